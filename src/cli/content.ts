/** `interviewnode content check | list | schemas | flags`: the bank on the command line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { jsonSchemas } from '../catalog/edge/json-schemas.ts'
import type { LoadedCatalog } from '../catalog/edge/load-catalog.ts'
import { type Catalog, type ContentKind, type ContentProblem, contentKinds, type Rubric } from '../catalog/index.ts'
import { loadKnowledge } from '../grading/edge/load-knowledge.ts'
import { checkRubric, makeGrader } from '../grading/index.ts'
import { loadBank, parse, printJson, usage } from './command.ts'
import { flags } from './content-flags.ts'
import { prove } from './content-prove.ts'

const help =
  'Usage: interviewnode content check [DIR] [--json] | content prove [--only ID] [--write] [--json] | content list KIND [--json] | content schemas [--write] | content flags [--all] [--data DIR] [--json]'

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { write: { type: 'boolean' }, only: { type: 'string' }, all: { type: 'boolean' } })
  const [verb, operand, ...more] = positionals
  if (more.length > 0) return usage(`Too many words: ${more.join(' ')}. ${help}`)
  if (verb === 'check') return check(loadBank(operand ?? values.content), values.json === true)
  if (verb === 'prove' && operand === undefined) return prove(values)
  if (verb === 'list') return list(operand, values.content, values.json === true)
  if (verb === 'schemas' && operand === undefined) return schemas(values.write === true)
  if (verb === 'flags' && operand === undefined) return flags(values)
  return usage(verb === undefined ? help : `There is no "content ${verb}". ${help}`)
}

function check({ catalog, problems, warnings: found, counts }: LoadedCatalog, json: boolean): number {
  const ok = problems.length === 0
  const warnings = [...found, ...rubricWarnings(catalog.rubrics)]
  if (json) printJson({ ok, counts, errors: problems, warnings })
  else {
    for (const problem of problems) process.stdout.write(`error    ${line(problem)}\n`)
    for (const warning of warnings) process.stdout.write(`warning  ${line(warning)}\n`)
    const held = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
    process.stdout.write(`${held.join(', ')}: ${problems.length} errors, ${warnings.length} warnings\n`)
  }
  return ok ? 0 : 1
}

/** What the grader that uses the rubrics finds wrong with them. */
function rubricWarnings(rubrics: Rubric[]): ContentProblem[] {
  const grade = makeGrader(loadKnowledge())
  return rubrics.flatMap((rubric) => checkRubric(grade, rubric).map((remark) => ({ file: `rubrics/${rubric.id}.json`, ...remark })))
}

const line = ({ file, field, reason }: ContentProblem) => [file, field, reason].filter(Boolean).join(': ')

/** Broken entries are not listed; how many errors there are goes to standard error. */
function list(kind: string | undefined, folder: string | undefined, json: boolean): number {
  if (!isKind(kind))
    return usage(`${kind === undefined ? 'Name a kind' : `There is no kind "${kind}"`}; kinds are ${contentKinds.join(' ')}. ${help}`)
  const { catalog, problems } = loadBank(folder)
  const entries = entriesOf(kind, catalog)
  if (problems.length > 0) process.stderr.write(`${problems.length} errors in the bank; "interviewnode content check" names them.\n`)
  if (json) printJson(entries)
  else for (const { id, title } of entries) process.stdout.write(`${id.padEnd(36)} ${title}\n`)
  return 0
}

const isKind = (kind: string | undefined): kind is ContentKind => contentKinds.some((known) => known === kind)

type Entry = { id: string; title: string; [more: string]: unknown }

function entriesOf(kind: ContentKind, catalog: Catalog): Entry[] {
  switch (kind) {
    case 'areas':
      return catalog.areas
    case 'skills':
      return catalog.skills
    case 'roles':
      return catalog.roles
    case 'companies':
      return catalog.companies.map(({ id, title, levels, loops }) => ({
        id,
        title,
        levels: levels.map((level) => level.id),
        roles: loops.map(({ role }) => role),
      }))
    case 'items':
      return catalog.items.map(({ id, title, area, skill, seconds, parameters, plot, answer, variants }) => ({
        id,
        title,
        area,
        skill,
        seconds,
        parameters,
        plot: plot !== undefined,
        kind: answer.kind,
        variants: variants.length,
      }))
    case 'problems':
      return catalog.problems.map(({ id, title, skills, difficulty, minutes }) => ({ id, title, skills, difficulty, minutes }))
    case 'rubrics':
      return catalog.rubrics.map(({ id, question, keyPoints }) => ({ id, title: question, keyPoints: keyPoints?.length ?? 0 }))
    case 'criteria':
      return catalog.criteria.map(({ id, title, criteria }) => ({ id, title, criteria: criteria.map((one) => one.id) }))
    case 'interviews':
      return catalog.interviews.map(({ id, title, kind: of, minutes }) => ({ id, title, kind: of, minutes }))
    case 'questions':
      return catalog.questions.map(({ id, title, kind: of, skills, minutes }) => ({ id, title, kind: of, skills, minutes }))
    case 'lessons':
      return catalog.lessons.map(({ id, title, cards }) => ({ id, title, skill: id, cards: cards.length }))
    case 'cases':
    case 'papers':
      // Known kinds of which this bank holds none.
      return []
  }
}

/** Prints the JSON Schemas of the content files, or writes them to docs/schemas. */
function schemas(write: boolean): number {
  const folder = path.join(import.meta.dirname, '../../docs/schemas')
  if (!write) {
    printJson(Object.fromEntries(jsonSchemas().map(({ file, text }) => [file, JSON.parse(text)])))
    return 0
  }
  mkdirSync(folder, { recursive: true })
  for (const { file, text } of jsonSchemas()) writeFileSync(path.join(folder, file), text)
  process.stderr.write(`Wrote ${jsonSchemas().length} schemas to ${folder}.\n`)
  return 0
}
