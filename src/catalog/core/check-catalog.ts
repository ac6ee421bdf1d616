/** Holds the bank to its rules, and gives what remains when the broken entries are taken out. */
import type { Catalog, ContentProblem } from '../model.ts'
import { strongGuessers } from './guessability.ts'
import { fileOf } from './references.ts'
import type { DropKey } from './rule.ts'
import { rules } from './rules.ts'

type Kind = Exclude<keyof Catalog, 'hashes'>

/** Checks every rule; entries that break one are dropped, and so, in further rounds, what refers to them. */
export function checkCatalog(draft: Catalog): { catalog: Catalog; problems: ContentProblem[]; warnings: ContentProblem[] } {
  const problems: ContentProblem[] = []
  let catalog = draft
  for (;;) {
    const broken = rules.flatMap((rule) => rule.find(catalog))
    if (broken.length === 0) return { catalog, problems, warnings: warningsOf(catalog) }
    problems.push(...broken.map(({ file, field, reason }) => ({ file, field, reason })))
    catalog = without(catalog, new Set(broken.map(({ drop }) => drop)))
  }
}

function without(catalog: Catalog, drop: Set<DropKey>): Catalog {
  const keep = <T extends { id: string }>(kind: Kind, entries: T[]) => entries.filter(({ id }) => !drop.has(`${kind}/${id}`))
  return {
    areas: keep('areas', catalog.areas),
    skills: keep('skills', catalog.skills),
    roles: keep('roles', catalog.roles),
    companies: keep('companies', catalog.companies),
    items: keep('items', catalog.items),
    problems: keep('problems', catalog.problems),
    rubrics: keep('rubrics', catalog.rubrics),
    criteria: keep('criteria', catalog.criteria),
    questions: keep('questions', catalog.questions),
    interviews: keep('interviews', catalog.interviews),
    lessons: keep('lessons', catalog.lessons),
    hashes: catalog.hashes,
  }
}

function warningsOf({ items, problems }: Catalog): ContentProblem[] {
  return [
    ...strongGuessers(items).map(({ rule, items: decided, gain, answered }) => ({
      file: 'items',
      field: 'answer.options',
      reason: `taking ${rule} gains ${(100 * gain).toFixed(1)} points over chance, by ${decided} items; it answers ${answered.join(', ')}`,
    })),
    ...items
      .filter(({ blindReview }) => blindReview === undefined)
      .map((item) => ({
        file: fileOf(item),
        field: 'blindReview',
        reason: 'no second reader has answered this item yet; it is shown as unreviewed',
      })),
    ...problems
      .filter(({ wrong }) => wrong.length < 3)
      .map(({ id }) => ({ file: `problems/${id}/wrong`, field: '', reason: 'fewer than three wrong solutions' })),
    ...problems
      .filter(({ secondReader }) => secondReader === '')
      .map(({ id }) => ({
        file: `problems/${id}/second-reader.py`,
        field: '',
        reason: 'no second reader has solved this problem from its prompt alone yet',
      })),
    ...problems
      .filter((problem) => problem.proof === null)
      .map(({ id }) => ({
        file: `problems/${id}/proof.json`,
        field: '',
        reason: 'not proven yet; run "interviewnode content prove --write"',
      })),
  ]
}
