import numpy as np
import pandas as pd


def generate(random):
    def frame(size, values):
        columns = {}
        for name in ("u", "v", "w"):
            filled = np.empty(size, dtype="object")
            filled[:] = [random.choice(values) for _ in range(size)]
            columns[name] = filled
        return pd.DataFrame(columns, index=[random.randrange(9) for _ in range(size)])

    train = frame(random.choice([0, 1, 4, 10]), ["b", "a", "B", "", None])
    new = frame(random.choice([0, 1, 3, 6]), ["b", "a", "z", "", None])
    columns = random.sample(["u", "v", "w"], random.randrange(1, 4))
    return [train, new, columns, random.randrange(1, 4)]
