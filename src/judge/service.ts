/** Gives a runner its inputs, judges what comes back, and keeps the run in the session's log. */
import { type Catalog, contentRef, type Problem } from '../catalog/index.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { Session, SessionEvent } from '../sessions/index.ts'
import type { Evidence } from '../skills/index.ts'
import { problemParameters, runScore } from './core/evidence-of-run.ts'
import { caseInputs, judgeRun } from './core/judge-run.ts'
import type { Judgement, RunOutput, RunRequest } from './model.ts'
import type { JudgePorts } from './ports.ts'

export type JudgeService = ReturnType<typeof judgeService>

const outputBytes = 64 * 1024

export function judgeService(ports: JudgePorts) {
  const { log, catalog } = ports

  async function openProblem(
    personId: string,
    sessionId: string,
    problemId: string,
  ): Promise<Result<{ session: Session; problem: Problem; phase: string | null }>> {
    const session = await log.find(sessionId)
    if (session === undefined || session.personId !== personId) return fail('not-found', 'There is no session with this address.')
    if (session.endedAt !== null) return fail('expired', 'This session has ended; the run was not counted.')
    const open = await ports.problemOpenFor(sessionId)
    if (open?.problem !== problemId) return fail('conflict', 'This problem is not open in this session now.')
    const problem = catalog().problems.find(({ id }) => id === problemId)
    if (problem === undefined) return fail('not-found', 'This problem is no longer in the bank.')
    return ok({ session, problem, phase: open.phase })
  }

  /** What a runner needs for one run of this problem: inputs and limits, never expected values. */
  async function prepare(personId: string, sessionId: string, problemId: string): Promise<Result<RunRequest>> {
    const open = await openProblem(personId, sessionId, problemId)
    if (!open.ok) return open
    const { entryPoint, cases, limits } = open.value.problem
    return ok({ entryPoint, cases: caseInputs(cases), limits: { ...limits, outputBytes } })
  }

  /** Judges a run and appends it to the log; the same key gives back the stored judgement. */
  async function submit(
    personId: string,
    sessionId: string,
    problemId: string,
    key: string,
    code: string,
    output: RunOutput,
  ): Promise<Result<{ eventId: string; judgement: Judgement }>> {
    const open = await openProblem(personId, sessionId, problemId)
    if (!open.ok) return open
    const { session, problem, phase } = open.value
    const judgement = judgeRun(problem, output)
    const ref = contentRef(catalog(), 'problems', problem.id)
    await log.keepContent(ref, problem)
    const passed = judgement.tests.filter(({ verdict }) => verdict === 'accepted').length
    const data = {
      problem: problem.id,
      phase,
      verdict: judgement.verdict,
      passed,
      total: judgement.tests.length,
      tests: judgement.tests,
      judgement,
      content: [ref],
    }
    const [event] = (await log.append(sessionId, [{ key: `run:${key}`, by: 'candidate', kind: 'run', text: code, data }])) ?? []
    if (event === undefined) return fail('expired', 'This session has ended; the run was not counted.')
    await recordFrom(session, problem)
    return ok({ eventId: event.id, judgement: event.data.judgement as Judgement })
  }

  /** The evidence of a session's runs so far, derived from its log; safe to repeat. */
  async function recordFrom(session: Session, problem: Problem) {
    await ports.recordEvidence(evidenceOfRuns(session, await log.read(session.id), problem, catalog()))
  }

  return { prepare, submit }
}

/**
 * Two runs of a session speak about the person: the first, which shows what they got right unaided, and the first accepted one. The others repeat them.
 */
function evidenceOfRuns(session: Session, events: SessionEvent[], problem: Problem, catalog: Catalog): Evidence[] {
  const runs = events.filter((event) => event.kind === 'run' && event.data.problem === problem.id)
  const solved = runs.find((event) => event.data.verdict === 'accepted')
  const speaking = [runs[0], solved].filter((event, index, all) => event !== undefined && all.indexOf(event) === index) as SessionEvent[]
  return speaking.flatMap((event) => {
    const hints = events.filter(({ kind, seq }) => kind === 'hint' && seq < event.seq).length
    const { score, reliability } = runScore(event.data.judgement as Judgement, hints)
    return problem.skills.map((skill) => ({
      id: `${event.id}:${skill}:run`,
      personId: session.personId,
      skill,
      source: 'run' as const,
      score,
      max: 1,
      parameters: problemParameters(problem),
      reliability: (event === solved && runs[0] !== solved ? 0.6 : 1) * reliability,
      at: session.startedAt + event.at,
      content: contentRef(catalog, 'problems', problem.id),
      sessionId: session.id,
      eventId: event.id,
      misconception: null,
    }))
  })
}
