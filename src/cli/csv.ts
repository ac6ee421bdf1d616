/** Reading the tables of the command line, with every error named. */
import { readFileSync } from 'node:fs'
import type { ContentProblem } from '../catalog/index.ts'

export type Row = { line: number; cells: Record<string, string> }
export type Table = { file: string; names: string[]; rows: Row[] }

/** Reads a CSV file with a header; numbers and ids need no quotes. Every problem is added to `errors`. */
export function readTable(file: string, errors: ContentProblem[]): Table {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    errors.push({ file, field: '', reason: `cannot be read: ${(error as Error).message}` })
    return { file, names: [], rows: [] }
  }
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = head.split(',').map(bare)
  if (names.length < 2) {
    errors.push({ file, field: 'line 1', reason: 'needs a header with at least two columns' })
    return { file, names: [], rows: [] }
  }
  names.forEach((name, column) => {
    if (name === '') errors.push({ file, field: 'line 1', reason: `column ${column + 1} has no name` })
    else if (names.indexOf(name) < column) errors.push({ file, field: `line 1, ${name}`, reason: 'this column stands twice' })
  })
  const rows = lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const cells = line.split(',').map(bare)
    if (cells.length !== names.length)
      errors.push({ file, field: `line ${index + 2}`, reason: `has ${cells.length} cells, and the header ${names.length}` })
    return [{ line: index + 2, cells: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])) }]
  })
  if (rows.length === 0) errors.push({ file, field: '', reason: 'has no rows under its header' })
  return { file, names, rows }
}

/** A cell without the spaces and the quotes around it. */
const bare = (cell: string) => cell.trim().replace(/^"(.*)"$/, '$1')

/** A number in a cell; what is none is added to `errors`. */
export function numberIn({ file }: Table, { line, cells }: Row, name: string, errors: ContentProblem[]): number {
  const cell = cells[name] ?? ''
  const value = Number(cell)
  if (cell === '' || !Number.isFinite(value))
    errors.push({ file, field: `line ${line}, ${name}`, reason: `must be a number, and is "${cell}"` })
  return value
}
