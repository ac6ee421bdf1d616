/** Where a result differs from what was expected, arranged so that a person sees it at a glance. */
import { type Comparison, sameValue, standardTolerance } from './compare.ts'
import { diffFrames } from './diff-frames.ts'
import { type CellPair, tableOf } from './diff-table.ts'
import { diffTexts } from './diff-texts.ts'
import { moreWords, printFloat, printValue, withTypes } from './print-value.ts'
import type { DiffPart, DiffRules, Token, ValueDiff } from './value-diff.ts'
import { decodeValue, type Value } from './values.ts'

/** Items of a list on one line; a longer one is cut around its first difference. */
const shownItems = 12
const shownParts = 20
const longestLine = 64
const deepest = 4

/** How results are compared where a problem does not tell. */
const usual: Comparison = { compare: 'tolerance', strictTypes: false }

/** Sets a result against what was expected, by the rules of the problem. Where they are not known, small distances are marked only if nothing else differs. */
export function diffValues(expected: unknown, actual: unknown, comparison?: Comparison): ValueDiff {
  const [left, right] = [decodeValue(expected), decodeValue(actual)]
  if (!left.ok || !right.ok) {
    const tokens = (value: unknown) => [{ text: JSON.stringify(value) ?? 'nothing', differs: true }]
    return { kind: 'inline', expected: tokens(expected), actual: tokens(actual), notes: [] }
  }
  const [e, a] = [withTypes(left.value), withTypes(right.value)]
  return diff(e, a, rulesFor(e, a, comparison), 0)
}

/** What each call on an object gave, against what it should give; `calls` are as a person writes them. */
export function diffCalls(calls: string[], expected: unknown, actual: unknown, comparison?: Comparison): ValueDiff {
  const [left, right] = [decodeValue(expected), decodeValue(actual)]
  if (!left.ok || !right.ok || left.value.kind !== 'list' || right.value.kind !== 'list') return diffValues(expected, actual, comparison)
  const [e, a] = [left.value.items.map(withTypes), right.value.items.map(withTypes)]
  return diffParts(e, a, rulesFor(left.value, right.value, comparison), 0, (place) => calls[place] ?? `call ${place + 1}`)
}

function rulesFor(expected: Value, actual: Value, given: Comparison | undefined): DiffRules {
  const comparison = given ?? (sameValue(actual, expected, usual) ? { compare: 'exact' as const, strictTypes: true } : usual)
  return { comparison, same: (a, e) => sameValue(a, e, { ...comparison, compare: deeper(comparison) }) }
}

/** `unordered` holds for the top level alone. */
const deeper = ({ compare }: Comparison) => (compare === 'unordered' || compare === 'checker' ? 'exact' : compare)

function diff(expected: Value, actual: Value, rules: DiffRules, depth: number): ValueDiff {
  const notes = typeNotes(expected, actual, rules)
  const rest = arrange(expected, actual, rules, depth)
  return { ...rest, notes: [...notes, ...rest.notes] }
}

function arrange(expected: Value, actual: Value, rules: DiffRules, depth: number): ValueDiff {
  if (expected.kind === 'text' && actual.kind === 'text') return diffTexts(expected.value, actual.value)
  if (isFrame(expected) && isFrame(actual) && expected.kind === actual.kind) return diffFrames(expected, actual, rules)
  if (expected.kind === 'dict' && actual.kind === 'dict' && depth < deepest)
    return diffDicts(expected.entries, actual.entries, rules, depth)
  const [left, right] = [itemsOf(expected), itemsOf(actual)]
  if (left && right) {
    if (expected.kind === 'set' || (depth === 0 && rules.comparison.compare === 'unordered'))
      return diffMultisets(expected, actual, left, right, rules)
    const table = asTable(expected, actual, left, right, rules)
    if (table) return table
    if (depth < deepest && [...left, ...right].some(isLarge)) return diffParts(left, right, rules, depth, (place) => `[${place}]`)
    return diffLists(expected, actual, left, right, rules)
  }
  return {
    kind: 'inline',
    expected: [{ text: printValue(expected), differs: true }],
    actual: [{ text: printValue(actual), differs: true }],
    notes: distanceNotes(expected, actual, rules),
  }
}

const isFrame = (value: Value) => value.kind === 'frame' || value.kind === 'series'

