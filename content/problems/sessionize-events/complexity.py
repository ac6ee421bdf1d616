import numpy as np
import pandas as pd


def generate(n, random):
    return [pd.DataFrame({
        "user": np.array([random.randrange(n) for _ in range(n)], dtype="int64"),
        "time": np.array([random.randrange(100_000) for _ in range(n)], dtype="int64"),
        "closes": np.array([int(random.random() < 0.1) for _ in range(n)], dtype="int64"),
    }), 1800]
