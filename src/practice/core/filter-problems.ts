/** The list of problems as a person narrows it. */
import type { ProblemGroup, ProblemListEntry } from '../model.ts'

export const groupTitles: Record<ProblemGroup, string> = {
  algorithms: 'Algorithms',
  'ml-from-scratch': 'ML from scratch',
  'numpy-pandas': 'NumPy and pandas',
}
export const stateTitles = { all: 'All', new: 'Not tried', tried: 'Tried', solved: 'Solved' } as const

export type Filter = { text: string; state: keyof typeof stateTitles; group: ProblemGroup | 'all' }
export type Section = { id: ProblemGroup; title: string; problems: ProblemListEntry[]; solved: number }

/**
 * The problems that fit, by group, in the order of the bank. Each count says how many would be shown if that one choice were made and the others stayed.
 */
export function filterProblems(all: ProblemListEntry[], filter: Filter) {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const named = all.filter(({ title, skills }) => {
    const text = [title, ...skills.map((skill) => skill.title)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const inState = (entry: ProblemListEntry, state: Filter['state']) => state === 'all' || entry.state === state
  const inGroup = (entry: ProblemListEntry, group: Filter['group']) => group === 'all' || entry.group === group
  const shown = named.filter((entry) => inState(entry, filter.state) && inGroup(entry, filter.group))
  const count = <K extends string>(keys: K[], fits: (entry: ProblemListEntry, key: K) => boolean) =>
    Object.fromEntries(keys.map((key) => [key, named.filter((entry) => fits(entry, key)).length])) as Record<K, number>
  const groups = Object.keys(groupTitles) as ProblemGroup[]
  const sections = groups.flatMap((id): Section[] => {
    const problems = shown.filter(({ group }) => group === id)
    return problems.length === 0
      ? []
      : [{ id, title: groupTitles[id], problems, solved: problems.filter(({ state }) => state === 'solved').length }]
  })
  return {
    shown: shown.length,
    sections,
    counts: {
      states: count(Object.keys(stateTitles) as Filter['state'][], (entry, state) => inState(entry, state) && inGroup(entry, filter.group)),
      groups: count<Filter['group']>(['all', ...groups], (entry, group) => inState(entry, filter.state) && inGroup(entry, group)),
    },
  }
}