/** The items of a sequence, or the rows of an array; undefined for anything else. */
function itemsOf(value: Value): Value[] | undefined {
  if (value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set') return value.items
  if (value.kind !== 'array' || value.shape.length === 0) return undefined
  const [rows = 0, ...shape] = value.shape
  if (shape.length === 0) return value.items
  const size = shape.reduce((product, side) => product * side, 1)
  return Array.from({ length: rows }, (_, row) => ({ ...value, shape, items: value.items.slice(row * size, (row + 1) * size) }))
}

/** Things that need room of their own. */
function isLarge(value: Value): boolean {
  return (
    value.kind === 'array' ||
    isFrame(value) ||
    value.kind === 'dict' ||
    (itemsOf(value) !== undefined && printValue(value).length > longestLine)
  )
}

// ---- in words ----------------------------------------------------------------------------------------------------

const kindWords: Record<Value['kind'], string> = {
  none: 'None',
  boolean: 'a bool',
  integer: 'an int',
  float: 'a float',
  text: 'a str',
  bytes: 'bytes',
  list: 'a list',
  tuple: 'a tuple',
  set: 'a set',
  dict: 'a dict',
  array: 'an array',
  series: 'a Series',
  frame: 'a DataFrame',
}
const sequences: Value['kind'][] = ['list', 'tuple', 'array']

function typeNotes(expected: Value, actual: Value, { comparison }: DiffRules): string[] {
  const alike =
    expected.kind === actual.kind ||
    (!comparison.strictTypes &&
      ((sequences.includes(expected.kind) && sequences.includes(actual.kind)) ||
        (['integer', 'float'].includes(expected.kind) && ['integer', 'float'].includes(actual.kind))))
  if (!alike) return [`Expected ${kindWords[expected.kind]}, got ${kindWords[actual.kind]}.`]
  if (expected.kind !== 'array' || actual.kind !== 'array') return []
  const shape = (sides: number[]) => `(${sides.join(', ')}${sides.length === 1 ? ',' : ''})`
  const shapes =
    shape(expected.shape) === shape(actual.shape)
      ? `Shape ${shape(expected.shape)}`
      : `Expected shape ${shape(expected.shape)}, got ${shape(actual.shape)}`
  const types = expected.dtype === actual.dtype ? `dtype ${expected.dtype}` : `expected dtype ${expected.dtype}, got ${actual.dtype}`
  return [`${shapes}; ${types}.`]
}

const numberOf = (value: Value) => (value.kind === 'integer' || value.kind === 'float' ? Number(value.value) : undefined)

/** How far two numbers lie apart, with what would be accepted where a tolerance applies. */
export function distanceNotes(expected: Value, actual: Value, { comparison }: DiffRules): string[] {
  const [e, a] = [numberOf(expected), numberOf(actual)]
  if (e === undefined || a === undefined || !Number.isFinite(e) || !Number.isFinite(a)) return []
  const short = (value: number) => printFloat(Number(value.toPrecision(3))).replace(/\.0$/, '')
  const distance = `They are ${short(Math.abs(a - e))} apart`
  if (comparison.compare !== 'tolerance') return [`${distance}.`]
  const { absolute, relative } = comparison.tolerance ?? standardTolerance
  return [`${distance}; up to ${short(absolute + relative * Math.abs(e))} is accepted.`]
}

// ---- lists -------------------------------------------------------------------------------------------------------

const brackets: Partial<Record<Value['kind'], [string, string]>> = {
  list: ['[', ']'],
  tuple: ['(', ')'],
  set: ['{', '}'],
  array: ['array([', '])'],
}

/** Two lists on a line each, cut around the first difference; of lists of different length, what stands between equal ends is marked. */
function diffLists(expected: Value, actual: Value, left: Value[], right: Value[], rules: DiffRules): ValueDiff {
  const agree = (place: number) => left[place] !== undefined && right[place] !== undefined && rules.same(right[place], left[place])
  let start = 0
  while (start < left.length && start < right.length && agree(start)) start += 1
  let end = 0
  if (left.length !== right.length)
    while (end < Math.min(left.length, right.length) - start && rules.same(right.at(-1 - end) as Value, left.at(-1 - end) as Value))
      end += 1
  const differs = (place: number, length: number) => (left.length === right.length ? !agree(place) : place >= start && place < length - end)
  const notes = left.length === right.length ? [] : [`Expected ${count(left.length)}, got ${count(right.length)}.`]
  const [first, other] = [left[start], right[start]]
  if (left.length > 1 && first && other) notes.push(`The first difference is at index ${start}.`, ...distanceNotes(first, other, rules))
  return {
    kind: 'inline',
    expected: lineOf(expected, left, start, (place) => differs(place, left.length)),
    actual: lineOf(actual, right, start, (place) => differs(place, right.length)),
    notes,
  }
}

const count = (length: number) => `${length.toLocaleString('en')} ${length === 1 ? 'item' : 'items'}`

function lineOf(value: Value, items: Value[], around: number, differs: (place: number) => boolean): Token[] {
  const [open, close] = brackets[value.kind] ?? ['[', ']']
  const whole = items.length <= shownItems * 2
  const from = whole ? 0 : Math.max(0, Math.min(around - 4, items.length - shownItems))
  const to = whole ? items.length : Math.min(items.length, from + shownItems)
  const tokens: Token[] = [{ text: from > 0 ? `${open}${moreWords(from)}, ` : open, differs: false }]
  for (let place = from; place < to; place++) {
    if (place > from) tokens.push({ text: ', ', differs: false })
    tokens.push({ text: printValue(items[place] as Value), differs: differs(place) })
  }
  const comma = value.kind === 'tuple' && items.length === 1 ? ',' : ''
  tokens.push({ text: to < items.length ? `, ${moreWords(items.length - to)}${close}` : `${comma}${close}`, differs: false })
  return tokens
}

/** Sequences whose order does not count: what nothing on the other side answers to is marked. */
function diffMultisets(expected: Value, actual: Value, left: Value[], right: Value[], { same }: DiffRules): ValueDiff {
  const open = [...left.keys()]
  const extra = new Set<number>()
  for (const [place, item] of right.entries()) {
    const found = open.findIndex((candidate) => same(item, left[candidate] as Value))
    if (found === -1) extra.add(place)
    else open.splice(found, 1)
  }
  const missing = new Set(open)
  return {
    kind: 'inline',
    expected: lineOf(expected, left, Math.min(...missing, left.length), (place) => missing.has(place)),
    actual: lineOf(actual, right, Math.min(...extra, right.length), (place) => extra.has(place)),
    notes: [`${count(missing.size)} missing, ${extra.size.toLocaleString('en')} too many; the order does not count.`],
  }
}

// ---- tables ------------------------------------------------------------------------------------------------------

/** Matrices and lists of lists as one aligned table; of an array of more dimensions, the slice with the first difference. */
function asTable(expected: Value, actual: Value, left: Value[], right: Value[], rules: DiffRules): ValueDiff | undefined {
  const [rows, others] = [left.map(itemsOf), right.map(itemsOf)]
  const all = [...rows, ...others]
  if (left.length === 0 || right.length === 0 || all.some((row) => row === undefined)) return undefined
  const deep = all.some((row) => row?.some((cell) => itemsOf(cell) !== undefined))
  if (deep && expected.kind === 'array' && actual.kind === 'array' && expected.shape.join() === actual.shape.join()) {
    const place = left.findIndex((slice, index) => !rules.same(right[index] as Value, slice))
    const slice = arrange(left[place] as Value, right[place] as Value, rules, 1)
    return { ...slice, notes: [`Shown is the slice at index ${place} of the first axis.`, ...slice.notes] }
  }
  if (all.some((row) => row?.some(isLarge))) return undefined
  const arrays = expected.kind === 'array' && actual.kind === 'array'
  if (!arrays && left.length < 3 && right.length < 3 && all.every((row) => (row?.length ?? 0) < 6)) return undefined
  const width = Math.max(...all.map((row) => row?.length ?? 0))
  const pairs: CellPair[][] = Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    Array.from({ length: width }, (_, column) => ({ expected: rows[row]?.[column], actual: others[row]?.[column] })),
  )
  const labels = {
    rows: pairs.map((_, row) => ({ label: String(row) })),
    columns: Array.from({ length: width }, (_, column) => ({ label: String(column), detail: '' })),
  }
  const { table, notes } = tableOf(pairs, labels, rules)
  const lengths = left.length === right.length || arrays ? [] : [`Expected ${left.length} rows, got ${right.length}.`]
  return { kind: 'table', table, notes: [...lengths, ...notes] }
}

