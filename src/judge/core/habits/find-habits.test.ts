import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruffDiagnostics } from '../../edge/ruff.ts'
import { allHabits } from './all-habits.ts'
import { findHabits, ownRules } from './find-habits.ts'
import { foundIn } from './testing.ts'

const problems = path.join(import.meta.dirname, '../../../../content/problems')

const bad = `import math
import numpy as np
import pandas as pd

def train(df: pd.DataFrame, xs: list[int], a: np.ndarray, seen=[]):
    out = []
    text = ""
    for _, row in df.iterrows():
        out = out + [row["x"]]
        text += str(row)
        if row["x"] in xs:
            xs.pop(0)
    total = 0
    for i in range(len(a)):
        total += a[i] * math.exp(a[i])
    df[df["x"] > 1]["y"] = 0
    try:
        list = [1, 2]
    except:
        pass
    return out
`

describe('findHabits', () => {
  it('finds every rule in one file, sorted by line, with a reason for each', () => {
    const habits = findHabits(bad)
    expect(new Set(habits.map(({ rule }) => rule))).toEqual(new Set(ownRules))
    expect(habits.map(({ line }) => line)).toEqual(habits.map(({ line }) => line).toSorted((a, b) => a - b))
    for (const { message, why } of habits) {
      expect(message).toMatch(/^[^\n]{10,160}\.$/)
      expect(why).toMatch(/^[^\n]{20,160}\.$/)
    }
  })

  it('says line and column from 1', () => {
    expect(findHabits('def f(a,\n      b=[]):\n    return a, b')).toMatchObject([{ rule: 'mutable-default', line: 2, column: 9 }])
  })

  it('counts lines the same with the line ends of Windows', () => {
    expect(foundIn(bad.replaceAll('\n', '\r\n'))).toEqual(foundIn(bad))
  })

  it.each([
    ['an open bracket', 'def f(xs=[]):\n    return g(xs\n', ['1 mutable-default']],
    ['a dot', 'def f(xs: list[int], ys):\n    for y in ys:\n        if y in xs:\n            xs.\n    return ys\n', ['3 list-membership']],
    ['a new line without body', 'def f(df):\n    for i, row in df.iterrows():\n', ['2 row-loop']],
    ['a variable that is read below', 'def f(x):\n    y = x + 1\n    z = y.\n    return z\n', []],
    ['half an import', 'import math\nfrom collections imp\n', []],
    ['a head alone', 'def f(', []],
    ['no Python', 'SELECT * FROM users WHERE name IN (1, 2)', []],
  ])('bears code that is being typed: %s', (_, code, expected) => {
    expect(foundIn(code)).toEqual(expected)
  })

  it.each([
    ['200 KB of code', bad.replace('def train', 'def f').repeat(400)],
    ['200 KB of opened brackets', '('.repeat(200_000)],
    ['600 nested ifs', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('')],
    ['a sum of 50,000 names', `x = ${Array(50_000).fill('a').join(' + ')}`],
    ['a list of 60,000 names', `x = [${Array(60_000).fill('a').join(', ')}]`],
    ['junk', 'def f(:\n  x = [1, \n for }{ "'.repeat(6000)],
    ['types that double', Array.from({ length: 2000 }, (_, n) => `x${n + 1} = x${n} + x${n}\nfor y in z:\n    y in x${n}\n`).join('')],
    ['one name bound 4,000 times', `xs = []\nfor y in z:\n${'    xs = xs + [y]\n    y in xs\n'.repeat(4000)}`],
    ['80 nested loops over an array', nestedLoops(80)],
  ])('is done with %s within seconds', { timeout: 12_000 }, (_, code) => {
    expect(findHabits(code).length).toBeLessThanOrEqual(100)
  })

  it('never throws, whatever is cut out of, doubled in or put into code', () => {
    const sources = [
      bad,
      ...solutions()
        .slice(0, 12)
        .map(({ code }) => code),
    ]
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      ':',
      '"',
      "'''",
      '\n',
      '    ',
      ' for x in ',
      ' = ',
      '*',
      '.',
      '@',
      'lambda ',
      'if ',
      '\\',
      '\0',
      'é',
      '😀',
      '#',
    )
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.oneof(piece, fc.string({ maxLength: 8 })),
    })
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 6 }), (source, edits) => {
        const code = edits.reduce((text, { at, cut, put }) => {
          const place = Math.floor(at * text.length)
          return text.slice(0, place) + put + text.slice(place + cut)
        }, source)
        for (const { line, column, rule } of findHabits(code)) {
          expect(ownRules).toContain(rule)
          expect(line).toBeLessThanOrEqual(code.split('\n').length)
          expect(column).toBeGreaterThan(0)
        }
      }),
      { seed: 20260101, numRuns: 300 },
    )
  })
})

describe('the bank', () => {
  it('has no habit in any of its solutions, by our rules and by Ruff', async () => {
    const found = solutions()
    expect(found.length).toBeGreaterThanOrEqual(40)
    const habits: string[] = []
    for (const { id, code } of found) {
      for (const { line, rule, message } of allHabits(code, await ruffDiagnostics(code))) habits.push(`${id}:${line} ${rule}: ${message}`)
    }
    expect(habits).toEqual([])
  })
})

function solutions(): { id: string; code: string }[] {
  return readdirSync(problems).flatMap((id) => {
    try {
      return [{ id, code: readFileSync(path.join(problems, id, 'solution.py'), 'utf8') }]
    } catch {
      return []
    }
  })
}

function nestedLoops(depth: number): string {
  const loops = Array.from({ length: depth }, (_, n) => `${'  '.repeat(n + 1)}for i${n} in range(len(a)):\n`)
  return `def f(a: np.ndarray):\n${loops.join('')}${'  '.repeat(depth + 1)}print(a[i0] + 1)\n`
}
