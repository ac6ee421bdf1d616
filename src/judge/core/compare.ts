/** Whether an actual value is the expected one, by the rules that a problem states. */
import type { ProblemFile } from '../../catalog/index.ts'
import type { Column, Indexed, Value } from './values.ts'

export type Comparison = Pick<ProblemFile, 'compare' | 'tolerance' | 'strictTypes'>

/** Relative and absolute distance that `tolerance` accepts unless the problem says otherwise. */
export const standardTolerance = { relative: 1e-6, absolute: 1e-9 }

type Rules = { tolerance: { relative: number; absolute: number } | null; strictTypes: boolean }

/**
 * Compares by value: lists and tuples by their items, 1 equals 1.0, True is not 1, NaN equals NaN, sets and dicts without order. `tolerance` accepts
 * |actual - expected| <= absolute + relative * |expected|; `unordered` compares the top level as multisets.
 */
export function sameValue(actual: Value, expected: Value, { compare, tolerance, strictTypes }: Comparison): boolean {
  const rules: Rules = { tolerance: compare === 'tolerance' ? (tolerance ?? standardTolerance) : null, strictTypes }
  if (compare === 'unordered' && isSequence(actual) && isSequence(expected)) {
    return (!strictTypes || actual.kind === expected.kind) && sameMultiset(parts(actual), parts(expected), rules)
  }
  return same(actual, expected, rules)
}

function same(actual: Value, expected: Value, rules: Rules): boolean {
  if (isScalar(actual) || isScalar(expected)) return sameScalar(actual, expected, rules)
  if (isNumber(actual) && isNumber(expected)) return sameNumber(actual, expected, rules)
  if (isSequence(actual) && isSequence(expected)) {
    if (rules.strictTypes && actual.kind !== expected.kind) return false
    if (actual.kind === 'set' || expected.kind === 'set')
      return actual.kind === expected.kind && sameMultiset(parts(actual), parts(expected), rules)
    if (actual.kind === 'array' && expected.kind === 'array') return sameArray(actual, expected, rules)
    return sameItems(parts(actual), parts(expected), rules, same)
  }
  if (actual.kind === 'series' && expected.kind === 'series')
    return (
      same(actual.name, expected.name, exactly(rules)) &&
      sameColumn(actual, expected, rules) &&
      sameIndex(actual, expected, actual.items.length, rules)
    )
  if (actual.kind === 'frame' && expected.kind === 'frame') return sameFrame(actual, expected, rules)
  if (actual.kind === 'dict' && expected.kind === 'dict') return sameDict(actual.entries, expected.entries, rules)
  if (actual.kind !== expected.kind) return false
  return 'value' in actual && 'value' in expected ? actual.value === expected.value : true
}

const isScalar = (value: Value) => value.kind === 'array' && value.shape.length === 0

/** An array without dimensions stands for its one value, unless types are strict. */
function sameScalar(actual: Value, expected: Value, rules: Rules): boolean {
  if (rules.strictTypes && actual.kind !== expected.kind) return false
  const value = (one: Value) => (one.kind === 'array' && isScalar(one) ? (one.items[0] as Value) : one)
  return same(value(actual), value(expected), rules)
}

type NumberValue = Extract<Value, { kind: 'integer' | 'float' }>
type ArrayValue = Extract<Value, { kind: 'array' }>
type SequenceValue = Extract<Value, { kind: 'list' | 'tuple' | 'set' | 'array' }>
type FrameValue = Extract<Value, { kind: 'frame' }>

const isNumber = (value: Value): value is NumberValue => value.kind === 'integer' || value.kind === 'float'
/** An array without dimensions is no sequence: it is read as its one value. */
const isSequence = (value: Value): value is SequenceValue =>
  value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set' || value.kind === 'array'

/** The items of a sequence; an array of several dimensions gives its rows. */
function parts(value: SequenceValue): Value[] {
  if (value.kind !== 'array' || value.shape.length < 2) return value.items
  const [rows = 0, ...shape] = value.shape
  const size = shape.reduce((product, side) => product * side, 1)
  return Array.from({ length: rows }, (_, row) => ({ ...value, shape, items: value.items.slice(row * size, (row + 1) * size) }))
}

