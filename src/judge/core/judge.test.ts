import { describe, expect, it } from 'vitest'
import type { ProblemCase } from '../../catalog/index.ts'
import type { CaseOutcome } from '../model.ts'
import { sameValue } from './compare.ts'
import { judgeRun, runRequest } from './judge-run.ts'
import { decodeValue } from './values.ts'

const decoded = (encoded: unknown) => {
  const result = decodeValue(encoded)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const same = (actual: unknown, expected: unknown, compare: 'exact' | 'tolerance' | 'unordered' = 'exact', strictTypes = false) =>
  sameValue(decoded(actual), decoded(expected), { compare, strictTypes })

describe('values', () => {
  it.each([
    ['lists and tuples are equal by value', { $tuple: [1, 2] }, [1, 2], true],
    ['order counts in a list', [2, 1], [1, 2], false],
    ['order does not count in a set', { $set: [2, 1] }, { $set: [1, 2] }, true],
    ['a set is not a list', { $set: [1, 2] }, [1, 2], false],
    ['1 is 1.0', { $float: '1.0' }, 1, true],
    ['True is not 1', true, 1, false],
    ['None is not False', null, false, false],
    ['NaN is NaN', { $float: 'nan' }, { $float: 'nan' }, true],
    ['inf is not -inf', { $float: 'inf' }, { $float: '-inf' }, false],
    ['integers beyond 2^53 are exact', { $int: '9007199254740993' }, { $int: '9007199254740992' }, false],
    ['a dict has no order', { b: 1, a: 2 }, { a: 2, b: 1 }, true],
    ['a dict may have keys that are no text', { $dict: [[1, 'a']] }, { $dict: [[1, 'a']] }, true],
    ['a missing key is seen', { a: 1 }, { a: 1, b: 2 }, false],
    ['text is not a number', '1', 1, false],
    ['an empty list is not None', [], null, false],
    ['0.1 + 0.2 is not 0.3 when exact', 0.30000000000000004, 0.3, false],
  ])('%s', (_name, actual, expected, equal) => {
    expect(same(actual, expected)).toBe(equal)
  })

  it('are near with a tolerance of 1e-6 relative and 1e-9 absolute', () => {
    expect(same(0.30000000000000004, 0.3, 'tolerance')).toBe(true)
    expect(same(1.0000011, 1, 'tolerance')).toBe(false)
    expect(same(1.0000009, 1, 'tolerance')).toBe(true)
    expect(same(5e-10, 0, 'tolerance')).toBe(true)
    expect(same([1, { a: 2.0000001 }], [1, { a: 2 }], 'tolerance')).toBe(true)
    expect(same({ $float: 'inf' }, 1e300, 'tolerance')).toBe(false)
  })

  it('are multisets at the top level when unordered, and only there', () => {
    expect(same([3, 1, 1], [1, 3, 1], 'unordered')).toBe(true)
    expect(same([3, 1, 3], [1, 3, 1], 'unordered')).toBe(false)
    expect(same([[1, 2]], [[2, 1]], 'unordered')).toBe(false)
  })

  const array = (shape: number[], data: unknown[], dtype = 'float64') => ({ $array: { dtype, shape, data } })
  const frame = (columns: Record<string, unknown[]>, index?: unknown[]) => ({
    $frame: { columns: Object.entries(columns).map(([name, data]) => ({ name, dtype: 'object', data })), ...(index ? { index } : {}) },
  })
  it.each([
    ['an array is a list of the same values', array([2], [1, 2]), [1, 2], true],
    [
      'an array has rows',
      array([2, 2], [1, 2, 3, 4]),
      [
        [1, 2],
        [3, 4],
      ],
      true,
    ],
    ['a column is not a row', array([2, 1], [1, 2]), array([1, 2], [1, 2]), false],
    ['an array without dimensions is its value', array([], [3]), 3, true],
    ['the dtype does not count', array([1], [3], 'int32'), array([1], [3]), true],
    ['an empty array has a shape too', array([0, 3], []), array([0, 2], []), false],
    ['an array is not a set', array([1], [3]), { $set: [3] }, false],
    ['a frame has columns in order', frame({ a: [1], b: [2] }), frame({ b: [2], a: [1] }), false],
    ['a frame counts its rows where it says no index', frame({ a: [1, 2] }, [0, 1]), frame({ a: [1, 2] }), true],
    ['an index counts', frame({ a: [1, 2] }, [1, 0]), frame({ a: [1, 2] }), false],
    ['what is missing in a frame is missing', frame({ a: [null] }), frame({ a: [{ $float: 'nan' }] }), true],
    ['a time may leave out what is zero', frame({ t: ['2024-05-01T00:00:00.000000000'] }), frame({ t: ['2024-05-01'] }), true],
    ['a time is compared whole', frame({ t: ['2024-05-01T00:00:01'] }), frame({ t: ['2024-05-01'] }), false],
    [
      'a series has a name',
      { $series: { name: 'a', dtype: 'int64', data: [1] } },
      { $series: { name: 'b', dtype: 'int64', data: [1] } },
      false,
    ],
    ['a series is not a list', { $series: { name: 'a', dtype: 'int64', data: [1] } }, [1], false],
  ])('of NumPy and pandas: %s', (_name, actual, expected, equal) => {
    expect(same(actual, expected)).toBe(equal)
  })

  it('differ by dtype when types are strict', () => {
    expect(same(array([1], [3], 'int32'), array([1], [3]), 'exact', true)).toBe(false)
    expect(same(array([1], [3]), array([1], [3]), 'exact', true)).toBe(true)
    expect(same(array([1], [3]), [3], 'exact', true)).toBe(false)
  })

  it('differ by container when types are strict', () => {
    expect(same({ $tuple: [1] }, [1], 'exact', true)).toBe(false)
    expect(same({ $float: '1.0' }, 1, 'exact', true)).toBe(false)
  })

  it.each([
    ['nested too deeply', Array.from({ length: 100 }).reduce<unknown>((inner) => [inner], 1)],
    ['too large', Array.from({ length: 300_000 }, () => 0)],
    ['$tuple needs a list', { $tuple: 3 }],
    ['$int needs digits', { $int: '1; drop' }],
    ['$dict needs pairs', { $dict: [[1]] }],
    ['cannot compare $panel', { $panel: {} }],
    ['$frame needs a list of columns', { $frame: {} }],
    ['do not fill its shape', { $array: { dtype: 'int64', shape: [2, 2], data: [1, 2, 3] } }],
    [
      'differ in length',
      {
        $frame: {
          columns: [
            { name: 'a', data: [1] },
            { name: 'b', data: [] },
          ],
        },
      },
    ],
  ])('from outside are refused when %s', (reason, encoded) => {
    expect(decodeValue(encoded)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })
})

describe('a judgement', () => {
  const cases: ProblemCase[] = [
    { name: 'one', args: [1], expected: 2, hidden: false },
    { name: 'secret', args: [41], expected: 42, hidden: true },
  ]
  const problem = { cases, compare: 'exact' as const, strictTypes: false }
  const value = (index: number, result: unknown): CaseOutcome => ({ index, outcome: 'value', value: result, milliseconds: 3 })
  const judged = (outcomes: CaseOutcome[], stdout = '') =>
    judgeRun(problem, { loadError: null, outcomes, stdout, milliseconds: 9 }, { runner: 'browser' })

  it('accepts when every case gives its expected value', () => {
    expect(judged([value(0, 2), value(1, 42)])).toMatchObject({ verdict: 'accepted', runner: 'browser' })
  })

  it('takes the verdict of the first test that is not accepted', () => {
    const error: CaseOutcome = { index: 0, outcome: 'error', message: 'ZeroDivisionError', line: 3, milliseconds: 1 }
    expect(judged([error, value(1, 0)])).toMatchObject({
      verdict: 'runtime-error',
      tests: [{ verdict: 'runtime-error', message: 'ZeroDivisionError', line: 3 }, { verdict: 'wrong-answer' }],
    })
  })

  it('shows a visible test with input, expected and actual, and a hidden one with name and verdict only', () => {
    const { tests } = judged([value(0, 3), { ...value(1, 'secret input was 41'), message: 'leak', line: 7 }])
    expect(tests[0]).toEqual({ name: 'one', hidden: false, verdict: 'wrong-answer', milliseconds: 3, input: [1], expected: 2, actual: 3 })
    expect(tests[1]).toEqual({ name: 'secret', hidden: true, verdict: 'wrong-answer' })
  })

  it('tells the time of visible tests only, since code can sleep for as long as a hidden input says', () => {
    expect(judged([value(0, 2), { ...value(1, 42), milliseconds: 4100 }]).milliseconds).toBe(3)
  })

  it('runs visible cases before hidden ones, so that they cannot repeat what those gave', () => {
    const [one, secret] = cases as [ProblemCase, ProblemCase]
    const request = runRequest({ entryPoint: 'f', cases: [secret, one], limits: { cpuSeconds: 1, memoryMiB: 64 }, packages: [] })
    expect(request.cases.map(({ index, name }) => [index, name])).toEqual([
      [1, 'one'],
      [0, 'secret'],
    ])
  })

  it('shows an author all of a hidden test', () => {
    const output = { loadError: null, outcomes: [value(0, 2), value(1, 0)], stdout: '', milliseconds: 9 }
    const { tests } = judgeRun(problem, output, { runner: 'server', reveal: true })
    expect(tests[1]).toMatchObject({ name: 'secret', hidden: true, verdict: 'wrong-answer', expected: 42, actual: 0 })
  })

  it('takes the word of a checker for each value, and refuses where none could be asked', () => {
    const output = { loadError: null, outcomes: [value(0, 7), value(1, 9)], stdout: '', milliseconds: 9 }
    const checked = { ...problem, compare: 'checker' as const }
    const said = new Map<number, true | string>([
      [0, true],
      [1, 'is not a permutation'],
    ])
    expect(judgeRun(checked, output, { runner: 'server', checks: said }).tests.map(({ verdict }) => verdict)).toEqual([
      'accepted',
      'wrong-answer',
    ])
    expect(judgeRun(checked, output, { runner: 'browser' }).verdict).toBe('refused')
  })

  it('does not count a case that the runner left out, nor one it invented', () => {
    expect(judged([value(0, 2), value(7, 42)])).toMatchObject({
      verdict: 'runtime-error',
      tests: [{ verdict: 'accepted' }, { verdict: 'not-run' }],
    })
  })

  it('is a runtime error with message and line when the file does not load', () => {
    expect(
      judgeRun(
        problem,
        { loadError: { message: 'SyntaxError: invalid syntax', line: 4 }, outcomes: [], stdout: '', milliseconds: 1 },
        { runner: 'browser' },
      ),
    ).toMatchObject({
      verdict: 'runtime-error',
      message: 'SyntaxError: invalid syntax',
      line: 4,
      tests: [{ verdict: 'not-run' }, { verdict: 'not-run' }],
    })
  })

  it('is a runtime error when a result cannot be read', () => {
    expect(judged([value(0, { $tuple: 'forged' }), value(1, 42)]).tests[0]).toMatchObject({
      verdict: 'runtime-error',
      message: expect.stringContaining('cannot be read'),
    })
  })

  it.each(['time-limit', 'memory-limit', 'output-limit'] as const)('keeps %s as it is', (outcome) => {
    expect(judged([{ index: 0, outcome, milliseconds: 2000 }, value(1, 42)]).verdict).toBe(outcome)
  })
})
