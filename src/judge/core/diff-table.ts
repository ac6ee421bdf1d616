/** Cells side by side as one table, cut around the first that differs. */

import { printCell } from './print-value.ts'
import type { DiffCell, DiffRules, DiffTable } from './value-diff.ts'
import type { Value } from './values.ts'

export type CellPair = { expected: Value | undefined; actual: Value | undefined }
type Labels = { rows: { label: string; expectedLabel?: string }[]; columns: { label: string; detail: string }[] }

const mostRows = 12
const mostColumns = 9
/** So much of what agrees stays visible before the first difference. */
const before = 3

/** One table of both results with every differing cell marked; large ones are cut around the first difference. */
export function tableOf(
  pairs: CellPair[][],
  labels: Labels,
  rules: DiffRules,
  comparesCells = rules.same,
): { table: DiffTable; notes: string[] } {
  const states = pairs.map((row) => row.map((pair) => stateOf(pair, comparesCells)))
  const wrong = states.map((row) => row.findIndex((state) => state !== 'same'))
  const firstRow = Math.max(
    0,
    wrong.findIndex((column) => column !== -1),
  )
  const rows = windowOf(pairs.length, firstRow, mostRows)
  const columns = windowOf(labels.columns.length, Math.max(0, wrong[firstRow] ?? 0), mostColumns)
  const cells = states.flat()
  const differing = cells.filter((state) => state !== 'same').length
  const columnState = (column: number): DiffCell['state'] => {
    const all = states.map((row) => row[column])
    return all.every((state) => state === 'missing') ? 'missing' : all.every((state) => state === 'extra') ? 'extra' : 'same'
  }
  return {
    table: {
      columns: labels.columns
        .slice(columns.from, columns.to)
        .map((column, place) => ({ ...column, state: pairs.length > 0 ? columnState(columns.from + place) : 'same' })),
      rows: pairs.slice(rows.from, rows.to).map((row, place) => ({
        ...(labels.rows[rows.from + place] ?? { label: '' }),
        cells: row
          .slice(columns.from, columns.to)
          .map((pair, at) => cellOf(pair, states[rows.from + place]?.[columns.from + at] ?? 'same')),
      })),
      rowsBefore: rows.from,
      rowsAfter: pairs.length - rows.to,
      columnsBefore: columns.from,
      columnsAfter: labels.columns.length - columns.to,
    },
    notes:
      differing === 0
        ? []
        : [`${differing.toLocaleString('en')} of ${cells.length.toLocaleString('en')} cells differ${farthest(pairs, states)}.`],
  }
}

function windowOf(length: number, around: number, most: number): { from: number; to: number } {
  if (length <= most + 2) return { from: 0, to: length }
  const from = Math.max(0, Math.min(around - before, length - most))
  return { from, to: from + most }
}

function stateOf({ expected, actual }: CellPair, same: DiffRules['same']): DiffCell['state'] {
  if (expected === undefined) return actual === undefined ? 'same' : 'extra'
  if (actual === undefined) return 'missing'
  return same(actual, expected) ? 'same' : 'different'
}

function cellOf({ expected, actual }: CellPair, state: DiffCell['state']): DiffCell {
  return { state, expected: expected && printCell(expected), actual: actual && printCell(actual) }
}

/** The largest distance between two numbers that should be the same. */
function farthest(pairs: CellPair[][], states: DiffCell['state'][][]): string {
  let largest = 0
  for (const [row, cells] of pairs.entries())
    for (const [column, { expected, actual }] of cells.entries()) {
      if (states[row]?.[column] !== 'different' || !expected || !actual || !('value' in expected) || !('value' in actual)) continue
      const distance = Math.abs(Number(expected.value) - Number(actual.value))
      const numbers = [expected, actual].every(({ kind }) => kind === 'integer' || kind === 'float')
      if (numbers && Number.isFinite(distance)) largest = Math.max(largest, distance)
    }
  return largest === 0 ? '' : `; the largest distance is ${Number(largest.toPrecision(3))}`
}
