import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentRef, problemFileSchema } from '../index.ts'
import { aCatalog, aCompany, anItem, aProblem, aRole } from '../testing.ts'
import { proofBasis } from './content-hash.ts'
import { loadCatalog } from './load-catalog.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bank-'))
  writeBank()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, body: unknown): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, typeof body === 'string' ? body : JSON.stringify(body, null, 2))
}

/** The small bank of the builders, as files. */
function writeBank(): void {
  const { areas, skills, rubrics, criteria, questions, interviews } = aCatalog()
  write('skills.json', { areas, skills })
  write('roles/ml-engineer.json', aRole())
  write('companies/meta.json', aCompany())
  writeItem()
  const { prompt, starter, solution, wrong, hints, answer, cases, secondReader, ...problem } = aProblem()
  write('problems/double/problem.json', problemFileSchema.strip().parse(problem))
  for (const [file, text] of Object.entries({
    'prompt.md': prompt,
    'starter.py': starter,
    'solution.py': solution,
    'second-reader.py': secondReader,
    'hints.md': hints.join('\n---\n'),
    'answer.md': answer,
  })) {
    write(`problems/double/${file}`, text)
  }
  for (const { file, code } of wrong) write(`problems/double/wrong/${file}`, code)
  write('problems/double/cases.json', cases)
  for (const one of rubrics) write(`rubrics/${one.id}.json`, one)
  for (const one of criteria) write(`criteria/${one.id}.json`, one)
  for (const one of questions) write(`questions/${one.id}.json`, one)
  for (const one of interviews) write(`interviews/${one.id}.json`, one)
  const [loaded] = loadCatalog(folder).catalog.problems
  if (loaded) write('problems/double/proof.json', { ...aProblem().proof, basis: proofBasis(loaded) })
}

function writeItem(differs: object = {}, at = 'items/statistics/an-item'): void {
  const { prompt, explanation, area: _, ...file } = anItem()
  write(`${at}/item.json`, { ...file, ...differs })
  write(`${at}/prompt.md`, prompt)
  write(`${at}/explanation.md`, explanation)
}

describe('a sound bank on disk', () => {
  it('loads whole, with a hash for each entry and no error', () => {
    const { catalog, problems, warnings, counts } = loadCatalog(folder)
    expect([problems, warnings]).toEqual([[], []])
    expect(counts).toMatchObject({ items: 1, problems: 1, questions: 1, interviews: 1, companies: 1 })
    expect(catalog.items).toEqual([anItem()])
    expect(catalog.problems[0]?.wrong.map(({ file }) => file)).toEqual(['also.py', 'same.py', 'too.py'])
    expect(contentRef(catalog, 'items', 'an-item').hash).toMatch(/^[0-9a-f]{16}$/)
  })

  it('does not keep the proof of another version of a problem', () => {
    expect(loadCatalog(folder).catalog.problems[0]?.proof?.rate).toBe(1)
    write('problems/double/solution.py', 'def double(x):\n    return x + x\n')
    const { catalog, warnings } = loadCatalog(folder)
    expect(catalog.problems[0]?.proof).toBe(null)
    expect(warnings[0]).toMatchObject({ file: 'problems/double/proof.json', field: 'basis' })
  })

  it('gives the same hash whatever the order of the fields, and another when a word changes', () => {
    const before = contentRef(loadCatalog(folder).catalog, 'roles', 'ml-engineer').hash
    write('roles/ml-engineer.json', Object.fromEntries(Object.entries(aRole()).reverse()))
    expect(contentRef(loadCatalog(folder).catalog, 'roles', 'ml-engineer').hash).toBe(before)
    write('roles/ml-engineer.json', aRole({ title: 'Machine-learning engineer' }))
    expect(contentRef(loadCatalog(folder).catalog, 'roles', 'ml-engineer').hash).not.toBe(before)
  })
})

describe('a broken file', () => {
  const cases: [what: string, plant: () => void, file: string, field: string, reason: RegExp][] = [
    [
      'JSON that breaks off',
      () => write('roles/ml-engineer.json', '{\n  "id": "ml-engineer",\n'),
      'roles/ml-engineer.json',
      '',
      /not valid JSON from line 3/,
    ],
    ['an unknown field', () => writeItem({ dificulty: 3 }), 'items/statistics/an-item/item.json', 'dificulty', /not a known field/],
    [
      'a missing field',
      () => writeItem({ seconds: undefined }),
      'items/statistics/an-item/item.json',
      'seconds',
      /is missing \(number expected\)/,
    ],
    [
      'a missing file',
      () => rmSync(path.join(folder, 'items/statistics/an-item/prompt.md')),
      'items/statistics/an-item/prompt.md',
      '',
      /the file is missing/,
    ],
    ['an empty file', () => write('problems/double/solution.py', '\n'), 'problems/double/solution.py', '', /the file is empty/],
    [
      'an id that is not its folder',
      () => writeItem({}, 'items/statistics/other'),
      'items/statistics/other/item.json',
      'id',
      /must be "other"/,
    ],
    [
      'a value out of range',
      () => writeItem({ parameters: { a: 9, b: 0, c: 0 } }),
      'items/statistics/an-item/item.json',
      'parameters.a',
      /<=3/,
    ],
    [
      'a case of neither shape',
      () => write('problems/double/cases.json', [{ name: 'one', args: 2, expected: 4 }]),
      'problems/double/cases.json',
      '0.args',
      /array/,
    ],
    [
      'a checker without a check',
      () =>
        write('problems/double/problem.json', {
          ...JSON.parse(readFileSync(path.join(folder, 'problems/double/problem.json'), 'utf8')),
          compare: 'checker',
        }),
      'problems/double/cases.py',
      'check',
      /needs "def check/,
    ],
    ['a misspelt folder', () => write('companys/meta.json', {}), 'companys', '', /no kind of content/],
    ['an area that is none', () => write('items/stats/x/item.json', {}), 'items/stats', '', /not the id of an area/],
    [
      'a stray file in a folder',
      () => write('items/statistics/an-item/notes.txt', 'x'),
      'items/statistics/an-item/notes.txt',
      '',
      /does not belong here/,
    ],
  ]

  it.each(cases)('%s is named by file, field and reason', (_, plant, file, field, reason) => {
    plant()
    const found = loadCatalog(folder).problems.find((problem) => problem.file === file && problem.field === field)
    expect(found?.reason).toMatch(reason)
  })

  it('does not hide another: every error is listed, and the rest loads', () => {
    write('roles/ml-engineer.json', '{')
    writeItem({ colour: 'red', seconds: 'long', parameters: { a: 1, b: 0 } })
    const { problems, catalog } = loadCatalog(folder)
    expect(problems.map(({ file, field }) => `${file} ${field}`.trim())).toEqual([
      'roles/ml-engineer.json',
      'items/statistics/an-item/item.json seconds',
      'items/statistics/an-item/item.json parameters.c',
      'items/statistics/an-item/item.json colour',
      'companies/meta.json loops.0.role',
      'questions/a-conflict.json values.0',
      'interviews/first-mock.json phases.0.question',
    ])
    expect(catalog.problems).toHaveLength(1)
  })

  it('that is a whole missing bank says so', () => {
    expect(loadCatalog(path.join(folder, 'nowhere')).problems[0]?.reason).toMatch(/no such folder/)
  })
})
