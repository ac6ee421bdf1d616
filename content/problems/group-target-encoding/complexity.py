import numpy as np
import pandas as pd


def generate(n, random):
    groups = [f"m{random.randrange(n)}" for _ in range(2 * n)]
    train = pd.DataFrame({
        "group": np.array(groups[:n], dtype="object"),
        "fold": np.array([random.randrange(5) for _ in range(n)], dtype="int64"),
        "target": np.array([float(random.randrange(2)) for _ in range(n)]),
    })
    return [train, pd.DataFrame({"group": np.array(groups[n:], dtype="object")}), 10.0]
