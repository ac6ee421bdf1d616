import numpy as np
import pandas as pd


def generate(random):
    start = np.datetime64("2024-01-01T00:00", "ns")

    def rows(size, name, make, dtype):
        steps = np.array([30 * random.randrange(24) for _ in range(size)], dtype="timedelta64[m]")
        return pd.DataFrame({
            "entity": np.array([random.randrange(3) for _ in range(size)], dtype="int64"),
            "time": start + steps,
            name: np.array([make() for _ in range(size)], dtype=dtype),
        }, index=[random.randrange(9) for _ in range(size)])

    labels = rows(random.choice([0, 1, 3, 8]), "label", lambda: random.randrange(2), "int64")
    features = rows(random.choice([0, 1, 4, 12, 40]), "value", lambda: random.choice([float("nan"), random.randrange(-50, 50) / 4]), "float64")
    return [labels, features, random.randrange(1, 6)]
