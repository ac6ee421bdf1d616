import { describe, expect, it } from 'vitest'
import type { Comparison } from './compare.ts'
import { diffCalls, diffValues } from './diff-values.ts'
import type { DiffTable, Token, ValueDiff } from './value-diff.ts'

const exact: Comparison = { compare: 'exact', strictTypes: false }
const near: Comparison = { ...exact, compare: 'tolerance', tolerance: { relative: 0, absolute: 0.01 } }

const marked = (tokens: Token[]) => tokens.map(({ text, differs }) => (differs ? `<${text}>` : text)).join('')

function inline(expected: unknown, actual: unknown, comparison = exact) {
  const diff = diffValues(expected, actual, comparison)
  if (diff.kind !== 'inline') throw new Error(`a ${diff.kind}`)
  return { expected: marked(diff.expected), actual: marked(diff.actual), notes: diff.notes.join(' ') }
}

function table(expected: unknown, actual: unknown, comparison = exact): DiffTable & { notes: string } {
  const diff = diffValues(expected, actual, comparison)
  if (diff.kind !== 'table') throw new Error(`a ${diff.kind}`)
  return { ...diff.table, notes: diff.notes.join(' ') }
}

const parts = (diff: ValueDiff) => (diff.kind === 'parts' ? diff.parts.map(({ label, state }) => `${label} ${state}`) : [])

describe('on one line', () => {
  it.each([
    ['numbers', 3, 4, '<3>', '<4>', /1 apart/],
    ['kinds', 3, '3', '<3>', "<'3'>", /Expected an int, got a str/],
    ['nothing returned', [1], null, '<[1]>', '<None>', /Expected a list, got None/],
    ['lists of one length', [1, 2, 3], [1, 5, 3], '[1, <2>, 3]', '[1, <5>, 3]', /index 1/],
    ['an item too many', [1, 2, 3], [1, 9, 2, 3], '[1, 2, 3]', '[1, <9>, 2, 3]', /Expected 3 items, got 4/],
    ['texts', 'a b c', 'a  b c', "'a <>b c'", "'a <·>b c'", /5 characters, got 6/],
    ['sets', { $set: [1, 2] }, { $set: [2, 3] }, '{<1>, 2}', '{2, <3>}', /1 item missing, 1 too many/],
  ] as const)('marks %s', (_name, expected, actual, left, right, notes) => {
    const diff = inline(expected, actual)
    expect([diff.expected, diff.actual]).toEqual([left, right])
    expect(diff.notes).toMatch(notes)
  })

  it('says how far numbers are apart and what is accepted', () => {
    expect(inline(2.5, 2.75, near).notes).toBe('They are 0.25 apart; up to 0.01 is accepted.')
    expect(inline([0.5, 1], [0.5001, 2], near).actual).toBe('[0.5001, <2>]')
  })

  it('marks small distances of unknown rules only where nothing else differs', () => {
    const tokens = (actual: unknown[]) => {
      const diff = diffValues([0.5, 1.5], actual)
      return diff.kind === 'inline' ? marked(diff.actual) : ''
    }
    expect(tokens([0.5 + 1e-12, 2.5])).toBe('[0.500000000001, <2.5>]')
    expect(tokens([0.5 + 1e-12, 1.5])).toBe('[<0.500000000001>, 1.5]')
  })

  it('cuts a long list around its first difference', () => {
    const list = Array.from({ length: 300 }, (_, index) => index)
    const { actual } = inline(list, list.with(150, -1))
    expect(actual).toMatch(/^\[\.\.\. 146 more, 146, 147, 148, 149, <-1>, 151/)
    expect(actual).toMatch(/\.\.\. 142 more\]$/)
  })

  it('marks what is missing where the order does not count', () => {
    const unordered: Comparison = { ...exact, compare: 'unordered' }
    expect(inline([[1, 2], [3]], [[3], [4]], unordered)).toMatchObject({ expected: '[<[1, 2]>, [3]]', actual: '[[3], <[4]>]' })
  })
})

