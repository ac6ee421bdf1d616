import { expect, it } from 'vitest'
import { foundIn, imports, marksOf } from './testing.ts'

const found: Record<string, string> = {
  'a sum of products by position': `
def dot(a: np.ndarray, b: np.ndarray) -> float:
    total = 0.0
    for i in range(len(a)):  #! array-loop
        total += a[i] * b[i]
    return total`,
  'an array filled by position': `
def scale(a: np.ndarray):
    out = np.zeros(len(a))
    for i in range(a.shape[0]):  #! array-loop
        out[i] = (a[i] - 3) / 2
    return out`,
  'two loops over a matrix': `
def square(a: np.ndarray):
    n, m = a.shape
    out = np.empty((n, m))
    for i in range(n):  #! array-loop
        for j in range(m):
            out[i, j] = a[i, j] ** 2
    return out`,
  'sums of rows': `
def row_sums(a: np.ndarray):
    out = np.zeros(len(a))
    for i in range(len(a)):  #! array-loop
        s = 0
        for j in range(a.shape[1]):
            s += a[i][j]
        out[i] = s
    return out`,
  'elements one after another': `
def norm(a: np.ndarray):
    total = 0
    for x in a:  #! array-loop
        total += x * x
    return total ** 0.5`,
  'elements with a test': `
def relu(a: np.ndarray):
    out = []
    for x in a:  #! array-loop
        if x > 0:
            out.append(x)
        else:
            out.append(0 * x)
    return out`,
  enumerated: `
def relu(a: np.ndarray):
    out = np.zeros_like(a)
    for i, x in enumerate(a):  #! array-loop
        out[i] = max(x, 0)
    return out`,
  zipped: `
def errors(y_true: np.ndarray, y_pred: np.ndarray):
    wrong = 0
    for t, p in zip(y_true, y_pred):  #! array-loop
        if t != p:
            wrong += 1
    return wrong`,
  'a comprehension with math': `
import math

def sigmoid(z: np.ndarray):
    return np.array([1 / (1 + math.exp(-x)) for x in z])  #! array-loop`,
  'a generator in sum': `
def dot(a: np.ndarray, b: np.ndarray):
    return sum(a[i] * b[i] for i in range(len(a)))  #! array-loop`,
  'an array made here': `
def total():
    a = np.arange(100)
    return [x * 2 for x in a]  #! array-loop`,
  'a histogram by hand': `
def histogram(labels: np.ndarray, k: int):
    counts = np.zeros(k)
    for i in range(len(labels)):  #! array-loop
        counts[labels[i]] += 1
    return counts`,
  'differences of neighbours': `
def steps(a: np.ndarray):
    out = np.zeros(len(a) - 1)
    for i in range(1, len(a)):  #! array-loop
        out[i - 1] = a[i] - a[i - 1]
    return out`,
  'math in a loop that cannot go': `
import math

def decode(p: np.ndarray):
    best = 0.0
    for i in range(len(p)):
        best = max(best * 0.9, math.log(p[i]))  #! array-loop
        if best > 3:
            break
    return best`,
  'np.append': `
def collect(xs):
    out = np.array([])
    for x in xs:
        out = np.append(out, x)  #! array-loop
    return out`,
  'np.vstack': `
def collect(rows):
    table = np.zeros((0, 3))
    for row in rows:
        table = np.vstack([table, row])  #! array-loop
    return table`,
  'a sum written as an assignment': `
def total(a: np.ndarray):
    s = 0.0
    for i in range(len(a)):  #! array-loop
        s = s + a[i] ** 2
    return s`,
  'an array filled from unknown values': `
def scale(xs):
    out = np.zeros(len(xs))
    for i in range(len(xs)):  #! array-loop
        out[i] = xs[i] * 2 + 1
    return out`,
  'the largest by hand': `
def largest(a: np.ndarray):
    best = a[0]
    for x in a:  #! array-loop
        if x > best:
            best = x
    return best`,
  'distances of all pairs': `
def distances(x: np.ndarray):
    n = len(x)
    out = np.zeros((n, n))
    for i in range(n):  #! array-loop
        for j in range(n):
            out[i][j] = abs(x[i] - x[j])
    return out`,
  'elements of a product': `
import math

def predict(X: np.ndarray, w):
    z = np.dot(X, w)
    return [1 / (1 + math.exp(-value)) for value in z]  #! array-loop`,
  'numbers drawn at random': `
def estimate(n, rng):
    x = rng.uniform(size=n)
    inside = 0
    for value in x:  #! array-loop
        if value * value < 0.5:
            inside += 1
    return inside / n`,
  'sums along an axis': `
def shares(X: np.ndarray):
    totals = X.sum(axis=1)
    out = []
    for total in totals:  #! array-loop
        out.append(total / 3)
    return out`,
}

