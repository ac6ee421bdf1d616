import { CompletionContext } from '@codemirror/autocomplete'
import { python } from '@codemirror/lang-python'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { builtinEntries, methodEntries, moduleEntries } from './completion-data.ts'
import { completions } from './completions.ts'

/** What is offered at the bar in the code. */
function offered(code: string, explicit = false) {
  const pos = code.indexOf('|')
  const state = EditorState.create({ doc: code.replace('|', ''), extensions: [python()] })
  return completions(new CompletionContext(state, pos, explicit))
}
const labels = (code: string, explicit?: boolean) => offered(code, explicit)?.options.map(({ label }) => label) ?? []

describe('completions', () => {
  it.each([
    ['a module by its usual name', 'np.so|', ['sort', 'sqrt', 'linalg'], ['sorted', 'append']],
    ['a module by its name here', 'import numpy as n\nn.|', ['sort', 'zeros'], ['DataFrame']],
    ['a module inside a module', 'import numpy as np\nnp.linalg.|', ['svd', 'norm'], ['sort']],
    ['pandas', 'import pandas\npandas.|', ['read_csv', 'merge'], ['zeros']],
    ['what a module holds, in its import', 'from collections import |', ['deque', 'Counter'], ['append']],
    ['more from the same import', 'from heapq import heappush, he|', ['heapify'], ['abs']],
    ['modules', 'import co|', ['collections', 'numpy'], ['count']],
    ['the methods of a list', 'xs = []\nxs.|', ['append', 'sort'], ['lower', 'groupby']],
    ['the methods of an annotated parameter', 'def f(text: str):\n    text.|', ['lower', 'split'], ['append']],
    ['the methods of a text', '", ".|', ['join'], ['append']],
    ['the methods of a frame', 'import pandas as pd\n\ndef f(df):\n    df.gr|\n    return df', ['groupby', 'merge'], ['lower']],
    ['the methods of a column', 'import pandas as pd\n\ndef f(df: pd.DataFrame):\n    return df["a"].|', ['map', 'isin'], ['lower']],
    ['the methods of all types where none is known', 'def f(x):\n    x.|', ['append', 'lower', 'get', 'reshape', 'groupby'], []],
    [
      'attributes of the file',
      'class A:\n    def __init__(self):\n        self.weights = 1\n\n    def grow(self):\n        self.|',
      ['weights', 'grow'],
      [],
    ],
    [
      'names of the file, keywords and builtins',
      'def best(scores):\n    total = 0\n    t|',
      ['total', 'best', 'scores', 'return', 'sum'],
      ['append'],
    ],
    ['names in a format', 'name = 1\nprint(f"{n|}")', ['name'], []],
  ])('offers %s', (_, code, some, none) => {
    const found = labels(code)
    expect(found).toEqual(expect.arrayContaining(some))
    for (const label of none) expect(found, label).not.toContain(label)
    expect(new Set(found).size).toBe(found.length)
  })

  it.each([
    ['in a comment', '# so|'],
    ['in a text', 'x = "so|"'],
    ['in a number', 'x = 3.|'],
    ['for the name of something new', 'def so|'],
    ['before anything is typed', 'x = |'],
  ])('offers nothing %s', (_, code) => {
    expect(labels(code)).toEqual([])
  })

  it('offers names when asked, though nothing is typed', () => {
    expect(labels('total = 1\n|', true)).toContain('total')
  })

  it('shows signature and a line of explanation, and replaces only the word', () => {
    const found = offered('import numpy as np\nnp.cl|')
    expect(found?.from).toBe('import numpy as np\nnp.'.length)
    expect(found?.options.find(({ label }) => label === 'clip')).toMatchObject({
      detail: '(a, min, max)',
      info: 'entries pulled into a range',
      type: 'function',
    })
    expect(labels('def longest(a, b=3):\n    return a\n\nlo|')).toContain('longest')
    expect(offered('def longest(a, b=3):\n    return a\n\nlo|')?.options.find(({ label }) => label === 'longest')?.detail).toBe('(a, b=3)')
  })

  it('knows some hundred names, each with a short explanation', () => {
    const all = [...builtinEntries, ...[...moduleEntries.values()].flat(), ...[...methodEntries.values()].flat()]
    expect(all.length).toBeGreaterThan(250)
    for (const { name, signature, info } of all) {
      expect(name, name).toMatch(/^[A-Za-z]\w*$/)
      expect(signature, name).toMatch(/^$|^\(.*\)$/)
      expect(info.length, name).toBeGreaterThan(5)
      expect(info.length, name).toBeLessThan(75)
    }
    for (const entries of [...moduleEntries.values(), ...methodEntries.values()]) {
      expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
    }
  })
})
