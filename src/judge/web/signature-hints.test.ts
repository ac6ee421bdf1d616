import { python } from '@codemirror/lang-python'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { readProgram } from '../core/habits/program.ts'
import { shownSignature, signatureHints } from './signature-hints.ts'
import { signatureAt } from './signatures.ts'

/** The signature at the bar in the code, the parameter being given between stars. */
function signature(code: string): string | undefined {
  const place = code.indexOf('|')
  const program = readProgram(code.replace('|', ''))
  const found = program && signatureAt(program, place)
  return (
    found &&
    `${found.name}(${found.parameters.map((parameter, index) => (index === found.active ? `<${parameter}>` : parameter)).join(', ')})`
  )
}

describe('signatureAt', () => {
  it.each([
    ['a builtin', 'round(3.2, |)', 'round(x, <digits=None>)'],
    ['a call that is still open', 'x = len(|\n', 'len(<xs>)'],
    ['the inner call', 'print(len(|xs))', 'len(<xs>)'],
    ['the outer call, after the inner', 'round(len(xs), |)', 'round(x, <digits=None>)'],
    ['a function of NumPy', 'import numpy as np\nnp.clip(a, |)', 'clip(a, <min>, max)'],
    ['a function that was imported', 'from heapq import heappush\nheappush(heap, |)', 'heappush(heap, <item>)'],
    ['a parameter by its name', 'import numpy as np\nnp.sum(a, keepdims=|)', 'sum(a, axis=None, <keepdims=False>)'],
    ['one of many', 'print(a, b, |)', 'print(<*values>, sep=" ", end="\\n")'],
    [
      'a function of the file',
      'def best(xs: list[int], k=(1, 2)):\n    """The best."""\n    return xs\n\nbest(xs, |)',
      'best(xs: list[int], <k=(1, 2)>)',
    ],
    [
      'a class of the file',
      'class Cache:\n    def __init__(self, capacity):\n        self.capacity = capacity\n\nCache(|)',
      'Cache(<capacity>)',
    ],
    ['a method of the object', 'class Cache:\n    def put(self, key, value):\n        self.put(key, |)', 'put(key, <value>)'],
    ['a method of a list', 'xs = [1]\nxs.insert(0, |)', 'insert(i, <x>)'],
    ['a method that only texts have', 'word.removeprefix(|)', 'removeprefix(<prefix>)'],
    ['a comma in a bracket', 'sorted([1, 2], |)', 'sorted(iterable, *, key=None, reverse=False)'],
    ['outside of a call', 'len(xs)|', undefined],
    ['an unknown function', 'train(model, |)', undefined],
    ['a method that types do not agree on', 'x.copy_all(|)', undefined],
    ['brackets that are no call', 'x = (1, |)', undefined],
  ])('%s', (_, code, expected) => {
    expect(signature(code)).toBe(expected)
  })
})

describe('signatureHints', () => {
  const start = (doc: string) => EditorState.create({ doc, selection: { anchor: doc.length }, extensions: [python(), signatureHints] })
  const type = (state: EditorState, text: string) => {
    const at = state.selection.main.head
    const spec: TransactionSpec = { changes: { from: at, insert: text }, selection: { anchor: at + text.length }, userEvent: 'input.type' }
    return state.update(spec).state
  }

  it('appears when a call is typed, follows its arguments, and goes with its end', () => {
    let state = type(start('x = round'), '(')
    expect(shownSignature(state)?.active).toBe(0)
    state = type(state, '3.5, ')
    expect(shownSignature(state)?.active).toBe(1)
    expect(shownSignature(type(state, '1)'))).toBeUndefined()
  })

  it('stays away while the cursor only moves', () => {
    const state = start('round(3)')
    expect(shownSignature(state.update({ selection: { anchor: 7 } }).state)).toBeUndefined()
  })

  it('goes when the cursor leaves the call', () => {
    const state = type(start('y = 1\nround'), '(')
    expect(shownSignature(state)?.name).toBe('round')
    expect(shownSignature(state.update({ selection: { anchor: 0 } }).state)).toBeUndefined()
  })
})
