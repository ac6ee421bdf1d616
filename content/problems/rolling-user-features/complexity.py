import numpy as np
import pandas as pd


def generate(n, random):
    start = np.datetime64("2024-01-01T00:00", "ns")
    minutes = np.array([random.randrange(20_000) for _ in range(n)], dtype="timedelta64[m]")
    return [pd.DataFrame({
        "user": np.array([random.randrange(3) for _ in range(n)], dtype="int64"),
        "time": start + minutes,
        "amount": np.array([float(random.randrange(100)) for _ in range(n)]),
    }), 7]
