import { expect, it } from 'vitest'
import { foundIn, imports, marksOf } from './testing.ts'

const found: Record<string, string> = {
  'a list lengthened by plus': `
def squares(xs):
    out = []
    for x in xs:
        out = out + [x * x]  #! quadratic-list
    return out`,
  'a list lengthened at its front by plus': `
def turned(xs: list[int]):
    out = []
    for x in xs:
        out = [x] + out  #! quadratic-list
    return out`,
  'a list lengthened by another one': `
def flat(rows: list[list[int]]):
    out = []
    for row in rows:
        out = out + row  #! quadratic-list
    return out`,
  'a list lengthened by unpacking': `
def squares(xs):
    out = []
    for x in xs:
        out = [*out, x * x]  #! quadratic-list
    return out`,
  'an unannotated list and one more entry': `
def add(out, xs):
    for x in xs:
        out = out + [x]  #! quadratic-list
    return out`,
  'insert at the front': `
def turned(xs):
    out = []
    for x in xs:
        out.insert(0, x)  #! quadratic-list
    return out`,
  'a queue as a list': `
def walk(graph, start):
    queue = [start]
    seen = {start}
    while queue:
        node = queue.pop(0)  #! quadratic-list
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return seen`,
  'a queue from outside': `
def drain(queue):
    while queue:
        job = queue.pop(0)  #! quadratic-list
        queue.extend(job.children)`,
  'a queue in an object': `
class Worker:
    def __init__(self):
        self.jobs = []

    def run(self):
        while self.jobs:
            self.jobs.pop(0).run()  #! quadratic-list`,
  'the head cut off by a slice': `
def digits(xs: list[int]):
    total = 0
    while xs:
        total = total * 10 + xs[0]
        xs = xs[1:]  #! quadratic-list
    return total`,
  'the end cut off by a slice': `
def last(xs: list[int]):
    while xs and xs[-1] == 0:
        xs = xs[:-1]  #! quadratic-list
    return xs`,
  'a text eaten token by token': `
def tokens(text: str, size):
    out = []
    while text:
        token = size(text)
        out.append(token)
        text = text[len(token):]  #! quadratic-list
    return out`,
  'the first entry deleted': `
def drain(xs: list[int]):
    while len(xs) > 3:
        print(xs[0])
        del xs[0]  #! quadratic-list`,
  'the sum of each beginning': `
def running(xs: list[float]):
    return [sum(xs[:i]) for i in range(len(xs))]  #! quadratic-list`,
  'the largest of each rest': `
def later(xs: list[float]):
    out = []
    for i in range(len(xs)):
        out.append(max(xs[i:]))  #! quadratic-list
    return out`,
  'a string built letter by letter': `
def spell(words: list[str]) -> str:
    text = ""
    for word in words:
        text += word + " "  #! quadratic-string
    return text`,
  'a string built at its front': `
def turned(text: str) -> str:
    out = ""
    for letter in text:
        out = letter + out  #! quadratic-string
    return out`,
  'a string built by plus with a text': `
def lines(rows):
    report = "head"
    for row in rows:
        report = report + "\\n" + str(row)  #! quadratic-string
    return report`,
  'a string in the inner loop': `
def table(rows):
    out = []
    for row in rows:
        line = ""
        for cell in row:
            line += f"{cell};"  #! quadratic-string
        out.append(line)
    return out`,
  'a string lengthened by a format': `
def spell(words):
    text = ""
    for word in words:
        text = f"{text} {word}"  #! quadratic-string
    return text`,
  'the string of an object': `
class Page:
    def __init__(self):
        self.html = ""

    def add_all(self, rows):
        for row in rows:
            self.html += str(row)  #! quadratic-string`,
  'a queue of unknown type': `
def drain(queue):
    while queue:
        print(queue.pop(0))  #! quadratic-list`,
  'a string lengthened by unknown pieces': `
def glue(pieces):
    text = ""
    for piece in pieces:
        text = text + piece  #! quadratic-string
    return text`,
  'a list lengthened by unknown lists': `
def flat(rows):
    out = []
    for row in rows:
        out = out + row  #! quadratic-list
    return out`,
}

