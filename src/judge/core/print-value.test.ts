import { expect, it } from 'vitest'
import { printValue } from './print-value.ts'
import { decodeValue } from './values.ts'

function print(encoded: unknown): string {
  const decoded = decodeValue(encoded)
  if (!decoded.ok) throw new Error(decoded.reason)
  return printValue(decoded.value)
}

it.each([
  ['a float that is whole', { $float: '2.0' }, '2.0'],
  ['a very small float', 1.5e-7, '1.5e-07'],
  ['not a number', { $float: 'nan' }, 'nan'],
  ['a text with a quote', "it's", `"it's"`],
  ['a text with a line end', 'a\nb', `'a\\nb'`],
  ['a tuple of one', { $tuple: [1] }, '(1,)'],
  ['an empty set', { $set: [] }, 'set()'],
  ['a dict by numbers', { $dict: [[1, [true, null]]] }, '{1: [True, None]}'],
  ['an array of whole floats', { $array: { dtype: 'float64', shape: [2], data: [1, 2] } }, 'array([1., 2.])'],
  ['an array of other type', { $array: { dtype: 'float32', shape: [1], data: [0.5] } }, 'array([0.5], dtype=float32)'],
  ['a matrix', { $array: { dtype: 'int64', shape: [2, 2], data: [1, 20, 3, 4] } }, 'array([[ 1, 20],\n       [ 3,  4]])'],
  [
    'a column of floats written as whole numbers',
    { $frame: { columns: [{ name: 'score', dtype: 'float64', data: [7, null] }] } },
    '   score\n0    7.0\n1    NaN',
  ],
  [
    'a series',
    { $series: { name: 'x', dtype: 'float64', data: [0.5, { $float: 'nan' }], index: ['a', 'b'] } },
    'a  0.5\nb  NaN\nName: x, dtype: float64',
  ],
  [
    'a frame',
    {
      $frame: {
        columns: [
          { name: 'user', dtype: 'object', data: ['ann', 'bo'] },
          { name: 'n', dtype: 'int64', data: [10, 2] },
        ],
      },
    },
    '   user   n\n0   ann  10\n1    bo   2',
  ],
])('prints %s as Python would', (_name, encoded, text) => {
  expect(print(encoded)).toBe(text)
})

it('shortens what is long, and says by how much', () => {
  expect(print(Array.from({ length: 200 }, (_, index) => index))).toContain('... 170 more')
  const array = print({ $array: { dtype: 'int64', shape: [100, 2], data: Array.from({ length: 200 }, (_, index) => index) } })
  expect(array.split('\n')).toHaveLength(7)
  expect(array).toContain('shape=(100, 2)')
  const frame = print({ $frame: { columns: [{ name: 'n', data: Array.from({ length: 120 }, (_, index) => index) }] } })
  expect(frame).toContain('[120 rows x 1 columns]')
  expect(frame.split('\n')).toHaveLength(14)
})
