/** Reads the bank from its folder, collects every error, and gives back what is sound. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { checkCatalog } from '../core/check-catalog.ts'
import { variantKey } from '../core/find-content.ts'
import { findJsonError } from '../core/json-error.ts'
import { parseLesson } from '../core/parse-lesson.ts'
import { renderItem, variantCount } from '../core/render-item.ts'
import { sayIssues } from '../core/say-issues.ts'
import type { AreaId, Catalog, ContentProblem, Item, Lesson, Problem, ProblemCase } from '../model.ts'
import {
  areaIds,
  caseSchema,
  companySchema,
  criteriaSchema,
  equivalentSchema,
  interviewSchema,
  itemFileSchema,
  problemFileSchema,
  proofSchema,
  questionSchema,
  roleSchema,
  rubricSchema,
  skillsFileSchema,
} from '../model.ts'
import { contentHash, proofBasis } from './content-hash.ts'

export type LoadedCatalog = { catalog: Catalog; problems: ContentProblem[]; warnings: ContentProblem[]; counts: Record<string, number> }

export type Found = { problems: ContentProblem[]; warnings: ContentProblem[] }

/** Loads every entry of the bank. `problems` lists all errors with file, field and reason; broken entries, and what needs them, are left out. */
export function loadCatalog(folder: string): LoadedCatalog {
  const found: Found = { problems: [], warnings: [] }
  if (!existsSync(folder)) {
    found.problems.push({ file: folder, field: '', reason: 'there is no such folder' })
  }
  const skillsFile = readJson(folder, 'skills.json', skillsFileSchema, found, true)
  const draft: Catalog = {
    areas: skillsFile?.areas ?? [],
    skills: skillsFile?.skills ?? [],
    roles: readFolder(folder, 'roles', roleSchema, found),
    companies: readFolder(folder, 'companies', companySchema, found),
    items: areaIds.flatMap((area) => listFolders(folder, `items/${area}`).flatMap((id) => readItem(folder, area, id, found) ?? [])),
    problems: listFolders(folder, 'problems').flatMap((id) => readProblem(folder, `problems/${id}`, found, id) ?? []),
    rubrics: readFolder(folder, 'rubrics', rubricSchema, found),
    criteria: readFolder(folder, 'criteria', criteriaSchema, found),
    questions: readFolder(folder, 'questions', questionSchema, found),
    interviews: readFolder(folder, 'interviews', interviewSchema, found),
    lessons: readLessons(folder, found),
    hashes: {},
  }
  reportStrays(folder, found)
  const { catalog, problems, warnings } = checkCatalog(draft)
  catalog.hashes = hashesOf(catalog)
  return { catalog, problems: [...found.problems, ...problems], warnings: [...found.warnings, ...warnings], counts: countsOf(catalog) }
}

function readFolder<S extends z.ZodType<{ id: string }>>(folder: string, kind: string, schema: S, found: Found): z.infer<S>[] {
  return listFiles(folder, kind).flatMap((name) => {
    const file = `${kind}/${name}`
    if (!name.endsWith('.json')) {
      found.problems.push({ file, field: '', reason: 'only .json files belong here' })
      return []
    }
    const entry = readJson(folder, file, schema, found, true)
    if (entry === undefined) return []
    return hasId(entry, name.slice(0, -'.json'.length), file, found) ? [entry] : []
  })
}

function readItem(folder: string, area: AreaId, id: string, found: Found): Item | undefined {
  const base = `items/${area}/${id}`
  const entry = readJson(folder, `${base}/item.json`, itemFileSchema, found, true)
  const prompt = readText(folder, `${base}/prompt.md`, found)
  const explanation = readText(folder, `${base}/explanation.md`, found)
  reportUnknown(folder, base, ['item.json', 'prompt.md', 'explanation.md'], found)
  if (entry === undefined || prompt === undefined || explanation === undefined) return undefined
  return hasId(entry, id, `${base}/item.json`, found) ? { ...entry, area, prompt, explanation } : undefined
}

function readLessons(folder: string, found: Found): Lesson[] {
  return listFiles(folder, 'lessons').flatMap((name) => {
    const file = `lessons/${name}`
    if (!name.endsWith('.md')) {
      found.problems.push({ file, field: '', reason: 'only .md files belong here' })
      return []
    }
    const text = readText(folder, file, found)
    if (text === undefined) return []
    const { lesson, problems } = parseLesson(name.slice(0, -'.md'.length), text)
    found.problems.push(...problems.map((problem) => ({ file, ...problem })))
    return lesson ?? []
  })
}

const problemFiles = [
  'problem.json',
  'prompt.md',
  'starter.py',
  'solution.py',
  'wrong',
  'hints.md',
  'answer.md',
  'cases.json',
  'cases.py',
  'complexity.py',
]
const proofFiles = ['random_inputs.py', 'second-reader.py', 'equivalents.json', 'proof.json']

/**
 * Reads one folder of a problem, wherever it lies; `base` is its path below `folder`, `id` what the bank expects it to be called. Every fault is reported, and
 * undefined given when there is one.
 */
