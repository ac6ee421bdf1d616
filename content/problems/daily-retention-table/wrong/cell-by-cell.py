import pandas as pd


def retention(events, days):
    active = events.dropna(subset=["time"]).copy()
    active["day"] = active["time"].dt.normalize()
    active["first"] = active.groupby("user")["day"].transform("min")
    last = active["day"].max()
    rows = []
    for cohort in sorted(active["first"].unique()):
        cohort = pd.Timestamp(cohort)
        users = active.loc[active["first"] == cohort, "user"].nunique()
        row = [cohort.strftime("%Y-%m-%d"), users]
        for k in range(days + 1):
            day = cohort + pd.Timedelta(days=k)
            seen = active[(active["first"] == cohort) & (active["day"] == day)]
            row.append(float("nan") if day > last else seen["user"].nunique() / users)
        rows.append(row)
    return pd.DataFrame(rows, columns=["cohort", "users"] + [f"day_{k}" for k in range(days + 1)])
