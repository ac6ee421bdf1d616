import pandas as pd


def generate(n, random):
    def frame(names):
        return pd.DataFrame({name: [float("nan") if random.random() < 0.3 else random.uniform(-100, 100) for _ in range(n)] for name in names})

    return [frame(["a", "b", "c"]), frame(["c", "a", "b"])]
