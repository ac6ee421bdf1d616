import { expect, it } from 'vitest'
import type { ProblemListEntry } from '../model.ts'
import { filterProblems } from './filter-problems.ts'

const entry = (id: string, differs: Partial<ProblemListEntry> = {}): ProblemListEntry => ({
  id,
  title: id,
  difficulty: 2,
  minutes: 20,
  skills: [{ id: 'python', title: 'Python' }],
  state: 'new',
  group: 'algorithms',
  ...differs,
})
const all = [
  entry('Merge windows', { state: 'solved' }),
  entry('Beam search'),
  entry('K-means', { group: 'ml-from-scratch', skills: [{ id: 'classical-models', title: 'Classical models' }] }),
  entry('Sessions', { group: 'numpy-pandas', state: 'tried' }),
]
const everything = { text: '', state: 'all', group: 'all' } as const

it('gathers problems by group, with how many were solved', () => {
  const { sections, shown } = filterProblems(all, everything)
  expect(sections.map(({ title, problems, solved }) => [title, problems.length, solved])).toEqual([
    ['Algorithms', 2, 1],
    ['ML from scratch', 1, 0],
    ['NumPy and pandas', 1, 0],
  ])
  expect(shown).toBe(4)
})

it('finds by every word of the text, in title or skill', () => {
  expect(filterProblems(all, { ...everything, text: 'MODELS means' }).sections.map(({ id }) => id)).toEqual(['ml-from-scratch'])
  expect(filterProblems(all, { ...everything, text: 'models beam' }).shown).toBe(0)
})

it('counts what each choice would show while the others stay', () => {
  const { counts } = filterProblems(all, { ...everything, state: 'new' })
  expect(counts.states).toEqual({ all: 4, new: 2, tried: 1, solved: 1 })
  expect(counts.groups).toEqual({ all: 2, algorithms: 1, 'ml-from-scratch': 1, 'numpy-pandas': 0 })
})