const clean: Record<string, string> = {
  'whole arrays': `
def dot(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.sum(a * b))`,
  lists: `
def dot(a: list[float], b: list[float]) -> float:
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total`,
  'each step needs the one before': `
def smooth(a: np.ndarray, rate):
    out = np.zeros(len(a))
    out[0] = a[0]
    for i in range(1, len(a)):
        out[i] = rate * a[i] + (1 - rate) * out[i - 1]
    return out`,
  'a running value': `
def ema(a: np.ndarray, rate):
    m = 0.0
    for x in a:
        m = rate * x + (1 - rate) * m
    return m`,
  'a table of dynamic programming': `
def cheapest(cost: np.ndarray):
    n, m = cost.shape
    best = np.zeros((n, m))
    for i in range(1, n):
        for j in range(1, m):
            best[i, j] = cost[i, j] + min(best[i - 1, j], best[i, j - 1])
    return best`,
  'training steps': `
def train(X: np.ndarray, y: np.ndarray, rate):
    w = np.zeros(X.shape[1])
    for i in range(len(X)):
        error = X[i] @ w - y[i]
        w -= rate * error * X[i]
    return w`,
  epochs: `
def train(X: np.ndarray, y: np.ndarray, rate, epochs):
    w = np.zeros(X.shape[1])
    for _ in range(epochs):
        w -= rate * X.T @ (X @ w - y)
    return w`,
  'whole rows in each turn': `
def nearest(X: np.ndarray, Y: np.ndarray):
    out = np.zeros(len(X), dtype=int)
    for i in range(len(X)):
        out[i] = np.argmin(((Y - X[i]) ** 2).sum(axis=1))
    return out`,
  'one class after another': `
def means(X: np.ndarray, y: np.ndarray, k: int):
    out = np.zeros((k, X.shape[1]))
    for label in range(k):
        out[label] = X[y == label].mean(axis=0)
    return out`,
  slices: `
def move(a: np.ndarray, kernel):
    out = np.zeros(len(a) - len(kernel) + 1)
    for i in range(len(out)):
        out[i] = a[i : i + len(kernel)] @ kernel
    return out`,
  'a search that stops': `
def first_above(a: np.ndarray, limit):
    for i in range(len(a)):
        if a[i] > limit:
            return i
    return None`,
  'turned into Python numbers': `
def as_list(a: np.ndarray):
    return [float(x) for x in a]`,
  'three axes': `
def volumes(a: np.ndarray):
    out = 1.0
    for axis in range(3):
        out *= a[axis]
    return out`,
  'other functions for each element': `
def texts(a: np.ndarray):
    return [describe(x) for x in a]

def describe(x):
    return f"{x:.2f}"`,
  'math on a list': `
import math

def entropy(p: list[float]):
    return -sum(x * math.log(x) for x in p if x > 0)`,
  'math once': `
import math

def length(a: np.ndarray):
    return math.sqrt(a @ a)`,
  'parts joined once': `
def collect(xs):
    parts = []
    for x in xs:
        parts.append(np.full(3, x))
    return np.concatenate(parts)`,
  'enumerated list': `
import math

def gain(grades: list[int]):
    total = 0.0
    for rank, grade in enumerate(sorted(grades)):
        total += grade / math.log2(rank + 2)
    return total`,
  'counts in a dictionary': `
def histogram(labels: np.ndarray):
    counts = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return counts`,
  'layer by layer': `
def forward(x: np.ndarray, layers: list):
    for w, b in layers:
        x = np.maximum(x @ w + b, 0)
    return x`,
  'drawn one after another': `
def draw(n, rng):
    out = np.zeros(n)
    for i in range(n):
        out[i] = rng.normal()
    return out`,
  'a running sum': `
def running(a: np.ndarray):
    out = np.zeros(len(a))
    total = 0.0
    for i in range(len(a)):
        total += a[i]
        out[i] = total
    return out`,
  'the one before decides': `
def streaks(a: np.ndarray):
    out = []
    length = 0
    for x in a:
        if x > 0:
            length = length + 1
        else:
            length = 0
        out.append(length)
    return out`,
  'a search by halves': `
def lower(a: np.ndarray, x):
    low, high = 0, len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low`,
  'any, which stops': `
def has_gap(a: np.ndarray):
    return any(a[i] > a[i + 1] for i in range(len(a) - 1))`,
  'arrays of a list': `
def differences(out: list, shifts: list[np.ndarray]):
    lift = np.array(shifts)
    return [x - y for x, y in zip(out, lift)]`,
}

it.each(Object.entries({ ...found, ...clean }))('%s', (_, code) => {
  const text = imports + code.trim()
  expect(foundIn(text)).toEqual(marksOf(text))
})
