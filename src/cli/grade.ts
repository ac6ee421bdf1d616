/** `interviewnode grade`: reads free-text answers against rubrics, offline. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Catalog, type ContentProblem, type Rubric, sayIssues } from '../catalog/index.ts'
import { loadKnowledge } from '../grading/edge/load-knowledge.ts'
import { type Grade, makeGrader, rubricFileSchema } from '../grading/index.ts'
import { loadBank, parse, printJson, refuse, usage } from './command.ts'

const help =
  'Usage: interviewnode grade --rubric RUBRIC.json|ID ANSWER.txt [--json] | interviewnode grade --batch ANSWERS.jsonl [--json]. A line of a batch is {id, rubric, answer}.'

type Work = { id: string; rubric: Rubric; answer: string }

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { rubric: { type: 'string' }, batch: { type: 'string' } })
  const json = values.json === true
  const [file, ...more] = positionals
  const errors: ContentProblem[] = []
  let bank: Catalog | undefined
  const rubricOf = makeRubricReader(() => {
    bank ??= loadBank(values.content).catalog
    return bank.rubrics
  }, errors)
  if (values.batch !== undefined && values.rubric === undefined && file === undefined) {
    const work = readBatch(values.batch, rubricOf, errors)
    if (errors.length > 0) return refuse(errors, json)
    const grades = gradeAll(work)
    if (json) printJson(grades)
    else for (const [index, grade] of grades.entries()) print(work[index]?.rubric, grade)
    return 0
  }
  if (values.rubric === undefined || values.batch !== undefined || file === undefined || more.length > 0) return usage(help)
  const rubric = rubricOf(values.rubric, { file: values.rubric, field: '' }, process.cwd())
  const answer = readText(file, errors)
  if (rubric === undefined || answer === undefined || errors.length > 0) return refuse(errors, json)
  const [grade] = gradeAll([{ id: rubric.id, rubric, answer }])
  if (json) printJson(grade)
  else if (grade) print(rubric, grade)
  return 0
}

function gradeAll(work: Work[]): Grade[] {
  const grade = makeGrader(loadKnowledge())
  return work.map(({ id, rubric, answer }) => ({ ...grade(rubric, answer), id }))
}

type Place = { file: string; field: string }
type RubricReader = (from: unknown, place: Place, folder: string) => Rubric | undefined

/** A rubric is an object, the path of a JSON file, or the id of a rubric in the bank; each is read once. */
function makeRubricReader(bank: () => Rubric[], errors: ContentProblem[]): RubricReader {
  const known = new Map<string, Rubric | undefined>()
  const check = (value: unknown, { file, field }: Place) => {
    const parsed = rubricFileSchema.safeParse(value)
    if (parsed.success) return parsed.data
    const line = field === '' ? '' : `${field}, `
    errors.push(...sayIssues(parsed.error.issues).map((issue) => ({ file, field: `${line}${issue.field}`, reason: issue.reason })))
    return undefined
  }
  return (from, place, folder) => {
    if (typeof from !== 'string') {
      const key = JSON.stringify(from)
      if (!known.has(key)) known.set(key, check(from, place))
      return known.get(key)
    }
    if (known.has(from)) return known.get(from)
    const found = bank().find(({ id }) => id === from)
    const file = path.resolve(folder, from)
    if (found === undefined && !existsSync(file)) errors.push({ ...place, reason: `there is no rubric and no file "${from}"` })
    const value = found ?? (existsSync(file) ? readJson(file, errors) : undefined)
    known.set(from, found ?? (value === undefined ? undefined : check(value, { file, field: '' })))
    return known.get(from)
  }
}

function readBatch(file: string, rubricOf: RubricReader, errors: ContentProblem[]): Work[] {
  const text = readText(file, errors) ?? ''
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const place = { file, field: `line ${index + 1}` }
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      errors.push({ ...place, reason: `is not valid JSON: ${(error as Error).message}` })
      return []
    }
    const { id, rubric, answer } = (value ?? {}) as Record<string, unknown>
    if (typeof id !== 'string') errors.push({ file, field: `line ${index + 1}, id`, reason: 'must be a text' })
    if (typeof answer !== 'string') errors.push({ file, field: `line ${index + 1}, answer`, reason: 'must be a text' })
    if (rubric === undefined)
      errors.push({ file, field: `line ${index + 1}, rubric`, reason: 'must be a rubric, its id or the path of its file' })
    const found = rubric === undefined ? undefined : rubricOf(rubric, { file, field: `line ${index + 1}, rubric` }, path.dirname(file))
    return typeof id === 'string' && typeof answer === 'string' && found ? [{ id, rubric: found, answer }] : []
  })
}

function readText(file: string, errors: ContentProblem[]): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    errors.push({ file, field: '', reason: `cannot be read: ${(error as Error).message}` })
    return undefined
  }
}

function readJson(file: string, errors: ContentProblem[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    errors.push({ file, field: '', reason: `is not valid JSON: ${(error as Error).message}` })
    return undefined
  }
}

function print(rubric: Rubric | undefined, { id, score, interval, keyPoints, misconceptions, flags, followUps }: Grade): void {
  const percent = (value: number) => `${Math.round(100 * value)} %`
  const lines = [
    score === null || interval === null
      ? `${id}: not judged`
      : `${id}: ${percent(score)} (practice feedback; ${percent(interval[0])} to ${percent(interval[1])})`,
  ]
  if (flags.length > 0) lines.push(`  flags: ${flags.join(', ')}`)
  if (score !== null)
    for (const { id: point, state, quote } of keyPoints) {
      const text = rubric?.keyPoints?.find((one) => one.id === point)?.text ?? point
      lines.push(`  ${state.padEnd(12)} ${text}${quote ? `: "${quote.text.slice(0, 160)}"` : ''}`)
    }
  for (const { id: wrong, quote } of misconceptions)
    lines.push(`  misconception ${rubric?.misconceptions.find((one) => one.id === wrong)?.text ?? wrong}: "${quote.text.slice(0, 160)}"`)
  for (const { text } of followUps) lines.push(`  ask: ${text}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
