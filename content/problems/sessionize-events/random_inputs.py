import numpy as np
import pandas as pd


def generate(random):
    size = random.choice([0, 1, 2, 5, 12, 30])
    span = random.choice([3, 12, 60])
    return [pd.DataFrame({
        "user": np.array([random.choice([-4, 0, 7]) for _ in range(size)], dtype="int64"),
        "time": np.array([random.randrange(span) for _ in range(size)], dtype="int64"),
        "closes": np.array([int(random.random() < 0.2) for _ in range(size)], dtype="int64"),
    }, index=[random.randrange(9) for _ in range(size)]), random.randrange(6)]