describe('as a table', () => {
  it('sets a matrix against another, cell by cell', () => {
    const { rows, notes } = table(
      { $array: { dtype: 'float64', shape: [2, 2], data: [1, 2, 3, 4] } },
      { $array: { dtype: 'float64', shape: [2, 2], data: [1, 2, 3.5, 4] } },
    )
    expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['same', 'same'],
      ['different', 'same'],
    ])
    expect(rows[1]?.cells[0]).toMatchObject({ expected: '3.0', actual: '3.5' })
    expect(notes).toBe('Shape (2, 2); dtype float64. 1 of 4 cells differ; the largest distance is 0.5.')
  })

  it('names shapes that differ, and shows what is missing', () => {
    const { rows, notes } = table(
      { $array: { dtype: 'int64', shape: [2, 2], data: [1, 2, 3, 4] } },
      { $array: { dtype: 'int64', shape: [2, 1], data: [1, 3] } },
    )
    expect(notes).toContain('Expected shape (2, 2), got (2, 1)')
    expect(rows[0]?.cells[1]).toMatchObject({ state: 'missing', expected: '2' })
  })

  it('cuts a large one around the first difference', () => {
    const data = Array.from({ length: 200 * 30 }, (_, index) => index)
    const array = (values: number[]) => ({ $array: { dtype: 'int64', shape: [200, 30], data: values } })
    const cut = table(array(data), array(data.with(100 * 30 + 20, -1)))
    expect(cut).toMatchObject({ rowsBefore: 97, rowsAfter: 91, columnsBefore: 17, columnsAfter: 4 })
    expect(cut.rows[3]?.cells[3]).toEqual({ state: 'different', expected: '3020', actual: '-1' })
  })

  it('shows the slice of an array of three dimensions in which they differ', () => {
    const array = (last: number) => ({ $array: { dtype: 'float64', shape: [2, 1, 2], data: [0, 0, 0, last] } })
    expect(table(array(1), array(2)).notes).toContain('slice at index 1')
  })

  it('takes lists of lists, also ragged ones', () => {
    const { rows } = table(
      [[0, 10], [25, 60], [105]],
      [
        [0, 10],
        [25, 61],
      ],
    )
    expect(rows[1]?.cells[1]?.state).toBe('different')
    expect(rows[2]?.cells.map(({ state }) => state)).toEqual(['missing', 'same'])
  })

  it('sets frames against each other by column, and names missing and extra columns', () => {
    const frame = (columns: [string, unknown[]][], index?: unknown[]) => ({
      $frame: { columns: columns.map(([name, data]) => ({ name, dtype: 'float64', data })), ...(index ? { index } : {}) },
    })
    const { columns, notes, rows } = table(
      frame([
        ['a', [1, null]],
        ['b', [3, 4]],
      ]),
      frame(
        [
          ['c', [1, 2]],
          ['a', [1, { $float: 'nan' }]],
        ],
        [0, 7],
      ),
    )
    expect(columns.map(({ label, state }) => `${label} ${state}`)).toEqual(['a same', 'b missing', 'c extra'])
    expect(rows.map(({ cells }) => cells[0]?.state)).toEqual(['same', 'same'])
    expect(notes).toMatch(/Missing column: b\. Column that should not be there: c\. The index differs from row 1 on: expected 1, got 7/)
  })

  it('sets series against each other whatever their names are', () => {
    const series = (name: string | null, data: number[]) => ({ $series: { name, dtype: 'float64', data } })
    const { rows, notes } = table(series('x', [1, 2]), series(null, [1, 3]))
    expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([['same'], ['different']])
    expect(notes).toContain('Expected the name x, got None')
  })
})

describe('part by part', () => {
  it('says of each key whether it is missing, extra or different', () => {
    expect(parts(diffValues({ a: 1, b: 2, c: 3 }, { a: 1, b: 5, d: 0 }, exact))).toEqual([
      "'a' same",
      "'b' different",
      "'c' missing",
      "'d' extra",
    ])
  })

  it('shows only keys that differ where there are many', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key ${index}`, index]))
    const diff = diffValues(many, { ...many, 'key 7': -1 }, exact)
    expect(parts(diff)).toEqual(["'key 7' different"])
    expect(diff).toMatchObject({ agreeing: 19 })
  })

  it('takes a tuple of series apart', () => {
    const series = (data: number[]) => ({ $series: { name: 'x', dtype: 'float64', data } })
    const diff = diffValues({ $tuple: [series([1]), series([2])] }, { $tuple: [series([1]), series([3])] }, exact)
    expect(parts(diff)).toEqual(['[0] same', '[1] different'])
  })

  it('takes the calls on an object one by one', () => {
    expect(parts(diffCalls(['.put(1)', '.get(1)'], [null, 1], [null, 2], exact))).toEqual(['.put(1) same', '.get(1) different'])
  })
})