export function readProblem(folder: string, base: string, found: Found, id?: string): Problem | undefined {
  const before = found.problems.length
  const entry = readJson(folder, `${base}/problem.json`, problemFileSchema, found, true)
  const [prompt = '', starter = '', solution = ''] = ['prompt.md', 'starter.py', 'solution.py'].map((name) =>
    readText(folder, `${base}/${name}`, found),
  )
  const optional = (name: string) => (existsSync(path.join(folder, base, name)) ? readFileSync(path.join(folder, base, name), 'utf8') : '')
  const casesCode = optional('cases.py')
  const cases = casesCode !== '' && !existsSync(path.join(folder, base, 'cases.json')) ? [] : readCases(folder, base, found)
  const equivalents = readJson(folder, `${base}/equivalents.json`, equivalentSchema.array(), found, false) ?? []
  const proof = readJson(folder, `${base}/proof.json`, proofSchema, found, false) ?? null
  reportUnknown(folder, base, [...problemFiles, ...proofFiles], found)
  const hints = optional('hints.md')
    .split(/^---$/m)
    .map((hint) => hint.trim())
    .filter((hint) => hint !== '')
  const wrong = listFiles(folder, `${base}/wrong`).map((file) => ({
    file,
    code: readFileSync(path.join(folder, base, 'wrong', file), 'utf8'),
  }))
  if (entry !== undefined) {
    if (id !== undefined) hasId(entry, id, `${base}/problem.json`, found)
    if (entry.complexity && optional('complexity.py') === '')
      found.problems.push({ file: `${base}/complexity.py`, field: '', reason: 'the file is missing, and problem.json names it' })
    if (entry.compare === 'checker' && !/^def check\b/m.test(casesCode))
      found.problems.push({ file: `${base}/cases.py`, field: 'check', reason: 'a checker needs "def check(args, actual)" in cases.py' })
  }
  if (entry === undefined || cases === undefined || found.problems.length > before) return undefined
  const programs = {
    casesCode,
    generator: optional('complexity.py'),
    randomInputs: optional('random_inputs.py'),
    secondReader: optional('second-reader.py'),
  }
  const problem = {
    ...entry,
    prompt,
    starter,
    solution,
    wrong,
    hints,
    answer: optional('answer.md'),
    cases,
    ...programs,
    equivalents,
    proof,
  }
  if (proof === null || proof.basis === proofBasis(problem)) return problem
  found.warnings.push({
    file: `${base}/proof.json`,
    field: 'basis',
    reason: 'is the proof of another version; run "interviewnode content prove --write"',
  })
  return { ...problem, proof: null }
}

function readCases(folder: string, base: string, found: Found): ProblemCase[] | undefined {
  return readJson(folder, `${base}/cases.json`, caseSchema.array().min(1), found, true)
}

function readJson<S extends z.ZodType>(folder: string, file: string, schema: S, found: Found, required: boolean): z.infer<S> | undefined {
  const text = readText(folder, file, found, required)
  if (text === undefined) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const place = findJsonError(text)
    found.problems.push({ file, field: '', reason: `is not valid JSON from line ${place?.line ?? 1}, column ${place?.column ?? 1}` })
    return undefined
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  found.problems.push(...sayIssues(parsed.error.issues).map((issue) => ({ file, ...issue })))
  return undefined
}

function readText(folder: string, file: string, found: Found, required = true): string | undefined {
  const place = path.join(folder, file)
  if (!existsSync(place)) {
    if (required) found.problems.push({ file, field: '', reason: 'the file is missing' })
    return undefined
  }
  const text = readFileSync(place, 'utf8')
  if (text.trim() === '') {
    found.problems.push({ file, field: '', reason: 'the file is empty' })
    return undefined
  }
  return text
}

function hasId(entry: { id: string }, id: string, file: string, found: Found): boolean {
  if (entry.id === id) return true
  found.problems.push({
    file,
    field: 'id',
    reason: `must be "${id}", the name of its ${file.endsWith('item.json') || file.endsWith('problem.json') ? 'folder' : 'file'}, and is "${entry.id}"`,
  })
  return false
}

function reportUnknown(folder: string, base: string, known: string[], found: Found) {
  for (const name of listAll(folder, base)) {
    if (!known.includes(name))
      found.problems.push({ file: `${base}/${name}`, field: '', reason: `does not belong here; known are ${known.join(', ')}` })
  }
}

/** A misspelt folder would otherwise be passed over in silence. */
function reportStrays(folder: string, found: Found) {
  const known = ['skills.json', 'roles', 'companies', 'items', 'problems', 'rubrics', 'criteria', 'questions', 'interviews', 'lessons']
  for (const name of listAll(folder, '')) {
    if (!known.includes(name))
      found.problems.push({ file: name, field: '', reason: `is no kind of content; known are ${known.join(', ')}` })
  }
  for (const area of listAll(folder, 'items')) {
    if (!(areaIds as readonly string[]).includes(area))
      found.problems.push({ file: `items/${area}`, field: '', reason: 'is not the id of an area' })
  }
}

const listAll = (folder: string, below: string) => {
  const place = path.join(folder, below)
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(place)
    .filter((name) => !name.startsWith('.'))
    .sort()
}

function listFolders(folder: string, below: string): string[] {
  return listEntries(folder, below).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

function listFiles(folder: string, below: string): string[] {
  return listEntries(folder, below).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
}

function listEntries(folder: string, below: string) {
  const place = path.join(folder, below)
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((left, right) => left.name.localeCompare(right.name))
}

function hashesOf(catalog: Catalog): Record<string, string> {
  const { hashes: _, ...kinds } = catalog
  const whole = Object.entries(kinds).flatMap(([kind, entries]) => entries.map((entry) => [`${kind}/${entry.id}`, contentHash(entry)]))
  const variants = catalog.items.flatMap((item) =>
    Array.from({ length: variantCount(item) }, (_one, number) => [variantKey(item, number), contentHash(renderItem(item, number))]),
  )
  return Object.fromEntries([...whole, ...variants])
}

function countsOf(catalog: Catalog): Record<string, number> {
  const { hashes: _, ...kinds } = catalog
  return Object.fromEntries(Object.entries(kinds).map(([kind, entries]) => [kind, entries.length]))
}
