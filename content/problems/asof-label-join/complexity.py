import numpy as np
import pandas as pd


def generate(n, random):
    start = np.datetime64("2024-01-01T00:00", "ns")

    def rows(name, dtype):
        minutes = np.array([random.randrange(4 * n) for _ in range(n)], dtype="timedelta64[m]")
        return pd.DataFrame({
            "entity": np.array([random.randrange(5) for _ in range(n)], dtype="int64"),
            "time": start + minutes,
            name: np.array([random.randrange(10) for _ in range(n)], dtype=dtype),
        })

    return [rows("label", "int64"), rows("value", "float64"), 24]