const exactly = (rules: Rules): Rules => ({ ...rules, tolerance: null })
/** Within an array or a column the dtype has been compared already; its values are not looked at for their type once more. */
const byValue = (rules: Rules): Rules => ({ ...rules, strictTypes: false })

function sameItems(actual: Value[], expected: Value[], rules: Rules, sameItem: (a: Value, e: Value, rules: Rules) => boolean): boolean {
  return actual.length === expected.length && actual.every((item, index) => sameItem(item, expected[index] as Value, rules))
}

function sameArray(actual: ArrayValue, expected: ArrayValue, rules: Rules): boolean {
  if (rules.strictTypes && actual.dtype !== expected.dtype) return false
  if (actual.shape.length !== expected.shape.length || actual.shape.some((side, axis) => side !== expected.shape[axis])) return false
  return sameItems(actual.items, expected.items, byValue(rules), same)
}

function sameColumn(actual: Column, expected: Column, rules: Rules): boolean {
  if (rules.strictTypes && expected.dtype !== undefined && actual.dtype !== expected.dtype) return false
  return sameItems(actual.items, expected.items, byValue(rules), sameCell)
}

function sameFrame(actual: FrameValue, expected: FrameValue, rules: Rules): boolean {
  if (actual.columns.length !== expected.columns.length) return false
  const columns = actual.columns.every((column, place) => {
    const other = expected.columns[place] as FrameValue['columns'][number]
    return same(column.name, other.name, exactly(rules)) && sameColumn(column, other, rules)
  })
  return columns && sameIndex(actual, expected, actual.columns[0]?.items.length ?? actual.index?.length ?? 0, rules)
}

function sameIndex(actual: Indexed, expected: Indexed, length: number, rules: Rules): boolean {
  const counted = (): Value[] => Array.from({ length }, (_, place) => ({ kind: 'integer', value: BigInt(place) }))
  return sameItems(actual.index ?? counted(), expected.index ?? counted(), byValue(rules), sameCell)
}

/** A cell of a frame: what is missing is missing, whether it is written None or NaN, and a time may leave out what is zero. */
function sameCell(actual: Value, expected: Value, rules: Rules): boolean {
  if (isMissing(actual) && isMissing(expected)) return true
  if (actual.kind === 'text' && expected.kind === 'text') return plainTime(actual.value) === plainTime(expected.value)
  return same(actual, expected, rules)
}

const isMissing = (value: Value) => value.kind === 'none' || (value.kind === 'float' && Number.isNaN(value.value))

/** A time without zeros at its end, such as 2024-01-01 for 2024-01-01T00:00:00.000; any other text as it is. */
function plainTime(text: string): string {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,9})?$/.test(text)) return text
  return text
    .replace(' ', 'T')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/T00:00:00$/, '')
}

function sameNumber(actual: NumberValue, expected: NumberValue, { tolerance, strictTypes }: Rules): boolean {
  if (strictTypes && actual.kind !== expected.kind) return false
  if (actual.kind === 'integer' && expected.kind === 'integer' && tolerance === null) return actual.value === expected.value
  const [a, e] = [Number(actual.value), Number(expected.value)]
  if (Number.isNaN(a) || Number.isNaN(e)) return Number.isNaN(a) && Number.isNaN(e)
  if (a === e) return true
  if (tolerance === null || !Number.isFinite(a) || !Number.isFinite(e)) return false
  return Math.abs(a - e) <= tolerance.absolute + tolerance.relative * Math.abs(e)
}

/** Each actual item is matched with an expected one that nothing else has; greedy is exact without a tolerance, and near enough with one. */
function sameMultiset(actual: Value[], expected: Value[], rules: Rules): boolean {
  if (actual.length !== expected.length) return false
  const left = [...expected]
  return actual.every((item) => {
    const found = left.findIndex((candidate) => same(item, candidate, rules))
    if (found === -1) return false
    left.splice(found, 1)
    return true
  })
}

function sameDict(actual: [Value, Value][], expected: [Value, Value][], rules: Rules): boolean {
  if (actual.length !== expected.length) return false
  const exact: Rules = { ...rules, tolerance: null }
  return actual.every(([key, value]) =>
    expected.some(([otherKey, otherValue]) => same(key, otherKey, exact) && same(value, otherValue, rules)),
  )
}
