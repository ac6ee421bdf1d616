/** One coding problem without a clock: hints when asked for, the answer after solving or giving up. */
import { type Catalog, contentRef, type Problem } from '../catalog/index.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { Session, SessionEvent, SessionLog } from '../sessions/index.ts'
import { groupOfProblem } from './core/group-of-problem.ts'
import { visibleTests } from './core/visible-tests.ts'
import type { PracticeState } from './model.ts'

export type PracticeService = ReturnType<typeof practiceService>

export function practiceService({ log, catalog }: { log: SessionLog; catalog: () => Catalog }) {
  const findProblem = (id: string) => catalog().problems.find((problem) => problem.id === id)
  const opening = new Map<string, Promise<Session>>()

  async function problems(personId: string) {
    const sessions = await log.list(personId, 'practice')
    const outcomes = await Promise.all(sessions.map(async (session) => ({ problem: session.ref?.id, ...(await outcomeOf(session)) })))
    const titles = new Map(catalog().skills.map(({ id, title }) => [id, title]))
    return catalog().problems.map(({ id, title, difficulty, minutes, skills, packages }) => {
      const mine = outcomes.filter(({ problem }) => problem === id)
      const state = mine.some(({ solved }) => solved)
        ? ('solved' as const)
        : mine.some(({ tried }) => tried)
          ? ('tried' as const)
          : ('new' as const)
      const named = skills.map((skill) => ({ id: skill, title: titles.get(skill) ?? skill }))
      return { id, title, difficulty, minutes, skills: named, state, group: groupOfProblem({ skills, packages }) }
    })
  }

  async function outcomeOf(session: Session) {
    const runs = (await log.read(session.id)).filter(({ kind }) => kind === 'run')
    return { solved: runs.some(({ data }) => data.verdict === 'accepted'), tried: runs.length > 0 }
  }

  /** Opens the person's session on this problem, or the one that is still open. Two tabs that open it at once get the same one. */
  async function open(personId: string, problemId: string): Promise<Result<PracticeState>> {
    const problem = findProblem(problemId)
    if (problem === undefined) return fail('not-found', 'There is no problem with this address.')
    const key = `${personId} ${problemId}`
    const session = await (opening.get(key) ?? track(key, findOrStart(personId, problem)))
    return state(personId, session.id)
  }

  function track(key: string, started: Promise<Session>): Promise<Session> {
    opening.set(key, started)
    return started.finally(() => opening.delete(key))
  }

  async function findOrStart(personId: string, problem: Problem): Promise<Session> {
    const running = (await log.list(personId, 'practice')).find(({ ref, endedAt }) => ref?.id === problem.id && endedAt === null)
    if (running) return running
    const ref = contentRef(catalog(), 'problems', problem.id)
    await log.keepContent(ref, problem)
    return log.start({ personId, kind: 'practice', ref })
  }

  async function own(personId: string, sessionId: string): Promise<Result<{ session: Session; problem: Problem; events: SessionEvent[] }>> {
    const session = await log.find(sessionId)
    if (session === undefined || session.personId !== personId || session.kind !== 'practice' || session.ref === null)
      return fail('not-found', 'There is no practice session with this address.')
    const problem = ((await log.loadContent(session.ref)) as Problem | undefined) ?? findProblem(session.ref.id)
    if (problem === undefined) return fail('not-found', 'This problem is no longer in the bank.')
    return ok({ session, problem, events: await log.read(sessionId) })
  }

  async function state(personId: string, sessionId: string): Promise<Result<PracticeState>> {
    const found = await own(personId, sessionId)
    return found.ok ? ok(describe(found.value)) : found
  }

  /** Gives the next hint, in the order in which the author wrote them. */
  async function hint(personId: string, sessionId: string): Promise<Result<PracticeState>> {
    const found = await own(personId, sessionId)
    if (!found.ok) return found
    const { problem, events } = found.value
    const given = events.filter(({ kind }) => kind === 'hint').length
    const next = problem.hints[given]
    if (next !== undefined)
      await log.append(sessionId, [{ key: `hint:${given + 1}`, by: 'system', kind: 'hint', text: next, data: { number: given + 1 } }])
    return state(personId, sessionId)
  }

  /** Ends the session unsolved, which shows the answer. */
  async function giveUp(personId: string, sessionId: string): Promise<Result<PracticeState>> {
    const found = await own(personId, sessionId)
    if (!found.ok) return found
    await log.end(sessionId, 'given-up')
    return state(personId, sessionId)
  }

  /** Closes this session and opens a fresh one on the same problem. */
  async function restart(personId: string, sessionId: string): Promise<Result<PracticeState>> {
    const found = await own(personId, sessionId)
    if (!found.ok) return found
    await log.end(sessionId, 'restarted')
    return open(personId, found.value.problem.id)
  }

  /** The problem that is open in a practice session, for the judge. */
  function problemOpenFor({ kind, endedAt, ref }: Session): { problem: string; phase: string | null } | undefined {
    return kind === 'practice' && endedAt === null && ref ? { problem: ref.id, phase: null } : undefined
  }

  return { problems, open, state, hint, giveUp, restart, problemOpenFor }
}

function describe({ session, problem, events }: { session: Session; problem: Problem; events: SessionEvent[] }): PracticeState {
  const runs = events.filter(({ kind }) => kind === 'run')
  const solved = runs.some(({ data }) => data.verdict === 'accepted')
  const ended = events.find(({ kind }) => kind === 'ended')
  const hints = events.flatMap(({ kind, text }) => (kind === 'hint' && text ? [text] : []))
  const status = solved ? ('solved' as const) : ended?.text === 'given-up' ? ('given-up' as const) : ('open' as const)
  const { id, title, prompt, starter, entryPoint, difficulty, minutes, packages, compare, tolerance, strictTypes } = problem
  return {
    sessionId: session.id,
    status,
    problem: {
      ...{ id, title, prompt, starter, entryPoint, difficulty, minutes, packages },
      ...visibleTests(problem),
      comparison: { compare, tolerance, strictTypes },
      measurable: Boolean(problem.generator && problem.complexity),
      proof: proofOf(problem),
    },
    hints,
    hintsLeft: problem.hints.length - hints.length,
    answer: status === 'open' ? null : answerOf(problem),
    submissions: runs.map(({ id: eventId, at, text, data }) => ({
      eventId,
      at,
      submittedAt: session.startedAt + at,
      verdict: String(data.verdict),
      passed: Number(data.passed),
      total: Number(data.total),
      code: text ?? '',
    })),
  }
}

/** How strongly the tests were tried; a problem kept by an older version holds no proof. */
function proofOf({ proof }: Problem): PracticeState['problem']['proof'] {
  return proof ? { rate: proof.rate, mutants: proof.made, equivalent: proof.equivalent } : null
}

function answerOf({ answer, solution }: Problem): string {
  return `${answer}\n\n\`\`\`python\n${solution.trimEnd()}\n\`\`\`\n`
}