// ---- dicts and composed results ----------------------------------------------------------------------------------

function diffDicts(expected: [Value, Value][], actual: [Value, Value][], rules: DiffRules, depth: number): ValueDiff {
  const keyOf = ([key]: [Value, Value]) => printValue(key)
  const [left, right] = [
    new Map(expected.map((entry) => [keyOf(entry), entry[1]])),
    new Map(actual.map((entry) => [keyOf(entry), entry[1]])),
  ]
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  return gather(
    keys.map((key) => part(key, left.get(key), right.get(key), rules, depth)),
    [],
  )
}

function diffParts(left: Value[], right: Value[], rules: DiffRules, depth: number, labelOf: (place: number) => string): ValueDiff {
  const places = Array.from({ length: Math.max(left.length, right.length) }, (_, place) => place)
  const notes = left.length === right.length ? [] : [`Expected ${count(left.length)}, got ${count(right.length)}.`]
  return gather(
    places.map((place) => part(labelOf(place), left[place], right[place], rules, depth)),
    notes,
  )
}

function part(label: string, expected: Value | undefined, actual: Value | undefined, rules: DiffRules, depth: number): DiffPart {
  if (expected === undefined) return { label, state: 'extra', actual: actual && printValue(actual) }
  if (actual === undefined) return { label, state: 'missing', expected: printValue(expected) }
  if (rules.same(actual, expected)) return { label, state: 'same', expected: printValue(expected) }
  return { label, state: 'different', diff: diff(expected, actual, rules, depth + 1) }
}

/** Few parts are all shown; of many, those that differ. */
function gather(parts: DiffPart[], notes: string[]): ValueDiff {
  const differing = parts.filter(({ state }) => state !== 'same')
  const shown = parts.length <= 6 ? parts : differing.slice(0, shownParts)
  const hidden = differing.length - shown.filter(({ state }) => state !== 'same').length
  return {
    kind: 'parts',
    parts: shown,
    agreeing: parts.length <= 6 ? 0 : parts.length - differing.length,
    notes: hidden > 0 ? [...notes, `${hidden.toLocaleString('en')} more differ.`] : notes,
  }
}
