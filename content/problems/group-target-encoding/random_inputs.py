import numpy as np
import pandas as pd


def generate(random):
    def groups(size):
        filled = np.empty(size, dtype="object")
        filled[:] = [random.choice(["a", "b", "c", "dd", None]) for _ in range(size)]
        return filled

    size = random.choice([1, 2, 5, 12])
    folds = random.choice([1, 2, 3])
    train = pd.DataFrame({
        "group": groups(size),
        "fold": np.array([random.randrange(folds) - 1 for _ in range(size)], dtype="int64"),
        "target": np.array([random.randrange(-8, 9) / 4 for _ in range(size)]),
    }, index=[random.randrange(9) for _ in range(size)])
    later = random.choice([0, 1, 6])
    new = pd.DataFrame({"group": groups(later)}, index=[random.randrange(9) for _ in range(later)])
    return [train, new, random.choice([0.5, 1.0, 10.0])]
