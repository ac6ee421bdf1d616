import { expect, it } from 'vitest'
import { foundIn, imports, marksOf } from './testing.ts'

const found: Record<string, string> = {
  'iterrows in a for loop': `
def total(df: pd.DataFrame) -> float:
    result = 0
    for _, row in df.iterrows():  #! row-loop
        result += row["price"] * row["quantity"]
    return result`,
  'itertuples in a comprehension': `
def names(people: pd.DataFrame) -> list[str]:
    return [row.first + row.last for row in people.itertuples()]  #! row-loop`,
  'apply with axis=1': `
def add(df):
    df["total"] = df.apply(lambda row: row["a"] + row["b"], axis=1)  #! row-loop
    return df`,
  'apply with axis as a word': `
def add(df):
    return df.apply(score, axis="columns")  #! row-loop`,
  'apply with the axis in second place': `
def add(df: pd.DataFrame):
    return df.apply(score, 1)  #! row-loop`,
  'rows by iloc in a range': `
def ratio(df):
    out = []
    for i in range(len(df)):  #! row-loop
        out.append(df.iloc[i]["a"] / df.iloc[i]["b"])
    return out`,
  'one column by position': `
def ratio(df):
    for i in range(df.shape[0]):  #! row-loop
        print(df["a"][i])`,
  'loc over the index': `
def mark(frame: pd.DataFrame):
    for i in frame.index:  #! row-loop
        frame.loc[i, "x"] = frame.loc[i, "y"] * 2`,
  'a frame read from a file': `
sales = pd.read_csv("sales.csv")
prices = [sales["price"].iloc[i] for i in range(len(sales))]  #! row-loop`,
  'a frame grown by concat': `
def collect(files):
    table = pd.DataFrame()
    for file in files:
        table = pd.concat([table, pd.read_csv(file)])  #! row-loop
    return table`,
  'the loop is still being written': `
def total(df: pd.DataFrame):
    for index, row in df.iterrows():  #! row-loop
        result = row[`,
  'rows counted in a while loop': `
def total(df):
    i = 0
    result = 0
    while i < len(df):  #! row-loop
        result += df.iloc[i]["price"]
        i += 1
    return result`,
  'rows of an unknown thing by iloc': `
def total(data):
    return sum(data.iloc[i, 0] for i in range(len(data)))  #! row-loop`,
}

const clean: Record<string, string> = {
  'whole columns': `
def total(df: pd.DataFrame) -> float:
    return (df["price"] * df["quantity"]).sum()`,
  'apply along columns': `
def spread(df):
    return df.apply(lambda column: column.max() - column.min(), axis=0)`,
  'apply on groups': `
def best(df):
    return df.groupby("user").apply(lambda group: group.nlargest(3, "score"))`,
  'groups one after another': `
def parts(df):
    return {key: group["x"].to_numpy() for key, group in df.groupby("key")}`,
  'blocks of rows': `
def blocks(df):
    for start in range(0, len(df), 1000):
        yield df.iloc[start : start + 1000]`,
  'columns one after another': `
def fill(df: pd.DataFrame):
    for name in df.columns:
        df[name] = df[name].fillna(df[name].median())
    return df`,
  'a list by position': `
def ratio(rows: list[float]):
    return [rows[i] / rows[i - 1] for i in range(1, len(rows))]`,
  'the first row only': `
def first(df):
    return next(df.itertuples())`,
  'concat once': `
def collect(files):
    parts = [pd.read_csv(file) for file in files]
    return pd.concat(parts)`,
  'a dict of lists by position': `
def pick(table: dict[str, list[int]]):
    return [table["a"][i] for i in range(len(table["a"]))]`,
  'apply along an axis of an array': `
def spans(a: np.ndarray):
    return np.apply_along_axis(np.ptp, 1, a)`,
  'a label that is no row': `
def pick(df: pd.DataFrame, quarters):
    return {quarter: df.loc["total", quarter] for quarter in quarters}`,
  'one label after another': `
def totals(df: pd.DataFrame, names: list[str]):
    return {name: df.loc[name, "total"] for name in names}`,
  'a block that moves on': `
def blocks(df):
    start = 0
    while start < len(df):
        yield df.iloc[start : start + 100]
        start += 100`,
}

it.each(Object.entries({ ...found, ...clean }))('%s', (_, code) => {
  const text = imports + code.trim()
  expect(foundIn(text)).toEqual(marksOf(text))
})
