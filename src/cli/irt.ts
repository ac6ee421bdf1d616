/** `interviewnode irt score | calibrate | simulate-cat`: item response theory on files. */
import type { ContentProblem } from '../catalog/index.ts'
import { type Answered, type CalibratedItem, calibrate, type Estimate, eap, map, ml, simulateCat, wl } from '../skills/index.ts'
import { parse, printJson, refuse, usage } from './command.ts'
import { type NamedItem, priorsFrom, readAnswers, readItems, readPatterns } from './irt-tables.ts'

const help = [
  'Usage: interviewnode irt score --items ITEMS.csv --responses RESPONSES.csv --method eap|map|ml|wl [--grid LO,HI,POINTS] [--prior MEAN,SD]',
  '       interviewnode irt calibrate --responses RESPONSES.csv --model rasch|1pl|2pl [--prior-from ITEMS.csv]',
  '         (a and b of ITEMS.csv are what is believed before the answers; its c and d are kept)',
  '       interviewnode irt simulate-cat --items ITEMS.csv --ability X --start 0 --steps N',
].join('\n')

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
  if (!grid || !prior || (prior[1] ?? 0) <= 0 || !Number.isInteger(grid[2]) || (grid[2] ?? 0) < 2 || (grid[0] ?? 0) >= (grid[1] ?? 0))
    return usage(`--grid is LO,HI,POINTS and --prior is MEAN,SD. ${help}`)
  const errors: ContentProblem[] = []
  const items = readItems(itemsFile, errors)
  const people = readAnswers(responsesFile, items, errors)
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
  const { ids, patterns } = readPatterns(file, errors)
  const authored = priorFile ? readItems(priorFile, errors) : []
  for (const { id, line, item } of authored)
    if ('model' in item)
      errors.push({
        file: priorFile ?? '',
        field: `line ${line}, ${id}`,
        reason: 'a prior needs a, b (and c, d): right and wrong answers are calibrated',
      })
  if (errors.length > 0) return refuse(errors, json)
  const priors = priorsFrom(authored, ids)
  const result = calibrate(patterns, model, priors)
  const named = (item: number | null) => (item === null ? '' : (ids[item] ?? ''))
  if (result.kind === 'refused')
    return refuse(
      result.faults.map(({ item, reason }) => ({ file, field: named(item), reason })),
      json,
    )
  const { logLikelihood, iterations } = result
  const items = result.items.map((item, index) => ({ id: ids[index] ?? '', ...item, ...authoredOf(ids[index], authored) }))
  const unknown = priorFile ? ids.filter((_, index) => priors[index] === undefined) : []
  const warnings = [
    ...unknown.map((id) => ({ item: id, reason: `is not in ${priorFile}, so it has no prior` })),
    ...result.warnings.map(({ item, reason }) => ({ item: named(item), reason })),
  ]
  if (json) printJson({ logLikelihood, iterations, items, warnings })
  else {
    process.stdout.write(`log-likelihood ${logLikelihood.toFixed(6)} after ${iterations} iterations\n`)
    for (const item of items) process.stdout.write(`${lineOf(item)}\n`)
    for (const { item, reason } of warnings) process.stderr.write(`warning: ${item}: ${reason}\n`)
  }
  return 0
}

type Authored = { authored?: { a: number; b: number } }

function authoredOf(id: string | undefined, items: NamedItem[]): Authored {
  const item = items.find((one) => one.id === id)?.item
  return item === undefined || 'model' in item ? {} : { authored: { a: item.a, b: item.b } }
}

/** One item for people: its parameters, and what the answers would change about what its author wrote. */
function lineOf({ id, a, b, standardErrors, answers, authored }: { id: string } & CalibratedItem & Authored): string {
  const found = `${id}\ta ${a.toFixed(4)} (${standardErrors.a.toFixed(4)})\tb ${b.toFixed(4)} (${standardErrors.b.toFixed(4)})`
  if (authored === undefined) return found
  const moved = b - authored.b
  return `${found}\tauthored a ${authored.a}, b ${authored.b}: ${Math.abs(moved).toFixed(2)} ${moved < 0 ? 'easier' : 'harder'} by ${answers} answers`
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

function numbersOf(list: string, count: number): number[] | undefined {
  const numbers = list.split(',').map(Number)
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : undefined
}