const clean: Record<string, string> = {
  append: `
def squares(xs):
    out = []
    for x in xs:
        out.append(x * x)
    return out`,
  'plus in place': `
def flat(rows: list[list[int]]):
    out = []
    for row in rows:
        out += row
    return out`,
  'a new path for each neighbour': `
def paths(graph, start):
    stack = [[start]]
    while stack:
        path = stack.pop()
        for node in graph[path[-1]]:
            longer = path + [node]
            stack.append(longer)
            yield longer`,
  'the list is fresh in each turn': `
def padded(rows):
    out = []
    for row in rows:
        line = list(row)
        line = line + [0]
        out.append(line)
    return out`,
  'a sum of numbers': `
def total(xs):
    result = 0
    for x in xs:
        result = result + x
        result += x
    return result`,
  'arrays add element by element': `
def momentum(grads: list, w):
    velocity = np.zeros(3)
    for grad in grads:
        velocity = velocity + [0.1, 0.2, 0.3]
        w = w - velocity
    return w`,
  'a deque': `
from collections import deque

def walk(graph, start):
    queue = deque([start])
    while queue:
        node = queue.popleft()
        queue.extend(graph[node])`,
  'pop at the end': `
def walk(graph, start):
    stack = [start]
    while stack:
        node = stack.pop()
        stack.extend(graph[node])`,
  "a dictionary's pop": `
def drain(jobs: dict[int, str], ids):
    for _ in ids:
        jobs.pop(0)`,
  'pop once': `
def first(xs: list[int]):
    head = xs.pop(0)
    return head, xs`,
  'each row loses its head once': `
def bodies(rows: list[list[str]]):
    for row in rows:
        row.pop(0)
    return rows`,
  'a column at the front of a frame': `
def label(frames):
    for frame in frames:
        frame.insert(0, "id", range(len(frame)))`,
  'halving by a slice': `
def search(xs: list[int], x):
    while len(xs) > 1:
        middle = len(xs) // 2
        xs = xs[middle:] if xs[middle] <= x else xs[:middle]
    return xs[0] == x`,
  'a view of an array': `
def shrink(a: np.ndarray):
    while a.size > 3:
        a = a[1:]
    return a`,
  'a window': `
def windows(xs: list[float], k):
    return [sum(xs[i : i + k]) for i in range(len(xs) - k + 1)]`,
  'merge leaves the loop with a slice': `
def merge(a: list[int], b: list[int]):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]`,
  'one piece after another in a handful': `
def banner(name: str):
    text = ""
    for part in ("<", name, ">"):
        text += part
    return text`,
  'the digits of a number': `
def binary(n: int) -> str:
    out = ""
    while n:
        out = str(n % 2) + out
        n //= 2
    return out`,
  'joined once': `
def spell(words: list[str]) -> str:
    pieces = []
    for word in words:
        pieces.append(word + " ")
    return "".join(pieces)`,
  'the branch that grows it leaves the loop': `
def first_large(xs, found: list[int]):
    for x in xs:
        if x > 10:
            found = found + [x]
            return found
    return found`,
  'a new text in each turn': `
def labels(words: list[str]):
    out = []
    for word in words:
        label = "#"
        label += word
        out.append(label)
    return out`,
  'the list doubles': `
def subsets(xs):
    found = [[]]
    for x in xs:
        found = found + [part + [x] for part in found]
    return found`,
  'a slice of an unknown thing in a file with arrays': `
def shrink(values):
    while len(values) > 3:
        values = values[1:]
    return np.mean(values)`,
  'a fresh format in each turn': `
def spell(words):
    for word in words:
        text = "a"
        text = f"{text} {word}"
        print(text)`,
  'a list that becomes an array': `
def shift(xs):
    out = np.array(xs)
    for x in xs:
        out = out + x
    return out`,
}

it.each(Object.entries({ ...found, ...clean }))('%s', (_, code) => {
  const text = imports + code.trim()
  expect(foundIn(text)).toEqual(marksOf(text))
})
