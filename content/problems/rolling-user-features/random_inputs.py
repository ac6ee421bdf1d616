import numpy as np
import pandas as pd


def generate(random):
    size = random.choice([0, 1, 3, 8, 20])
    start = np.datetime64("2024-02-27T00:00", "ns")
    hours = np.array([random.choice([1, 12, 24]) * random.randrange(12) for _ in range(size)], dtype="timedelta64[h]")
    return [pd.DataFrame({
        "user": np.array([random.choice([-3, 5]) for _ in range(size)], dtype="int64"),
        "time": start + hours,
        "amount": np.array([random.randrange(-40, 41) / 4 for _ in range(size)], dtype="float64"),
    }, index=[random.randrange(9) for _ in range(size)]), random.randrange(1, 4)]
