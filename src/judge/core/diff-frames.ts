/** Two frames, or two series, as one table with their labels. */
import { sameValue } from './compare.ts'
import { type CellPair, tableOf } from './diff-table.ts'
import { indexLabel, printCell } from './print-value.ts'
import type { DiffRules, Same, ValueDiff } from './value-diff.ts'
import type { Column, Indexed, Value } from './values.ts'

type NamedColumn = { name: Value } & Column
type Frame = Extract<Value, { kind: 'frame' | 'series' }>

/** Columns are set against each other by name; missing and extra ones are named, and so is an order, an index or a dtype that differs. */
export function diffFrames(expected: Frame, actual: Frame, rules: DiffRules): ValueDiff {
  const [left, right] = [columnsOf(expected), columnsOf(actual)]
  const names = (columns: NamedColumn[]) => columns.map(({ name }) => printCell(name))
  const single = expected.kind === 'series' && actual.kind === 'series'
  const all = single ? names(left) : [...new Set([...names(left), ...names(right)])]
  const find = (columns: NamedColumn[], name: string) => (single ? columns[0] : columns.find((column) => printCell(column.name) === name))
  const [rows, otherRows] = [rowsOf(left, expected), rowsOf(right, actual)]
  const pairs: CellPair[][] = Array.from({ length: Math.max(rows, otherRows) }, (_, row) =>
    all.map((name) => ({ expected: find(left, name)?.items[row], actual: find(right, name)?.items[row] })),
  )
  const columns = all.map((name) => ({
    label: single && name === 'None' ? 'values' : name,
    detail: typeWords(find(left, name), find(right, name)),
  }))
  const labels = pairs.map((_, row) => rowLabel(expected.index, actual.index, row, rows, otherRows))
  const { table, notes } = tableOf(pairs, { rows: labels, columns }, rules, sameCell(rules))
  return { kind: 'table', table, notes: [...frameNotes(expected, actual, rows, otherRows), ...notes] }
}

function columnsOf(frame: Frame): NamedColumn[] {
  return frame.kind === 'frame' ? frame.columns : [{ name: frame.name, dtype: frame.dtype, items: frame.items }]
}

const rowsOf = (columns: NamedColumn[], { index }: Indexed) => columns[0]?.items.length ?? index?.length ?? 0

function typeWords(expected: Column | undefined, actual: Column | undefined): string {
  if (expected === undefined) return 'not expected'
  if (actual === undefined) return 'missing'
  const [e, a] = [expected.dtype ?? '', actual.dtype ?? '']
  return e === a || e === '' || a === '' ? e || a : `${a}, expected ${e}`
}

function rowLabel(
  expected: Value[] | undefined,
  actual: Value[] | undefined,
  row: number,
  rows: number,
  otherRows: number,
): { label: string; expectedLabel?: string } {
  const [e, a] = [row < rows ? indexLabel(expected, row) : '', row < otherRows ? indexLabel(actual, row) : '']
  return e === a || a === '' ? { label: e } : e === '' ? { label: a } : { label: a, expectedLabel: e }
}

/** Within a frame what is missing is missing, and a time may leave out its zeros: compared as a column of one. */
function sameCell({ comparison }: DiffRules): Same {
  const alone = (item: Value): Value => ({ kind: 'series', name: { kind: 'none' }, dtype: undefined, items: [item], index: undefined })
  const compare = comparison.compare === 'tolerance' ? 'tolerance' : 'exact'
  return (actual, expected) => sameValue(alone(actual), alone(expected), { ...comparison, compare })
}

function frameNotes(expected: Frame, actual: Frame, rows: number, otherRows: number): string[] {
  const notes: string[] = []
  const [left, right] = [columnsOf(expected).map(({ name }) => printCell(name)), columnsOf(actual).map(({ name }) => printCell(name))]
  if (expected.kind === 'series') {
    if (left[0] !== right[0]) notes.push(`Expected the name ${left[0]}, got ${right[0]}.`)
  } else {
    const missing = left.filter((name) => !right.includes(name))
    const extra = right.filter((name) => !left.includes(name))
    if (missing.length > 0) notes.push(`Missing ${missing.length === 1 ? 'column' : 'columns'}: ${missing.join(', ')}.`)
    if (extra.length > 0) notes.push(`${extra.length === 1 ? 'Column' : 'Columns'} that should not be there: ${extra.join(', ')}.`)
    if (missing.length === 0 && extra.length === 0 && left.join('\n') !== right.join('\n'))
      notes.push(`Expected the columns in the order ${left.join(', ')}; got ${right.join(', ')}.`)
  }
  if (rows !== otherRows) notes.push(`Expected ${rows.toLocaleString('en')} rows, got ${otherRows.toLocaleString('en')}.`)
  const place = Array.from({ length: Math.min(rows, otherRows) }, (_, row) => row).find(
    (row) => indexLabel(expected.index, row) !== indexLabel(actual.index, row),
  )
  if (place !== undefined)
    notes.push(
      `The index differs from row ${place} on: expected ${indexLabel(expected.index, place)}, got ${indexLabel(actual.index, place)}.`,
    )
  return notes
}
