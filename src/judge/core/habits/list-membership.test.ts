import { expect, it } from 'vitest'
import { foundIn, imports, marksOf } from './testing.ts'

const found: Record<string, string> = {
  'seen as a list': `
def unique(xs):
    seen = []
    for x in xs:
        if x not in seen:  #! list-membership
            seen.append(x)
    return seen`,
  'a list parameter': `
def kept(words: list[str], stop: list[str]):
    return [word for word in words if word not in stop]  #! list-membership`,
  'a list parameter of typing': `
from typing import List

def kept(words, stop: List[str]):
    out = []
    for word in words:
        if word in stop:  #! list-membership
            continue
        out.append(word)
    return out`,
  'index in a loop': `
def places(order: list[str], names):
    return {name: order.index(name) for name in names}  #! list-membership`,
  'index as the key of a sort': `
def arranged(names, order: list[str]):
    return sorted(names, key=lambda name: order.index(name))  #! list-membership`,
  'count in a loop': `
def counts(words):
    tokens = words.split()
    out = {}
    for token in tokens:
        out[token] = tokens.count(token)  #! list-membership
    return out`,
  'remove in a loop': `
def without(xs: list[int], bad):
    for x in bad:
        xs.remove(x)  #! list-membership
    return xs`,
  'in the condition of a while': `
def missing(xs: list[int]):
    n = 1
    while n in xs:  #! list-membership
        n += 1
    return n`,
  'a list made by a comprehension': `
def both(a, b):
    squares = [y * y for y in b]
    return [x for x in a if x in squares]  #! list-membership`,
  'the list of an object': `
class Log:
    def __init__(self):
        self.names = []

    def add_all(self, names):
        for name in names:
            if name not in self.names:  #! list-membership
                self.names.append(name)`,
  'rebuilt as a list before the loop': `
def kept(words, stop):
    stop = sorted(stop)
    return [word for word in words if word in stop]  #! list-membership`,
  'the inner of two loops': `
def rows_with(rows, wanted):
    out = []
    for row in rows:
        cells = list(row)
        if all(want in cells for want in wanted):  #! list-membership
            out.append(row)
    return out`,
  'a small list that grows': `
def fill(xs):
    out = [0]
    for x in xs:
        if x in out:  #! list-membership
            continue
        out.append(x)
    return out`,
  'in the part before': `
def first_repeat(xs: list[int]):
    for i, x in enumerate(xs):
        if x in xs[:i]:  #! list-membership
            return x
    return None`,
  'a long written-out list': `
STOP = ["a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "he", "in", "is", "it"]

def kept(words):
    return [word for word in words if word not in STOP]  #! list-membership`,
  'read from a text': `
def known(lines):
    names = input().split()
    for line in lines:
        if line in names:  #! list-membership
            print(line)`,
  'a list of numbers made by times': `
def free(n, wanted):
    used = [0] * n
    return [x for x in wanted if x not in used]  #! list-membership`,
  'a column as a list': `
def known(df: pd.DataFrame, names):
    return [name for name in names if name in df["name"].tolist()]  #! list-membership`,
}

const clean: Record<string, string> = {
  'seen as a set': `
def unique(xs):
    seen = set()
    out = []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out`,
  'made a set before the loop': `
def kept(words: list[str], stop: list[str]):
    stop = set(stop)
    return [word for word in words if word not in stop]`,
  'a dictionary': `
def known(words, vocabulary: dict[str, int]):
    return [vocabulary[word] for word in words if word in vocabulary]`,
  'a part of a string': `
def with_at(lines: list[str]):
    return [line for line in lines if "@" in line]`,
  'a handful, written out': `
def vowels(text):
    return [letter for letter in text if letter in ["a", "e", "i", "o", "u"]]`,
  'a named handful': `
def moves(text):
    known = ["up", "down", "left", "right"]
    return [word for word in text.split() if word in known]`,
  once: `
def has(xs: list[int], x):
    return x in xs`,
  'each row once': `
def with_zero(grid: list[list[int]]):
    return [row for row in grid if 0 in row]`,
  'in what is iterated over': `
def places(xs: list[int]):
    for place in range(xs.index(0), len(xs)):
        print(place)`,
  'found once and left': `
def after(words: list[str], marks):
    for mark in marks:
        if mark:
            return words[words.index(mark):]
    return []`,
  'raised once': `
def check(names: list[str], known: list[str]):
    for name in names:
        if not name:
            raise ValueError(f"not at {known.index(name)}")`,
  'for a handful of things': `
def flags(words: list[str]):
    return [mark in words for mark in ("a", "b", "c")]`,
  'a list that is new in each turn': `
def both(rows, wanted):
    out = []
    for row, want in zip(rows, wanted):
        cells = row.split(",")
        if want in cells:
            out.append(row)
    return out`,
  'a list or a set, who knows': `
def kept(words, stop):
    return [word for word in words if word not in stop]`,
  'the letters of a word': `
def count_letters(words: list[str]):
    return [word.count("a") for word in words]`,
  'a set in the end': `
def marked(xs: list[int], bad: list[int]):
    bad = frozenset(bad)
    for x in xs:
        if x in bad:
            print(x)`,
  'the column of a frame': `
def known(df: pd.DataFrame, names):
    return [name for name in names if name in df.columns]`,
  'a few of the list': `
def near(xs: list[int], ys):
    return [y for y in ys if y in xs[:3]]`,
  'removed from a set': `
def without(xs: set[int], bad):
    for x in bad:
        xs.remove(x)`,
  'turned into a list only at the end': `
def kept(words, stop: set[str]):
    out = []
    for word in words:
        if word not in stop:
            out.append(word)
    return out`,
  'in the else of the loop': `
def look(xs: list[int], ys):
    for y in ys:
        print(y)
    else:
        return 3 in xs`,
}

it.each(Object.entries({ ...found, ...clean }))('%s', (_, code) => {
  const text = imports + code.trim()
  expect(foundIn(text)).toEqual(marksOf(text))
})
