import numpy as np
import pandas as pd


def generate(n, random):
    queries = np.empty(n, dtype="object")
    queries[:] = [f"q{random.randrange(n)}" for _ in range(n)]
    return [pd.DataFrame({
        "query": queries,
        "item": np.arange(n, dtype="int64"),
        "score": np.array([float(random.randrange(10)) for _ in range(n)]),
    }), 1]
