/** Holds interviews: takes what the candidate does, lets the policy decide, keeps everything in the log. */

import {
  type Catalog,
  type ContentRef,
  contentRef,
  type InterviewPlan,
  type Problem,
  type Question,
  type Rubric,
} from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { makeTurns } from '../kit/turns.ts'
import type { NewEvent, Session, SessionEvent, SessionLog } from '../sessions/index.ts'
import type { Evidence } from '../skills/index.ts'
import { describePhase } from './core/describe-phase.ts'
import { evidenceOfInterview } from './core/evidence-of-interview.ts'
import { foldInterview, millisecondsLeft, phaseMillisecondsLeft } from './core/fold.ts'
import { decide, hintsLeft, type InterviewContent, nextHint } from './core/policy.ts'
import type { InterviewState } from './model.ts'

export type InterviewPorts = {
  log: SessionLog
  catalog: () => Catalog
  clock: Clock
  recordEvidence: (evidence: Evidence[]) => Promise<void>
  /** The text of a document of a session as it stands now. */
  draftOf: (sessionId: string, document: string) => Promise<string>
  /** Called once the evidence of an ended interview is recorded; may be called again after a restart. */
  onEnded: (session: Session) => Promise<void>
}

export type InterviewService = ReturnType<typeof interviewService>

/** Events a candidate may see on the interview page. */
const visible: SessionEvent['kind'][] = ['said', 'hint', 'run', 'phase', 'ended', 'pause']

/** So many interviews, the last to end, are settled again after a start. */
const recentlyEnded = 20

