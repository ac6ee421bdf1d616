/** Runs and judges submissions, keeps each run in the session's log, and measures how their time grows. */
import { type Catalog, contentRef, type Problem } from '../catalog/index.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { Session, SessionEvent } from '../sessions/index.ts'
import type { Evidence } from '../skills/index.ts'
import { stateComplexity } from './core/complexity.ts'
import { problemParameters, runScore } from './core/evidence-of-run.ts'
import { hiddenPause } from './core/hidden-pause.ts'
import { type Checks, judgeCase, judgeRun, runRequest } from './core/judge-run.ts'
import type { Task } from './core/short-code.ts'
import type {
  CaseOutcome,
  ComplexityClass,
  ComplexityPoint,
  ComplexityReport,
  Judgement,
  RunEvent,
  RunOutput,
  RunRequest,
} from './model.ts'
import type { JudgePorts, ServerRunner } from './ports.ts'

export type JudgeService = ReturnType<typeof judgeService>

/** Sessions that are remembered at most; forgetting them costs only time. */
const mostRemembered = 10_000

/** CPU seconds for measuring; a person waits for it. */
const measuringSeconds = 2

export function judgeService(ports: JudgePorts) {
  const { log, catalog, judge } = ports
  const recorded = new Map<string, 'tried' | 'accepted'>()
  /** Practice sessions that were seen open, so that a run need not look again; one that has ended since takes no event, and is forgotten then. */
  const practising = new Map<string, Session>()

  async function openProblem(
    personId: string,
    sessionId: string,
    problemId: string,
  ): Promise<Result<{ session: Session; problem: Problem; phase: string | null }>> {
    const session = practising.get(sessionId) ?? (await log.find(sessionId))
    if (session === undefined || session.personId !== personId) return fail('not-found', 'There is no session with this address.')
    if (session.endedAt !== null) return fail('expired', 'This session has ended; the run was not counted.')
    const open = await ports.problemOpenFor(session)
    if (open?.problem !== problemId) return fail('conflict', 'This problem is not open in this session now.')
    const problem = catalog().problems.find(({ id }) => id === problemId)
    if (problem === undefined) return fail('not-found', 'This problem is no longer in the bank.')
    if (problem.cases.length === 0)
      return fail('unavailable', 'The tests of this problem are made by a program, which needs Python on the server.')
    if (session.kind === 'practice') {
      if (practising.size >= mostRemembered) practising.clear()
      practising.set(sessionId, session)
    }
    return ok({ session, problem, phase: open.phase })
  }

  /** What a runner in the browser needs for one run of this problem. */
  async function prepare(personId: string, sessionId: string, problemId: string): Promise<Result<RunRequest>> {
    const open = await openProblem(personId, sessionId, problemId)
    if (!open.ok) return open
    if (open.value.problem.compare === 'checker')
      return fail('unavailable', 'This problem is checked by a program of its author, which needs Python on the server.')
    return ok(runRequest(open.value.problem))
  }

  /** Judges a run and appends it to the log; the same key gives back the stored judgement. */
  async function record(
    { session, problem, phase }: { session: Session; problem: Problem; phase: string | null },
    key: string,
    code: string,
    judgement: Judgement,
  ): Promise<Result<{ eventId: string; judgement: Judgement }>> {
    const ref = contentRef(catalog(), 'problems', problem.id)
    await log.keepContent(ref, problem)
    const passed = judgement.tests.filter(({ verdict }) => verdict === 'accepted').length
    const { verdict, tests } = judgement
    const data = { problem: problem.id, phase, verdict, passed, total: tests.length, tests, judgement, content: [ref] }
    const [event] = (await log.append(session.id, [{ key: `run:${key}`, by: 'candidate', kind: 'run', text: code, data }])) ?? []
    if (event === undefined) {
      practising.delete(session.id)
      return fail('expired', 'This session has ended; the run was not counted.')
    }
    await recordOnce(session, problem, verdict === 'accepted')
    return ok({ eventId: event.id, judgement: event.data.judgement as Judgement })
  }

  /** Only the first run of a session and its first accepted one speak about a person; once both are recorded, reading the log again would change nothing. */
  async function recordOnce(session: Session, problem: Problem, accepted: boolean) {
    const name = `${session.id} ${problem.id}`
    const known = recorded.get(name)
    if (known === 'accepted' || (known === 'tried' && !accepted)) return
    await ports.recordEvidence(evidenceOfRuns(session, await log.read(session.id), problem, catalog()))
    if (recorded.size >= mostRemembered) recorded.clear()
    recorded.set(name, accepted ? 'accepted' : 'tried')
  }

  /** Judges what a browser made of a run. Where this server can run code itself, it does so again: what becomes evidence rests on no browser. */
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
    const runner = await judge.findRunner()
    const judgement = runner
      ? await concealed(
          judge.takeTurn(
            personId,
            () => undefined,
            undefined,
            () => judgeOnServer(runner, open.value.problem, code, {}),
          ),
        )
      : judgeRun(open.value.problem, output, { runner: 'browser' })
    return record(open.value, key, code, judgement)
  }

  /** Runs and judges on the server, telling what happens as it happens; the last event holds the stored judgement. */
  async function* run(
    personId: string,
    sessionId: string,
    problemId: string,
    key: string,
    code: string,
    signal?: AbortSignal,
  ): AsyncGenerator<RunEvent, Result<null>> {
    const open = await openProblem(personId, sessionId, problemId)
    if (!open.ok) return open
    const { problem } = open.value
    const runner = await judge.findRunner()
    if (runner === undefined) return fail('unavailable', 'This server runs no code; it can run in the browser.')
    const { push, pushSoon, events, finish } = relay<RunEvent>()
    const judged = judge
      .takeTurn(
        personId,
        (position) => push({ kind: 'queued', position }),
        signal,
        async () => {
          pushSoon({ kind: 'started', total: problem.cases.length })
          return judgeOnServer(runner, problem, code, { signal, tell: (test) => pushSoon({ kind: 'test', test }) })
        },
      )
      .finally(finish)
    judged.catch(() => undefined)
    yield* events()
    const stored = await record(open.value, key, code, await concealed(judged))
    if (!stored.ok) return stored
    yield { kind: 'judged', ...stored.value }
    return ok(null)
  }

  /** The generator of inputs for measuring in the browser. */
  async function generator(personId: string, sessionId: string, problemId: string): Promise<Result<{ generator: string | null }>> {
    const open = await openProblem(personId, sessionId, problemId)
    return open.ok ? ok({ generator: open.value.problem.generator || null }) : open
  }

  /** Says how the time of code grows, from points measured here or in the browser; what is expected is told to those who said theirs first. */
  async function complexity(
    personId: string,
    sessionId: string,
    problemId: string,
    code: string,
    claim: ComplexityClass | undefined,
    measured: ComplexityPoint[] | undefined,
  ): Promise<Result<ComplexityReport>> {
    const open = await openProblem(personId, sessionId, problemId)
    if (!open.ok) return open
    const { problem, session } = open.value
    if (!problem.generator || problem.complexity === undefined)
      return fail('not-found', 'No inputs of growing size were written for this problem.')
    const runner = await judge.findRunner()
    if (runner === undefined && measured === undefined)
      return fail('unavailable', 'This server runs no code; it can be measured in the browser.')
    const job = { code, entryPoint: problem.entryPoint, generator: problem.generator, budgetSeconds: measuringSeconds }
    const result = runner
      ? await judge.takeTurn(
          personId,
          () => undefined,
          undefined,
          () => runner.measure(job),
        )
      : { points: measured ?? [] }
    const report = stateComplexity(result.points)
    const message = 'error' in result && result.error ? result.error.message : undefined
    if (claim !== undefined)
      await log.append(session.id, [
        {
          by: 'candidate',
          kind: 'note',
          text: claim,
          data: { complexity: { problem: problem.id, claim, measured: report.measured, range: report.range } },
        },
      ])
    return ok({ ...report, ...(claim === undefined ? {} : { expected: problem.complexity.expected }), ...(message ? { message } : {}) })
  }

  return { state: judge.state, prepare, submit, run, generator, complexity }
}

