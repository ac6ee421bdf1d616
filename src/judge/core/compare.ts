/** Whether an actual value is the expected one, by the rules that a problem states. */
import type { ProblemFile } from '../../catalog/index.ts'
import type { Value } from './values.ts'

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
    return (!strictTypes || actual.kind === expected.kind) && sameMultiset(actual.items, expected.items, rules)
  }
  return same(actual, expected, rules)
}

function same(actual: Value, expected: Value, rules: Rules): boolean {
  if (isNumber(actual) && isNumber(expected)) return sameNumber(actual, expected, rules)
  if (isSequence(actual) && isSequence(expected)) {
    if (rules.strictTypes && actual.kind !== expected.kind) return false
    if ((actual.kind === 'set') !== (expected.kind === 'set')) return false
    if (actual.kind === 'set') return sameMultiset(actual.items, expected.items, rules)
    return (
      actual.items.length === expected.items.length &&
      actual.items.every((item, index) => same(item, expected.items[index] as Value, rules))
    )
  }
  if (actual.kind === 'dict' && expected.kind === 'dict') return sameDict(actual.entries, expected.entries, rules)
  if (actual.kind !== expected.kind) return false
  return 'value' in actual && 'value' in expected ? actual.value === expected.value : true
}

type NumberValue = Extract<Value, { kind: 'integer' | 'float' }>
type SequenceValue = Extract<Value, { items: Value[] }>

const isNumber = (value: Value): value is NumberValue => value.kind === 'integer' || value.kind === 'float'
const isSequence = (value: Value): value is SequenceValue => 'items' in value

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
