import { visibleTests } from '../../practice/index.ts'
import type { InterviewState } from '../model.ts'
import type { OpenPhase } from './fold.ts'
import type { InterviewContent } from './policy.ts'

/** The open phase as the page shows it: the problem without its solution, the question without its rubric. */
export function describePhase({ phase }: OpenPhase, left: number, { problems, questions }: InterviewContent): InterviewState['phase'] {
  const problem = phase.kind === 'coding' ? problems.find(({ id }) => id === phase.problem) : undefined
  const question = phase.kind === 'behavioral' ? questions.find(({ id }) => id === phase.question) : undefined
  return {
    id: phase.id,
    kind: phase.kind,
    title: phase.title,
    minutes: phase.minutes,
    millisecondsLeft: left,
    problem: problem
      ? {
          id: problem.id,
          title: problem.title,
          prompt: problem.prompt,
          starter: problem.starter,
          entryPoint: problem.entryPoint,
          ...visibleTests(problem),
          packages: problem.packages,
          comparison: { compare: problem.compare, tolerance: problem.tolerance, strictTypes: problem.strictTypes },
        }
      : null,
    question: question ? { id: question.id, title: question.title, prompt: question.prompt } : null,
  }
}
