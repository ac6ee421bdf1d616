import type { ItemAnswer, Problem } from '../../catalog/index.ts'
import type { CaseOutcome, RunOutput } from '../model.ts'
import { sameValue } from './compare.ts'
import { decodeValue } from './values.ts'

/** What a run is judged by; a problem is one. */
export type Task = Pick<Problem, 'entryPoint' | 'cases' | 'limits' | 'packages' | 'compare' | 'tolerance' | 'strictTypes' | 'casesCode'>
export type ShortCode = Extract<ItemAnswer, { kind: 'code' }>

/** Short code of an item as a task: every case is hidden, numbers may differ as far as the standard tolerance, and the limits are those of a small problem. */
export function taskOf({ entryPoint, cases, packages }: Pick<ShortCode, 'entryPoint' | 'cases' | 'packages'>): Task {
  return {
    entryPoint,
    cases: cases.map(({ args, expected }, index) => ({ name: `case ${index + 1}`, args, expected, hidden: true })),
    limits: { cpuSeconds: 2, memoryMiB: packages.length > 0 ? 512 : 256 },
    packages,
    compare: 'tolerance',
    strictTypes: false,
    casesCode: '',
  }
}

/** Whether two programs did the same on every case: gave equal values, or failed in the same way. Files that do not load are like nothing. */
export function sameResults(task: Task, one: RunOutput, other: RunOutput): boolean {
  if (one.loadError !== null || other.loadError !== null) return false
  const outcomes = new Map(other.outcomes.map((outcome) => [outcome.index, outcome]))
  return (
    one.outcomes.length === task.cases.length && one.outcomes.every((outcome) => sameOutcome(task, outcome, outcomes.get(outcome.index)))
  )
}

function sameOutcome(task: Task, one: CaseOutcome, other: CaseOutcome | undefined): boolean {
  if (one.outcome !== 'value' || other?.outcome !== 'value') return one.outcome === other?.outcome
  const [left, right] = [decodeValue(one.value), decodeValue(other.value)]
  return left.ok && right.ok && sameValue(left.value, right.value, task)
}
