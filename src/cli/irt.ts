/** `interviewnode irt score | calibrate | simulate-cat`: item response theory on files. */
import type { ContentProblem, ItemParameters } from '../catalog/index.ts'
import {
  type Answered,
  calibrate,
  type Estimate,
  eap,
  type ItemPrior,
  map,
  ml,
  type OrderedItem,
  type Pattern,
  simulateCat,
  wl,
} from '../skills/index.ts'
import { parse, printJson, refuse, usage } from './command.ts'
import { numberIn, type Row, readTable, type Table } from './csv.ts'

const help = [
  'Usage: interviewnode irt score --items ITEMS.csv --responses RESPONSES.csv --method eap|map|ml|wl [--grid LO,HI,POINTS] [--prior MEAN,SD]',
  '       interviewnode irt calibrate --responses RESPONSES.csv --model rasch|1pl|2pl [--prior-from ITEMS.csv]',
  '       interviewnode irt simulate-cat --items ITEMS.csv --ability X --start 0 --steps N',
].join('\n')

type Named = { id: string; item: ItemParameters | OrderedItem }
type Flags = Partial<
  Record<'items' | 'responses' | 'method' | 'grid' | 'prior' | 'model' | 'prior-from' | 'ability' | 'start' | 'steps', string>
> & { json?: boolean }

const text = { type: 'string' } as const

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    items: text,
    responses: text,
    method: text,
    grid: text,
    prior: text,
    model: text,
    'prior-from': text,
    ability: text,
    start: text,
    steps: text,
  })
  if (positionals.length !== 1) return usage(help)
  if (positionals[0] === 'score') return score(values)
  if (positionals[0] === 'calibrate') return calibrateFile(values)
  return positionals[0] === 'simulate-cat' ? traceCat(values) : usage(help)
}

function score(flags: Flags): number {
  const { items: itemsFile, responses: responsesFile, method = 'eap', json } = flags
  if (!itemsFile || !responsesFile || !['eap', 'map', 'ml', 'wl'].includes(method)) return usage(help)
  const grid = numbersOf(flags.grid ?? '-6,6,121', 3)
  const prior = numbersOf(flags.prior ?? '0,1', 2)
  if (!grid || !prior || (prior[1] ?? 0) <= 0 || (grid[2] ?? 0) < 2) return usage(`--grid is LO,HI,POINTS and --prior is MEAN,SD. ${help}`)
  const errors: ContentProblem[] = []
  const items = readItems(itemsFile, errors)
  const table = readTable(responsesFile, errors)
  checkColumns(table, items, errors)
  const people = table.rows.map((row, index) => ({
    id: table.names.includes('id') ? (row.cells.id ?? '') : String(index + 1),
    answers: answersOf(table, row, items, errors),
  }))
  if (errors.length > 0) return refuse(errors, json)
  const [low = -6, high = 6, points = 121] = grid
  const [mean = 0, deviation = 1] = prior
  const estimate = (answers: Answered[]): Estimate | undefined => {
    if (method === 'eap') return eap(answers, { mean, deviation }, { low, high, points })
    if (method === 'map') return map(answers, { mean, deviation })
    return method === 'ml' ? ml(answers) : wl(answers)
  }
  const results = people.map(({ id, answers }) => {
    const found = estimate(answers)
    return { id, ability: found?.ability ?? null, standardError: found?.standardError ?? null }
  })
  if (json) printJson(results)
  else
    for (const { id, ability, standardError } of results)
      process.stdout.write(`${id}\t${ability?.toFixed(4) ?? 'does not exist'}\t${standardError?.toFixed(4) ?? ''}\n`)
  return 0
}

function calibrateFile({ responses: file, model = '2pl', 'prior-from': priorFile, json }: Flags): number {
  if (!file || (model !== 'rasch' && model !== '1pl' && model !== '2pl')) return usage(help)
  const errors: ContentProblem[] = []
  const table = readTable(file, errors)
  const ids = table.names.filter((name) => name !== 'id' && name !== 'freq')
  const patterns: Pattern[] = table.rows.map((row) => ({
    responses: ids.map((id) => binaryIn(table, row, id, errors)),
    frequency: table.names.includes('freq') ? numberIn(table, row, 'freq', errors) : 1,
  }))
  const priors = priorFile ? priorsFrom(readItems(priorFile, errors), ids) : undefined
  if (errors.length > 0) return refuse(errors, json)
  const result = calibrate(patterns, model, priors)
  const items = result.items.map((item, index) => ({ id: ids[index] ?? '', ...item }))
  if (json) printJson({ logLikelihood: result.logLikelihood, iterations: result.iterations, items })
  else {
    process.stdout.write(`log-likelihood ${result.logLikelihood.toFixed(6)} after ${result.iterations} iterations\n`)
    for (const { id, a, b, standardErrors } of items)
      process.stdout.write(
        `${id}\ta ${a.toFixed(4)} (${standardErrors.a.toFixed(4)})\tb ${b.toFixed(4)} (${standardErrors.b.toFixed(4)})\n`,
      )
  }
  return 0
}

