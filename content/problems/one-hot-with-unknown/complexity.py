import numpy as np
import pandas as pd


def generate(n, random):
    def frame():
        values = np.empty(n, dtype="object")
        values[:] = [random.choice(["a", "b", "c", f"r{random.randrange(n)}"]) for _ in range(n)]
        return pd.DataFrame({"c": values})

    return [frame(), frame(), ["c"], 2 + n // 10]
