import pandas as pd


def generate(random):
    n = random.choice([0, 1, 2, 4, 8, 14, 20])
    start = pd.Timestamp(random.choice(["2024-02-27", "2023-12-30", "1969-12-30"]))
    span = random.choice([1, 2, 4, 9])
    missing = random.choice([0, 0, 0.2, 1])
    count = random.randint(1, 6)
    if random.random() < 0.5:
        users = pd.Series([random.choice(["ann", "bob", "cy", "dot", "eve", "fox"][:count]) for _ in range(n)], dtype="object")
    else:
        users = pd.Series([random.choice([-4, 0, 7, 10**12, 3, 8][:count]) for _ in range(n)], dtype="int64")
    times = []
    for _ in range(n):
        seconds = random.choice([0, 1, 43200, 86399, random.randrange(86400)])
        times.append(pd.NaT if random.random() < missing else start + pd.Timedelta(days=random.randrange(span), seconds=seconds))
    frame = pd.DataFrame({"user": users, "time": pd.Series(times, dtype="datetime64[ns]")})
    frame.index = pd.Index([random.randint(0, 5) for _ in range(n)], dtype="int64")
    return [frame, random.choice([0, 1, 2, 3, 6, 12])]
