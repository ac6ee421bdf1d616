import pandas as pd


def generate(n, random):
    start = pd.Timestamp("2024-01-01")
    users = [random.randrange(max(1, n // 3)) for _ in range(n)]
    minutes = [random.randrange(20 * 24 * 60) for _ in range(n)]
    return [pd.DataFrame({"user": users, "time": pd.Series([start + pd.Timedelta(minutes=one) for one in minutes], dtype="datetime64[ns]")}), 7]
