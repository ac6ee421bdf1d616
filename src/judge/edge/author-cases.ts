/** The cases of problems whose author wrote them as a program. */
import { type ContentProblem, caseFaults, caseSchema, type Problem, sayIssues } from '../../catalog/index.ts'
import type { ServerRunner } from '../ports.ts'

/** The problem with its cases; where cases.py has to be run first and cannot be, or yields what are no cases, every fault is given instead. */
export async function withCases(
  problem: Problem,
  runner: ServerRunner,
): Promise<{ problem: Problem } | { faults: Omit<ContentProblem, 'file'>[] }> {
  if (problem.cases.length > 0 || problem.casesCode === '') return { problem }
  let yielded: unknown[]
  try {
    yielded = (await runner.authorCases(problem.casesCode)).cases
  } catch (error) {
    return { faults: [{ field: 'cases', reason: `could not be run: ${(error as Error).message}` }] }
  }
  const parsed = yielded.map((one) => caseSchema.safeParse(one))
  const faults = parsed.flatMap(({ error }, index) =>
    sayIssues(error?.issues ?? []).map(({ field, reason }) => ({
      field: ['cases', index, field].filter((part) => part !== '').join('.'),
      reason,
    })),
  )
  const whole = { ...problem, cases: parsed.flatMap(({ data }) => data ?? []) }
  if (yielded.length === 0) faults.push({ field: 'cases', reason: 'yields no case' })
  else if (faults.length === 0) faults.push(...caseFaults(whole))
  return faults.length > 0 ? { faults } : { problem: whole }
}