export function interviewService(ports: InterviewPorts) {
  const { log, catalog, clock } = ports
  /** One decision at a time for each session, so that two tabs and the timer see the same. */
  const inTurn = makeTurns()
  const settled = new Set<string>()
  let caughtUp = false
  const contents = new Map<string, InterviewContent>()

  async function list(personId: string) {
    const sessions = await log.list(personId, 'interview')
    const titles = new Map(catalog().interviews.map(({ id, title }) => [id, title]))
    return {
      interviews: catalog().interviews.map(({ id, title, description, minutes, kind, phases }) => ({
        id,
        title,
        description,
        minutes,
        kind,
        phases: phases.map((phase) => ({ title: phase.title, minutes: phase.minutes })),
      })),
      past: sessions.map(({ id, ref, startedAt, endedAt }) => ({
        sessionId: id,
        interview: ref?.id ?? '',
        title: titles.get(ref?.id ?? '') ?? ref?.id ?? '',
        startedAt,
        endedAt,
      })),
    }
  }

  /** Starts an interview, or gives back the one that is still open. */
  function start(personId: string, interviewId: string): Promise<Result<InterviewState>> {
    return inTurn(`start ${personId}`, async () => {
      const running = (await log.list(personId, 'interview')).find(({ endedAt }) => endedAt === null)
      if (running) return state(personId, running.id)
      const plan = catalog().interviews.find(({ id }) => id === interviewId)
      if (plan === undefined) return fail('not-found', 'There is no interview with this address.')
      const ref = contentRef(catalog(), 'interviews', plan.id)
      await log.keepContent(ref, plan)
      const content = await keepContents(plan)
      const session = await log.start({ personId, kind: 'interview', ref })
      await log.append(session.id, [{ key: 'content', by: 'system', kind: 'note', data: { private: true, content } }])
      return state(personId, session.id)
    })
  }

  /** Everything the interview rests on is kept as it is today; the refs stand in its log. */
  async function keepContents(plan: InterviewPlan): Promise<ContentRef[]> {
    const { problems, questions, rubrics, criteria } = catalog()
    const keep = async (kind: 'problems' | 'questions' | 'rubrics' | 'criteria', entry: { id: string } | undefined) => {
      if (entry === undefined) return []
      const ref = contentRef(catalog(), kind, entry.id)
      await log.keepContent(ref, entry)
      return [ref]
    }
    const refs = await Promise.all(
      plan.phases.map(async (phase) => {
        const set = await keep(
          'criteria',
          criteria.find(({ id }) => id === phase.criteria),
        )
        if (phase.kind === 'coding')
          return [
            ...set,
            ...(await keep(
              'problems',
              problems.find(({ id }) => id === phase.problem),
            )),
          ]
        const question = questions.find(({ id }) => id === phase.question)
        return [
          ...set,
          ...(await keep('questions', question)),
          ...(await keep(
            'rubrics',
            rubrics.find(({ id }) => id === question?.rubric),
          )),
        ]
      }),
    )
    return refs.flat()
  }

  async function own(personId: string, sessionId: string): Promise<Result<Session>> {
    const session = await log.find(sessionId)
    if (session === undefined || session.personId !== personId || session.kind !== 'interview')
      return fail('not-found', 'There is no interview with this address.')
    return ok(session)
  }

  async function state(personId: string, sessionId: string): Promise<Result<InterviewState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    await inTurn(sessionId, () => advance(session.value))
    return ok(await describe(sessionId))
  }

  /** Appends what the policy finds due, until it listens; then settles an interview that has ended. */
  async function advance(session: Session): Promise<void> {
    const content = await contentOf(session)
    for (let round = 0; round < 8; round++) {
      const events = await log.read(session.id)
      if (events.some(({ kind }) => kind === 'ended')) break
      const due = decide(events, content, clock() - session.startedAt)
      if (due.length === 0) break
      const end = due.find(({ kind }) => kind === 'ended')
      if (end || due.some(({ kind }) => kind === 'phase')) await takeUnsent(session, events, content)
      await log.append(
        session.id,
        due.filter(({ kind }) => kind !== 'ended'),
      )
      if (end) await log.end(session.id, end.text ?? 'finished')
    }
    await settle(session.id)
  }

  /** An answer that stands in its field when its part closes counts as said: nobody loses a story to the clock. */
  async function takeUnsent(session: Session, events: SessionEvent[], { plan }: InterviewContent): Promise<void> {
    const { open } = foldInterview(events, plan, clock() - session.startedAt)
    if (open?.phase.kind !== 'behavioral') return
    const text = (await ports.draftOf(session.id, `answer:${open.phase.id}`)).trim().slice(0, 20_000)
    if (text === '' || open.events.some(({ kind, by, text: said }) => kind === 'said' && by === 'candidate' && said === text)) return
    const data = { phase: open.phase.id, unsent: true }
    await log.append(session.id, [{ key: `unsent:${open.phase.id}`, by: 'candidate', kind: 'said', text, data }])
  }

  /** Records the evidence of an ended interview, once a process (again after a failure); ids come from the events, so repeating it changes nothing. */
  async function settle(sessionId: string): Promise<void> {
    const session = await log.find(sessionId)
    if (session === undefined || session.endedAt === null || settled.has(sessionId)) return
    await ports.recordEvidence(evidenceOfInterview(session, await log.read(sessionId), await contentOf(session)))
    await ports.onEnded(session)
    settled.add(sessionId)
  }

  async function contentOf(session: Session): Promise<InterviewContent> {
    const known = contents.get(session.id)
    if (known) return known
    const plan =
      (session.ref && ((await log.loadContent(session.ref)) as InterviewPlan | undefined)) ??
      catalog().interviews.find(({ id }) => id === session.ref?.id)
    if (plan === undefined) throw new Error(`The plan of interview ${session.id} is not kept.`)
    const note = (await log.read(session.id)).find(({ kind, data }) => kind === 'note' && Array.isArray(data.content))
    const refs = (note?.data.content ?? []) as ContentRef[]
    const bodies = await Promise.all(refs.map(async (ref) => ({ kind: ref.kind, body: await log.loadContent(ref) })))
    const of = <T>(kind: ContentRef['kind']) =>
      bodies.filter((one) => one.kind === kind && one.body !== undefined).map(({ body }) => body as T)
    const content = { plan, problems: of<Problem>('problems'), questions: of<Question>('questions'), rubrics: of<Rubric>('rubrics') }
    contents.set(session.id, content)
    return content
  }

  /** Appends what the candidate did, then lets the interviewer react. */
  async function act(
    personId: string,
    sessionId: string,
    make: (events: SessionEvent[], content: InterviewContent, now: number) => NewEvent[],
  ): Promise<Result<InterviewState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    const stored = await inTurn(sessionId, async () => {
      await advance(session.value)
      const events = make(await log.read(sessionId), await contentOf(session.value), clock() - session.value.startedAt)
      return events.length === 0 ? [] : log.append(sessionId, events)
    })
    if (stored === undefined) return fail('expired', 'The interview has ended; this came after the end and is not part of it.')
    return state(personId, sessionId)
  }

  const say = (personId: string, sessionId: string, key: string, text: string) =>
    act(personId, sessionId, (events, { plan }, now) => [
      { key: `said:${key}`, by: 'candidate', kind: 'said', text, data: { phase: phaseId(events, plan, now) } },
    ])

  /** Gives the next hint; a repeated request, known by its key, gives none. */
  const hint = (personId: string, sessionId: string, key: string) =>
    act(personId, sessionId, (events, content, now) => {
      const event = events.some(({ data }) => data.asked === key) ? undefined : nextHint(events, content, now)
      return event ? [{ ...event, data: { ...event.data, asked: key } }] : []
    })

  /** Moves on when the phase named is still the open one, so that a second click does not skip a part. */
  const next = (personId: string, sessionId: string, key: string, phase: string) =>
    act(personId, sessionId, (events, { plan }, now) =>
      phaseId(events, plan, now) === phase ? [{ key: `next:${key}`, by: 'candidate', kind: 'note', data: { wants: 'next', phase } }] : [],
    )

  /** Ends the interview at once; its report is made of what there is. */
  async function leave(personId: string, sessionId: string): Promise<Result<InterviewState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    await inTurn(sessionId, async () => {
      await takeUnsent(session.value, await log.read(sessionId), await contentOf(session.value))
      await log.end(sessionId, 'left')
      await settle(sessionId)
    })
    return state(personId, sessionId)
  }

  /** Looks after every open interview, so that one that fails does not hold up the others; called each second by the server, whose clock it is. */
  async function tick(): Promise<void> {
    const failures: unknown[] = []
    // An interview whose server was killed between its end and its evidence is settled by the next server.
    const left = caughtUp ? [] : await log.listEnded('interview', recentlyEnded)
    caughtUp = true
    for (const session of [...left, ...(await log.listOpen('interview'))])
      await inTurn(session.id, () => advance(session)).catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} interviews could not be looked after.`)
  }

  /** The problem of the phase that is open now, for the judge. */
  async function problemOpenFor(sessionId: string): Promise<{ problem: string; phase: string | null } | undefined> {
    const session = await log.find(sessionId)
    if (session?.kind !== 'interview' || session.endedAt !== null) return undefined
    const { plan } = await contentOf(session)
    const { open } = foldInterview(await log.read(sessionId), plan, clock() - session.startedAt)
    return open?.phase.kind === 'coding' ? { problem: open.phase.problem, phase: open.phase.id } : undefined
  }

  async function describe(sessionId: string): Promise<InterviewState> {
    const session = await log.find(sessionId)
    if (session === undefined) throw new Error(`Session ${sessionId} has vanished.`)
    const events = await log.read(sessionId)
    const content = await contentOf(session)
    const { plan } = content
    const folded = foldInterview(events, plan, (session.endedAt ?? clock()) - session.startedAt)
    const { id, title, minutes, phases } = plan
    return {
      sessionId,
      interview: { id, title, minutes, phases: phases.map((phase) => ({ id: phase.id, title: phase.title, minutes: phase.minutes })) },
      status: session.endedAt === null ? 'open' : 'ended',
      phase: folded.open && describePhase(folded.open, phaseMillisecondsLeft(folded), content),
      millisecondsLeft: session.endedAt === null ? millisecondsLeft(folded, plan) : 0,
      hintsLeft: hintsLeft(folded.open, content),
      seq: events.at(-1)?.seq ?? 0,
      events: events.filter(({ kind }) => visible.includes(kind)),
    }
  }

  return { list, start, state, say, hint, next, leave, tick, problemOpenFor }
}

function phaseId(events: SessionEvent[], plan: InterviewPlan, now: number): string | null {
  return foldInterview(events, plan, now).open?.phase.id ?? null
}
