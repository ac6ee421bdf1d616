import { expect, it } from 'vitest'
import { foundIn, imports, marksOf } from './testing.ts'

const found: Record<string, string> = {
  'two subscripts': `
def fix(df: pd.DataFrame):
    df["a"][0] = 1  #! chained-assignment
    return df`,
  'a mask, then a column': `
def fix(df: pd.DataFrame):
    df[df["a"] > 0]["b"] = 1  #! chained-assignment
    return df`,
  'a mask of its own column says that it is a frame': `
def fix(table):
    table[table["age"] < 0]["age"] = 0  #! chained-assignment`,
  'loc, then a column': `
def fix(orders):
    orders.loc[orders.price < 0]["price"] = 0  #! chained-assignment`,
  'iloc, then a column': `
def fix(orders):
    orders.iloc[0]["price"] = 0  #! chained-assignment`,
  'a mask, then an attribute': `
def fix(df: pd.DataFrame):
    df[df["a"] > 0].b = 1  #! chained-assignment`,
  'a column, then loc': `
def fix(df: pd.DataFrame, mask):
    df["a"].loc[mask] = 0  #! chained-assignment`,
  'an attribute, then a mask': `
def fix(df: pd.DataFrame, mask):
    df.a[mask] = 0  #! chained-assignment`,
  'plus in place': `
def fix(df: pd.DataFrame, mask):
    df["a"][mask] += 1  #! chained-assignment`,
  'a column changed in place': `
def fix(df: pd.DataFrame):
    df["a"].fillna(0, inplace=True)  #! chained-assignment
    return df`,
  'a copy that is read from a file': `
rows = pd.read_csv("rows.csv")
rows["a"][rows["b"] > 1] = 0  #! chained-assignment`,
  'a mask of attributes': `
def fix(table):
    table[table.age < 0]["age"] = 0  #! chained-assignment`,
}

const clean: Record<string, string> = {
  'loc with both': `
def fix(df: pd.DataFrame):
    df.loc[df["a"] > 0, "b"] = 1
    return df`,
  'a whole column': `
def fix(df: pd.DataFrame):
    df["a"] = df["a"].clip(lower=0)
    df.a = df.a.fillna(0)
    return df`,
  'a grid of lists': `
def mark(grid: list[list[int]]):
    grid[0][1] = 2
    return grid`,
  'a dictionary of dictionaries': `
def count(table, key):
    table[key]["seen"] = True
    table["a"]["b"] += 1`,
  'an array': `
def fix(a: np.ndarray):
    a[0][1] = 3
    a[a > 0][0] = 1
    return a`,
  'a dictionary of frames': `
def fix(frames: dict[str, pd.DataFrame]):
    frames["a"]["b"] = 1`,
  'the values': `
def fix(df: pd.DataFrame):
    values = df["a"].to_numpy()
    values[0] = 3
    return values`,
  'a row object': `
def fix(df: pd.DataFrame):
    df.at[0, "a"] = 1
    df.iloc[0, 1] = 2`,
  'the names of the columns': `
def fix(df: pd.DataFrame):
    df.columns = ["a", "b"]
    df.index.name = "id"
    return df`,
  'a frame changed in place': `
def fix(df: pd.DataFrame):
    df.dropna(inplace=True)
    return df`,
  'an attribute of an entry': `
def fix(nodes, i):
    nodes[i].next = nodes[i + 1]
    nodes[nodes[i].place].value = 3`,
}

it.each(Object.entries({ ...found, ...clean }))('%s', (_, code) => {
  const text = imports + code.trim()
  expect(foundIn(text)).toEqual(marksOf(text))
})
