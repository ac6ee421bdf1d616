/** The tables of `interviewnode irt`: items and responses, with every fault named by its line. */
import type { ContentProblem, ItemParameters } from '../catalog/index.ts'
import { type Answered, authoredPrior, type ItemPrior, type OrderedItem, type Pattern } from '../skills/index.ts'
import { numberIn, type Row, readTable, type Table } from './csv.ts'

export type NamedItem = { id: string; line: number; item: ItemParameters | OrderedItem }
type Fault = (line: number, field: string, reason: string) => void

/** The items of a file: `id,a,b[,c[,d]]`, or `id,model,a,b1[,b2...]` with GRM or GPCM. */
export function readItems(file: string, errors: ContentProblem[]): NamedItem[] {
  const table = readTable(file, errors)
  const fault = faultsOf(file, errors)
  const ordered = table.names.includes('model')
  const known = ordered ? /^(id|model|a|b[1-9]\d*)$/ : /^(id|a|b|c|d)$/
  for (const name of table.names)
    if (!known.test(name)) fault(1, name, `is not a column of an item file (${ordered ? 'id,model,a,b1,b2,…' : 'id,a,b,c,d'})`)
  for (const name of ordered ? ['id', 'a', 'b1'] : ['id', 'a', 'b'])
    if (table.names.length > 0 && !table.names.includes(name)) fault(1, name, 'this column is missing')
  onceEach(table, 'id', fault)
  return table.rows.map((row) => ({
    id: row.cells.id ?? '',
    line: row.line,
    item: ordered ? orderedItem(table, row, errors) : logisticItem(table, row, errors),
  }))
}

/** Each person's answers to these items. The id is that of the `id` column, or the row's number from 1 where a `freq` column stands in its place. */
export function readAnswers(file: string, items: NamedItem[], errors: ContentProblem[]): { id: string; answers: Answered[] }[] {
  const table = readTable(file, errors)
  const fault = faultsOf(file, errors)
  checkPeople(table, fault, errors)
  const byId = new Map(items.map((one) => [one.id, one.item]))
  for (const id of questionsOf(table)) if (!byId.has(id)) fault(1, id, 'is not the id of an item in the item file')
  const given = questionsOf(table).filter((id) => byId.has(id))
  return table.rows.map((row, index) => ({
    id: table.names.includes('id') ? (row.cells.id ?? '') : String(index + 1),
    answers: given.flatMap((id) => {
      const item = byId.get(id)
      const response = item && responseIn(row, id, 'model' in item ? item.b.length : 1, fault)
      return item && response !== null && response !== undefined ? [{ item, response }] : []
    }),
  }))
}

/** The patterns of right and wrong answers to calibrate from, with the ids of their items. */
export function readPatterns(file: string, errors: ContentProblem[]): { ids: string[]; patterns: Pattern[] } {
  const table = readTable(file, errors)
  const fault = faultsOf(file, errors)
  checkPeople(table, fault, errors)
  const ids = questionsOf(table)
  if (ids.length === 0 && table.names.length > 0) fault(1, '', 'has no column of an item')
  const weighted = table.names.includes('freq')
  return {
    ids,
    patterns: table.rows.map((row) => ({
      responses: ids.map((id) => responseIn(row, id, 1, fault) as 0 | 1 | null),
      frequency: weighted ? Number(row.cells.freq) : 1,
    })),
  }
}

/** Authored parameters as priors, in the order of these ids; c and d stay as they are. */
export function priorsFrom(items: NamedItem[], ids: string[]): (ItemPrior | undefined)[] {
  const byId = new Map(items.map((one) => [one.id, one.item]))
  return ids.map((id) => {
    const item = byId.get(id)
    return item === undefined || 'model' in item ? undefined : authoredPrior(item)
  })
}

const faultsOf =
  (file: string, errors: ContentProblem[]): Fault =>
  (line, field, reason) =>
    errors.push({ file, field: field === '' ? `line ${line}` : `line ${line}, ${field}`, reason })

/** The columns of items. Where the column of ids is missing, the first stands in its place under a wrong name. */
function questionsOf({ names }: Table): string[] {
  const misnamed = names.includes('id') || names.includes('freq') ? undefined : names[0]
  return names.filter((name) => name !== 'id' && name !== 'freq' && name !== misnamed)
}

