import pandas as pd


def generate(n, random):
    names = ["a", "b", "c", "d"]
    return [
        pd.DataFrame(
            {
                "group": pd.Series([random.choice(names) for _ in range(n)], dtype="object"),
                "value": pd.Series([random.uniform(-100, 100) for _ in range(n)], dtype="float64"),
                "fit": pd.Series([random.random() < 0.8 for _ in range(n)], dtype="bool"),
            }
        ),
        0.05,
        0.95,
        3,
    ]