type Telling = { signal?: AbortSignal; tell?: (test: Judgement['tests'][number]) => void }

type JudgedRun = { judgement: Judgement; hiddenMilliseconds: number }

/** The judgement, told only after a pause that hides how long the hidden tests took. */
async function concealed(judged: Promise<JudgedRun>): Promise<Judgement> {
  const { judgement, hiddenMilliseconds } = await judged
  const pause = hiddenPause(hiddenMilliseconds)
  if (pause > 0) await new Promise((done) => setTimeout(done, pause))
  return judgement
}

/** One run on the server; visible tests are told as they finish, hidden ones only in the judgement. */
export async function judgeOnServer(
  runner: ServerRunner,
  problem: Task,
  code: string,
  { signal, tell, reveal = false }: Telling & { reveal?: boolean },
): Promise<JudgedRun> {
  let visibleEnded = performance.now()
  const onCase = (outcome: CaseOutcome) => {
    const one = problem.cases[outcome.index]
    if (one === undefined || one.hidden) return
    visibleEnded = performance.now()
    if (problem.compare !== 'checker') tell?.(judgeCase(problem, one, outcome))
  }
  const output = await runner.run(code, runRequest(problem), { onCase, signal })
  const checks = problem.compare === 'checker' ? await checksOf(runner, problem, output) : undefined
  const judgement = judgeRun(problem, output, { runner: runner.id, checks, reveal })
  return { judgement, hiddenMilliseconds: problem.cases.some(({ hidden }) => hidden) ? performance.now() - visibleEnded : 0 }
}

async function checksOf(runner: ServerRunner, problem: Task, output: RunOutput): Promise<Checks> {
  const values = output.outcomes.filter(({ outcome }) => outcome === 'value')
  if (values.length === 0) return new Map()
  const pairs = values.map(({ index, value }) => {
    const one = problem.cases[index]
    return { args: one && 'args' in one ? one.args : [], actual: value }
  })
  const said = await runner.check(problem.casesCode, pairs)
  return new Map(values.map(({ index }, place) => [index, said[place] ?? 'The check gave no answer.']))
}

/** A run that is over sooner is told at once, as a whole. */
const wholeMilliseconds = 20

/** Hands values from callbacks to an async loop, in order; what is pushed `soon` waits a moment, and is not told at all when everything is over by then. */
function relay<T>() {
  const waiting: T[] = []
  const held: T[] = []
  let wake = () => {}
  let over = false
  let soon: 'not yet' | 'waiting' | 'over' = 'not yet'
  let timer: ReturnType<typeof setTimeout> | undefined
  function push(...values: T[]) {
    waiting.push(...values)
    wake()
  }
  return {
    push,
    pushSoon(value: T) {
      if (soon === 'not yet') {
        soon = 'waiting'
        timer = setTimeout(() => {
          soon = 'over'
          push(...held.splice(0))
        }, wholeMilliseconds)
      }
      if (soon === 'over') push(value)
      else held.push(value)
    },
    finish() {
      clearTimeout(timer)
      over = true
      wake()
    },
    async *events(): AsyncGenerator<T> {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else if (over) return
        else
          await new Promise<void>((done) => {
            wake = done
          })
      }
    },
  }
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
