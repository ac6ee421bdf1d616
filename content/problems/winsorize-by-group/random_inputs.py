import pandas as pd


def generate(random):
    n = random.choice([0, 1, 2, 4, 8, 12, 16])
    names = ["a", "b", "c", "dd"][: random.randint(1, 4)]
    missing = random.choice([0, 0, 0.2, 0.8])
    trained = random.choice([0, 0.5, 0.8, 1])
    rows = pd.DataFrame(
        {
            "group": pd.Series([random.choice(names) for _ in range(n)], dtype="object"),
            "value": pd.Series([float("nan") if random.random() < missing else random.randint(-40, 40) / 4 for _ in range(n)], dtype="float64"),
            "fit": pd.Series([random.random() < trained for _ in range(n)], dtype="bool"),
        }
    )
    rows.index = pd.Index([random.randint(0, 9) for _ in range(n)], dtype="int64")
    low, high = sorted([random.choice([0, 0.1, 0.25, 0.5, 0.6, 0.9, 1]), random.choice([0, 0.3, 0.5, 0.75, 0.8, 1])])
    return [rows, low, high, random.choice([1, 2, 3, 4, 6])]
