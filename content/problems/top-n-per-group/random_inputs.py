import numpy as np
import pandas as pd


def generate(random):
    size = random.choice([0, 1, 3, 8, 25])
    queries = np.empty(size, dtype="object")
    queries[:] = [random.choice(["z", "b", "m", ""]) for _ in range(size)]
    scores = [random.choice([float("nan"), -1.5, 0.0, 2.0, 2.25, random.random()]) for _ in range(size)]
    return [pd.DataFrame({
        "query": queries,
        "item": np.array([random.randrange(99) for _ in range(size)], dtype="int64"),
        "score": np.array(scores, dtype="float64"),
    }, index=[random.randrange(9) for _ in range(size)]), random.randrange(5)]
