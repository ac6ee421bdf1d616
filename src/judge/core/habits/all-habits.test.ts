import { describe, expect, it } from 'vitest'
import { ruffDiagnostics } from '../../edge/ruff.ts'
import { allHabits, severityOf } from './all-habits.ts'
import { ownRules } from './find-habits.ts'
import { habitsFromRuff } from './from-ruff.ts'
import { ruffRules } from './ruff-rules.ts'

const rulesOf = async (code: string) => allHabits(code, await ruffDiagnostics(code)).map(({ line, rule }) => `${line} ${rule}`)
const diagnostic = (code: string | null, row = 1, message = 'Something') => ({ code, message, start_location: { row, column: 1 } })

describe('allHabits', () => {
  it.each([
    ['a syntax error', 'def f(x):\n    return x +\n', ['2 invalid-syntax']],
    ['only the first of many syntax errors', 'def f(:\n  x = [\n  y = )\n', ['1 invalid-syntax']],
    ['an undefined name', 'def f(x):\n    return y\n', ['2 F821']],
    ['a call without parentheses', 'def f(xs):\n    xs.sort\n    return xs\n', ['2 B018']],
    ['the list under the loop is changed', 'def f(xs):\n    for x in xs:\n        xs.remove(x)\n', ['3 B909']],
    ['a list of work that grows', 'def f(xs, more):\n    for x in xs:\n        xs.extend(more[x])\n', []],
    ['a comparison with None', 'def f(x):\n    return x == None\n', ['2 E711']],
    ['a closure over the loop variable', 'def f(xs):\n    return [lambda: x for x in xs]\n', ['2 B023']],
    ['a name that left NumPy', 'import numpy as np\n\ndef f(a):\n    return np.float(a)\n', ['4 NPY001']],
    ['keys that need no keys()', 'def f(d, k):\n    return k in d.keys()\n', ['2 SIM118']],
    ['any of a list', 'def f(xs):\n    return any([x > 0 for x in xs])\n', ['2 C419']],
    [
      'our own ids win',
      'def f(xs=[]):\n    try:\n        y = 1\n    except:\n        pass\n    return xs\n',
      ['1 mutable-default', '3 unused', '4 bare-except'],
    ],
    [
      'a loop over an array needs no second advice',
      'import numpy as np\n\ndef f(a: np.ndarray):\n    out = []\n    for x in a:\n        out.append(x * 2)\n    return out\n',
      ['5 array-loop'],
    ],
    ['imports wait for a stub', 'import math\n\ndef f(x):\n    """Return the root."""\n    raise NotImplementedError\n', []],
    ['pure style is not shown', 'from typing import List\ndef f( x:List[int] )->int :\n    l = 1; return x[0]+l\n', []],
    ['nothing in nothing', '', []],
  ])('%s', async (_, code, expected) => {
    expect(await rulesOf(code)).toEqual(expected)
  })

  it('keeps at most one habit for a rule and line', () => {
    expect(allHabits('pass\n', [diagnostic('F821'), diagnostic('F821'), diagnostic('E711')])).toHaveLength(2)
  })

  it('shows no rule that has no reason of ours', () => {
    expect(habitsFromRuff([diagnostic('D100'), diagnostic(null), diagnostic('toString')], '')).toEqual([])
  })

  it('has a sentence for each of Ruff’s rules, and names only rules of ours', () => {
    for (const { why, own = [] } of ruffRules.values()) {
      expect(why).toMatch(/^[A-Z`.].*[.?]$/)
      for (const rule of own) expect(ownRules).toContain(rule)
    }
  })

  it('is an error only where the code cannot run', () => {
    expect(['invalid-syntax', 'row-loop', 'F821', 'unused', 'PERF401'].map(severityOf)).toEqual([
      'error',
      'warning',
      'warning',
      'info',
      'info',
    ])
  })
})

describe('ruffDiagnostics', () => {
  it('goes on after code that is too deep for it', async () => {
    expect(await ruffDiagnostics('('.repeat(50_000))).toEqual([])
    expect(await rulesOf('def f(x):\n    return y\n')).toEqual(['2 F821'])
  })
})
