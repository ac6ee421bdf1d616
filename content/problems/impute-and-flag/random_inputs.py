import pandas as pd


def generate(random):
    names = random.sample(["age", "visits", "spend", "days", "score"], random.randint(1, 4))

    def frame(order):
        rows = random.choice([0, 1, 2, 3, 4, 5, 8])
        columns = {}
        for name in order:
            share = random.choice([0, 0, 0.3, 0.6, 1])
            if share == 0 and random.random() < 0.5:
                columns[name] = pd.Series([random.randint(-9, 9) for _ in range(rows)], dtype="int64")
            else:
                columns[name] = pd.Series([float("nan") if random.random() < share else random.choice([-1, 1]) * random.randint(0, 40) / 4 for _ in range(rows)], dtype="float64")
        made = pd.DataFrame(columns)
        made.index = pd.Index([random.randint(0, 6) for _ in range(rows)], dtype="int64")
        return made

    return [frame(names), frame(random.sample(names, len(names)))]
