import { expect, it } from 'vitest'
import { foundIn, imports, marksOf } from './testing.ts'

const found: Record<string, string> = {
  'a list as default': `
def add(x, xs=[]):  #! mutable-default
    xs.append(x)
    return xs`,
  'a dict and a set as defaults': `
def visit(
    node,
    seen={},  #! mutable-default
    done: set = set(),  #! mutable-default
):
    return seen, done, node`,
  'a defaultdict as default': `
from collections import defaultdict

def count(words, counts=defaultdict(int)):  #! mutable-default
    return words, counts`,
  'an array as default': `
def step(w, velocity=np.zeros(3)):  #! mutable-default
    return w, velocity`,
  "a method's default": `
class Model:
    def fit(self, layers=[64, 64]):  #! mutable-default
        return layers`,
  'except of everything': `
def read(text):
    try:
        return float(text)
    except:  #! bare-except
        return None`,
  'except of BaseException': `
def read(text):
    try:
        return float(text)
    except BaseException:  #! bare-except
        return None`,
  'an error dropped': `
def read(table, key):
    try:
        table.load(key)
    except Exception:  #! bare-except
        pass`,
  'an error dropped by dots': `
def read(table, key):
    try:
        table.load(key)
    except Exception as error:  #! bare-except unused
        ...`,
  'a variable named like a builtin': `
def total(xs):
    sum = 0  #! shadowed-builtin
    for x in xs:
        sum += x
    return sum`,
  'a parameter named like a builtin': `
def longest(list):  #! shadowed-builtin
    return max(list, key=len)`,
  'a loop variable named like a builtin': `
def spell(words):
    for str in words:  #! shadowed-builtin
        print(str)`,
  'a function named like a builtin': `
def max(a, b):  #! shadowed-builtin
    return a if a > b else b`,
  'a variable that is never read': `
def mean(xs):
    n = len(xs)  #! unused
    return sum(xs) / len(xs)`,
  'an import that is never used': `
import math  #! unused
from collections import Counter, deque  #! unused

def count(xs):
    return Counter(xs)`,
  'an import inside that is never used': `
def mean(xs):
    import math  #! unused
    return sum(xs) / len(xs)`,
  'a file that is opened for nothing': `
def touch(name):
    with open(name) as file:  #! unused
        return True`,
}

const clean: Record<string, string> = {
  'None as default': `
def add(x, xs=None):
    xs = [] if xs is None else xs
    xs.append(x)
    return xs`,
  'a tuple as default': `
def scale(x, factors=(1, 2), name="a", n=3):
    return x, factors, name, n`,
  'a call with a list in it': `
def scale(x, *, kernel=tuple([1, 2])):
    return x, kernel`,
  'the errors that are expected': `
def read(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None`,
  'cleaned up and raised again': `
def load(file):
    try:
        return file.read()
    except:
        file.close()
        raise`,
  'an error that is told': `
def load(file, log):
    try:
        return file.read()
    except Exception as error:
        log(error)
        return None`,
  'an expected error dropped': `
def load(cache, key):
    try:
        cache.drop(key)
    except KeyError:
        pass`,
  'attributes and arguments named like builtins': `
class Table:
    max = 3

    def sum(self, axis=0):
        self.min = axis
        return dict(list=1, max=self.max)`,
  'names that fit the domain': `
def find(id, next, hash):
    return id, next, hash`,
  "names that only contain a builtin's": `
def scale(max_value, listing, sum_of):
    return max_value, listing, sum_of`,
  'what is unpacked need not all be read': `
def first(pair):
    head, tail = pair
    return head`,
  'an underscore': `
def drain(queue):
    _ = queue.get()
    for _ in range(3):
        queue.get()`,
  'read in a function inside': `
def counter():
    count = 0

    def tick():
        nonlocal count
        count += 1

    return tick`,
  'read in a comprehension': `
def scaled(xs):
    factor = 2
    return [x * factor for x in xs]`,
  'read in an f-string': `
def say(x):
    name = str(x)
    return f"{name!r:>{len(name)}}"`,
  'imported for an annotation in quotes': `
from collections import deque

def drain(queue: "deque[int]"):
    return list(queue)`,
  'imported where it may be missing': `
try:
    import torch
except ImportError:
    HAS_TORCH = False`,
  'the body is still to be written': `
import math
from collections import deque

def shortest(graph):
    """Return the shortest way."""
    raise NotImplementedError`,
  deleted: `
def drop(big):
    copy = big.load()
    del copy`,
  'names of the whole module': `
LIMIT = 3
import os.path as path

def load(name):
    global LIMIT
    LIMIT = 4
    return path.join("a", name)`,
  'all names at once': `
def render(template):
    name = "a"
    return template.format(**locals())`,
  "a lambda's parameter and a walrus": `
def pick(xs):
    return sorted(xs, key=lambda x, y=2: x * y) if (n := len(xs)) > 3 else n`,
  'excused by the author': `
def add(x, xs=[]):  # noqa: B006
    return [*xs, x]`,
  'imports named like builtins': `
from math import pow

def cube(x):
    return pow(x, 3)`,
}

it.each(Object.entries({ ...found, ...clean }))('%s', (_, code) => {
  const text = imports + code.trim()
  expect(foundIn(text)).toEqual(marksOf(text))
})