function checkPeople(table: Table, fault: Fault, errors: ContentProblem[]) {
  if (table.names.length === 0) return
  const weighted = table.names.includes('freq')
  if (!table.names.includes('id') && !weighted)
    fault(1, 'id', `this column is missing (a freq column may stand in its place); the first is "${table.names[0]}"`)
  onceEach(table, 'id', fault)
  if (!weighted) return
  for (const row of table.rows) {
    const before = errors.length
    const frequency = numberIn(table, row, 'freq', errors)
    if (errors.length === before && (!Number.isInteger(frequency) || frequency < 0))
      fault(row.line, 'freq', `must be a whole number of at least 0, and is "${row.cells.freq}"`)
  }
}

/** Every row needs an id of its own. */
function onceEach({ names, rows }: Table, name: string, fault: Fault) {
  if (!names.includes(name)) return
  const first = new Map<string, number>()
  for (const { line, cells } of rows) {
    const id = cells[name] ?? ''
    const before = first.get(id)
    if (id === '') fault(line, name, 'is empty')
    else if (before !== undefined) fault(line, name, `"${id}" stands on line ${before} already`)
    else first.set(id, line)
  }
}

function responseIn({ line, cells }: Row, id: string, highest: number, fault: Fault): number | null {
  const cell = cells[id] ?? ''
  if (cell === '') return null
  if (/^\d+(\.0+)?$/.test(cell) && Number(cell) <= highest) return Number(cell)
  fault(line, id, `must be ${highest === 1 ? '0, 1' : `a whole number from 0 to ${highest}`} or empty, and is "${cell}"`)
  return null
}

function logisticItem(table: Table, row: Row, errors: ContentProblem[]): ItemParameters {
  const fault = faultsOf(table.file, errors)
  const numberOr = (name: string, otherwise: number) => ((row.cells[name] ?? '') === '' ? otherwise : numberIn(table, row, name, errors))
  const required = (name: string) => (table.names.includes(name) ? numberIn(table, row, name, errors) : Number.NaN)
  const [a, b, c, d] = [required('a'), required('b'), numberOr('c', 0), numberOr('d', 1)]
  if (a <= 0) fault(row.line, 'a', `must be greater than 0, and is "${row.cells.a}"`)
  if (c < 0 || c >= 1) fault(row.line, 'c', `must be at least 0 and less than 1, and is "${row.cells.c}"`)
  else if (c >= d) fault(row.line, 'c', `must be less than d (${d}), and is "${row.cells.c}"`)
  if (d <= 0 || d > 1) fault(row.line, 'd', `must be greater than 0 and at most 1, and is "${row.cells.d}"`)
  return { a, b, c, d }
}

function orderedItem(table: Table, row: Row, errors: ContentProblem[]): OrderedItem {
  const fault = faultsOf(table.file, errors)
  const model = row.cells.model
  if (model !== 'GRM' && model !== 'GPCM') fault(row.line, 'model', `must be GRM or GPCM, and is "${model}"`)
  const a = table.names.includes('a') ? numberIn(table, row, 'a', errors) : Number.NaN
  if (a <= 0) fault(row.line, 'a', `must be greater than 0, and is "${row.cells.a}"`)
  const columns = table.names
    .filter((name) => /^b[1-9]\d*$/.test(name))
    .sort((left, right) => Number(left.slice(1)) - Number(right.slice(1)))
  const last = columns.findLastIndex((name) => row.cells[name] !== '')
  if (last < 0 && columns.length > 0) fault(row.line, columns[0] ?? 'b1', 'is empty, and an item needs at least one step')
  const b = columns.slice(0, last < 0 ? 0 : last + 1).map((name) => numberIn(table, row, name, errors))
  b.forEach((step, index) => {
    if (model === 'GRM' && index > 0 && step <= (b[index - 1] ?? 0))
      fault(row.line, columns[index] ?? '', `must be greater than ${columns[index - 1]} (${b[index - 1]}), and is "${step}"`)
  })
  return { model: model === 'GPCM' ? 'GPCM' : 'GRM', a, b }
}
