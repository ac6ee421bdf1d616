/** The nouns of a difference between two values: what is drawn beside an expected result. */
import type { Comparison } from './compare.ts'
import type { Value } from './values.ts'

export type Token = { text: string; differs: boolean }
export type DiffState = 'same' | 'different' | 'missing' | 'extra'
export type DiffCell = { state: DiffState; expected?: string; actual?: string }
export type DiffTable = {
  columns: { label: string; detail: string; state: DiffState }[]
  /** `expectedLabel` where the row should have another label. */
  rows: { label: string; expectedLabel?: string; cells: DiffCell[] }[]
  /** How many rows and columns were left out around what is shown. */
  rowsBefore: number
  rowsAfter: number
  columnsBefore: number
  columnsAfter: number
}
export type DiffPart = { label: string; state: DiffState; expected?: string; actual?: string; diff?: ValueDiff }
/** `notes` say in words what the picture cannot: shapes, types, distances. */
export type ValueDiff = { notes: string[] } & (
  | { kind: 'inline'; expected: Token[]; actual: Token[] }
  | { kind: 'table'; table: DiffTable }
  | { kind: 'parts'; parts: DiffPart[]; agreeing: number }
)

export type Same = (actual: Value, expected: Value) => boolean
export type DiffRules = { comparison: Comparison; same: Same }