function traceCat({ items: file, ability = '0', start = '0', steps = '10', json }: Flags): number {
  if (!file || ![ability, start, steps].every((value) => Number.isFinite(Number(value))) || Number(steps) < 1) return usage(help)
  const errors: ContentProblem[] = []
  const items = readItems(file, errors)
  const logistic = items.flatMap(({ id, item }) => ('model' in item ? [] : [{ id, ...item }]))
  if (logistic.length < items.length) errors.push({ file, field: 'model', reason: 'the adaptive trace takes items with a, b, c, d only' })
  if (errors.length > 0) return refuse(errors, json)
  const trace = simulateCat(logistic, Number(ability), Number(start), Number(steps))
  if (json) printJson(trace)
  else
    for (const step of trace)
      process.stdout.write(`${step.step}\t${step.item}\t${step.response}\t${step.ability.toFixed(4)}\t${step.standardError.toFixed(4)}\n`)
  return 0
}

function readItems(file: string, errors: ContentProblem[]): Named[] {
  const table = readTable(file, errors)
  const ordered = table.names.includes('model')
  for (const name of ordered ? ['id', 'a', 'b1'] : ['id', 'a', 'b'])
    if (table.names.length > 1 && !table.names.includes(name)) errors.push({ file, field: name, reason: 'this column is missing' })
  return table.rows.map((row) => {
    const id = row.cells.id ?? ''
    const a = numberIn(table, row, 'a', errors)
    if (!ordered) {
      const optional = (name: string, otherwise: number) =>
        row.cells[name] === undefined || row.cells[name] === '' ? otherwise : numberIn(table, row, name, errors)
      return { id, item: { a, b: numberIn(table, row, 'b', errors), c: optional('c', 0), d: optional('d', 1) } }
    }
    const model = row.cells.model
    if (model !== 'GRM' && model !== 'GPCM')
      errors.push({ file, field: `line ${row.line}, model`, reason: `must be GRM or GPCM, and is "${model}"` })
    const steps = table.names.filter((name) => /^b\d+$/.test(name) && row.cells[name] !== '')
    return { id, item: { model: model === 'GPCM' ? 'GPCM' : 'GRM', a, b: steps.map((name) => numberIn(table, row, name, errors)) } }
  })
}

function checkColumns({ file, names }: Table, items: Named[], errors: ContentProblem[]) {
  if (names.length < 2) return
  for (const name of names)
    if (name !== 'id' && name !== 'freq' && !items.some(({ id }) => id === name))
      errors.push({ file, field: name, reason: 'is not the id of an item' })
}

function answersOf(table: Table, row: Row, items: Named[], errors: ContentProblem[]): Answered[] {
  return items.flatMap(({ id, item }) => {
    const cell = row.cells[id]
    if (cell === undefined || cell === '') return []
    const response = Number(cell)
    const highest = 'model' in item ? item.b.length : 1
    if (!Number.isInteger(response) || response < 0 || response > highest) {
      errors.push({
        file: table.file,
        field: `line ${row.line}, ${id}`,
        reason: `must be a whole number from 0 to ${highest}, and is "${cell}"`,
      })
      return []
    }
    return [{ item, response }]
  })
}

function binaryIn(table: Table, row: Row, id: string, errors: ContentProblem[]): 0 | 1 | null {
  const cell = row.cells[id] ?? ''
  if (cell === '') return null
  if (cell !== '0' && cell !== '1')
    errors.push({ file: table.file, field: `line ${row.line}, ${id}`, reason: `must be 0, 1 or empty, and is "${cell}"` })
  return cell === '1' ? 1 : 0
}

/** Authored parameters as priors: they are right to within about half a logit, and slopes to within a factor of about 1.4. */
function priorsFrom(items: Named[], ids: string[]): (ItemPrior | undefined)[] {
  return ids.map((id) => {
    const found = items.find((one) => one.id === id)?.item
    if (found === undefined || 'model' in found) return undefined
    return { logA: { mean: Math.log(found.a), deviation: 0.35 }, b: { mean: found.b, deviation: 0.5 } }
  })
}

function numbersOf(list: string, count: number): number[] | undefined {
  const numbers = list.split(',').map(Number)
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : undefined
}
