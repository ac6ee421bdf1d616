import { type AreaId, contentRef, type Item } from '../catalog/index.ts'
import type { RunOutput, RunRequest } from '../judge/index.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { makeTurns } from '../kit/turns.ts'
import type { Session } from '../sessions/index.ts'
import type { Evidence } from '../skills/index.ts'
import { type Answered, type FoldedAssessment, foldLog, pauseLeftAt } from './core/fold-log.ts'
import { markAnswer } from './core/mark-answer.ts'
import { showAnswer, wordsOf } from './core/say-answer.ts'
import { certainty, type Measured, stopReason } from './core/stop-rule.ts'
import { itemFlags } from './flags.ts'
import { measuringOf } from './measuring.ts'
import type { AssessmentState, GivenAnswer, JudgedCode } from './model.ts'
import type { AssessmentPorts, CodeAnswer } from './ports.ts'
import { questionsOf } from './questions.ts'
import { assessmentReviews } from './review.ts'

export type AssessmentService = ReturnType<typeof assessmentService>

export function assessmentService(ports: AssessmentPorts) {
  const { log, catalog, clock } = ports
  /** One decision at a time for each session, so that two tabs and the timer see the same. */
  const inTurn = makeTurns()
  const reconciled = new Set<string>()
  const questions = questionsOf(ports)
  const measuring = measuringOf(ports, questions)

  /** Starts an assessment (of all that matters, its short form, or a deep look at one area), or gives the open one back. */
  function start(personId: string, { short, area }: { short: boolean; area?: AreaId }): Promise<Result<AssessmentState>> {
    return inTurn(`start ${personId}`, async () => {
      const running = await findOpen(personId)
      if (running) return state(personId, running.id)
      if (catalog().items.length === 0)
        return fail('unavailable', 'The bank holds no items, so nothing can be measured. Run "interviewnode content check" to see why.')
      if (area && !(await measuring.measurable()).includes(area))
        return fail('unavailable', `The bank holds no questions about ${measuring.titleOf(area)}; practice and interviews show it.`)
      const session = await log.start({ personId, kind: 'assessment', ref: area ? contentRef(catalog(), 'areas', area) : null })
      const data = { assessment: 'begins', short, ...(area ? { area } : {}) }
      await log.append(session.id, [{ key: 'begins', by: 'system', kind: 'note', data }])
      return state(personId, session.id)
    })
  }

  async function findOpen(personId: string): Promise<Session | undefined> {
    return (await log.list(personId, 'assessment')).find(({ endedAt }) => endedAt === null)
  }

  async function open(personId: string): Promise<AssessmentState | null> {
    const session = await findOpen(personId)
    if (session === undefined) return null
    const found = await state(personId, session.id)
    return found.ok && found.value.status === 'open' ? found.value : null
  }

  async function own(personId: string, sessionId: string): Promise<Result<Session>> {
    const session = await log.find(sessionId)
    if (session === undefined || session.personId !== personId || session.kind !== 'assessment')
      return fail('not-found', 'There is no assessment with this address.')
    return ok(session)
  }

  /** Where the assessment stands; chooses the next item, or ends it, when that is due. */
  async function state(personId: string, sessionId: string): Promise<Result<AssessmentState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    return ok(
      await inTurn(sessionId, async () => {
        await reconcile(session.value)
        return advance(session.value)
      }),
    )
  }

  /** A process killed between an answer and its evidence, or a doubt and its copy for the author, leaves the first alone; the log is the truth, so the second is derived again, once a process. */
  async function reconcile(session: Session) {
    if (reconciled.has(session.id)) return
    reconciled.add(session.id)
    const events = await log.read(session.id)
    const { answers } = foldLog(events)
    await keepFlags(session, events)
    for (const one of answers) await ports.recordEvidence(evidenceOf(session, one, await questions.shown(one)))
  }

  async function advance(session: Session): Promise<AssessmentState> {
    const folded = foldLog(await log.read(session.id))
    const measured = await measuring.measure(session, folded)
    if (session.endedAt !== null || folded.stopReason !== null) return describe(session, folded, measured, null)
    const overtime = measured.elapsed >= measured.aim.milliseconds
    if (folded.pausedSince !== null && !overtime) return describe(session, folded, measured, null)
    const waiting = folded.waiting !== null && !overtime ? await questions.shown(folded.waiting) : undefined
    if (waiting) return describe(session, folded, measured, waiting)
    const { item, anyLeft } = await measuring.choose(session, folded, measured)
    const reason = stopReason(measured, { fits: item !== undefined, anyLeft })
    if (reason !== undefined || item === undefined) {
      await log.end(session.id, reason ?? 'exhausted')
      return describe({ ...session, endedAt: clock() }, foldLog(await log.read(session.id)), measured, null)
    }
    return describe(session, folded, measured, await questions.ask(session, folded.shown.length, item, certainty(measured)))
  }

  /** Takes an answer to the item that waits; one that was answered before stays as it was. */
  async function answer(
    personId: string,
    sessionId: string,
    itemId: string,
    given: GivenAnswer,
    { output, signal }: { output?: RunOutput; signal?: AbortSignal } = {},
  ): Promise<Result<AssessmentState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    // Judged before the session's turn, which nobody should wait for while a program runs.
    const code = given.kind === 'code' ? await waitingCode(session.value, itemId) : undefined
    const judged = given.kind === 'code' && code ? await ports.codeJudge.judge(personId, code, given.code, output, signal) : undefined
    if (judged && !judged.ok) return judged
    const refused = await inTurn(sessionId, () => takeAnswer(session.value, itemId, given, judged?.value))
    return refused ?? state(personId, sessionId)
  }

  /** The code that is asked for now; undefined when the item that waits is another one, or asks for something else. */
  async function waitingCode(session: Session, itemId: string): Promise<CodeAnswer | undefined> {
    const { waiting } = foldLog(await log.read(session.id))
    const item = waiting?.item === itemId && session.endedAt === null ? await questions.shown(waiting) : undefined
    return item?.answer.kind === 'code' ? item.answer : undefined
  }

  /** What a browser needs to run the code that is asked for now, where this server runs none: inputs only. */
  async function codeInputs(personId: string, sessionId: string, itemId: string): Promise<Result<RunRequest>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    const code = await waitingCode(session.value, itemId)
    return code
      ? ok(ports.codeJudge.inputsOf(code))
      : fail('conflict', 'No code is asked for here now. Reload the page to see the question that is open.')
  }

  async function takeAnswer(
    session: Session,
    itemId: string,
    given: GivenAnswer,
    judged: JudgedCode | undefined,
  ): Promise<Result<never> | undefined> {
    const folded = foldLog(await log.read(session.id))
    if (folded.answers.some(({ item }) => item === itemId)) return undefined
    if (session.endedAt !== null) return fail('expired', 'This assessment has ended; the answer was not counted.')
    if (folded.pausedSince !== null)
      return fail('conflict', 'The assessment is paused, perhaps in another tab. Go on with it, then answer.')
    if (folded.waiting?.item !== itemId)
      return fail('conflict', 'This is not the question that is open now. Reload the page to see the one that is.')
    const item = await questions.shown(folded.waiting)
    if (item === undefined) return fail('not-found', 'This question is no longer in the bank.')
    const mark = markAnswer(item, given, judged)
    const content = folded.waiting.content ? [folded.waiting.content] : []
    const misconception = mark.misconception?.text ?? null
    const [event] =
      (await log.append(session.id, [
        {
          key: `answered:${itemId}`,
          by: 'candidate',
          kind: 'item-answered',
          text: wordsOf(showAnswer(item), given),
          data: { item: itemId, given, score: mark.score, misconception, content, ...(judged ? { judged } : {}) },
        },
      ])) ?? []
    if (event === undefined) return fail('expired', 'This assessment has ended; the answer was not counted.')
    const [answered] = foldLog([event]).answers
    if (answered) await ports.recordEvidence(evidenceOf(session, answered, item))
    return undefined
  }

  /** The evidence of one answer; its id comes from the event, so that deriving it again changes nothing. */
  function evidenceOf(session: Session, { event, given, judged, content }: Answered, item: Item | undefined): Evidence[] {
    if (item === undefined) return []
    const { score, parameters, reliability, misconception } = markAnswer(item, given, judged)
    const moment = { personId: session.personId, sessionId: session.id, eventId: event.id, at: session.startedAt + event.at }
    return [
      {
        id: `${event.id}:${item.skill}:item`,
        ...moment,
        skill: item.skill,
        source: 'item',
        score,
        max: 1,
        parameters,
        reliability,
        content: content ?? null,
        misconception,
      },
    ]
  }

  /** Hides the question; the clock stands still for as long as `pauseAllowance` lasts. Pausing what is paused changes nothing, nor does going on with what runs. */
  async function pause(personId: string, sessionId: string, wanted: boolean): Promise<Result<AssessmentState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    await inTurn(sessionId, async () => {
      const { pauses, pausedSince, waiting } = foldLog(await log.read(sessionId))
      if (session.value.endedAt !== null || (pausedSince !== null) === wanted) return
      const number = wanted ? pauses + 1 : pauses
      const kind = wanted ? 'pause' : 'resume'
      await log.append(sessionId, [{ key: `${kind}:${number}`, by: 'candidate', kind, data: { item: waiting?.item ?? null } }])
    })
    return state(personId, sessionId)
  }

  /** Ends the assessment by the person's own decision; what was answered counts. */
  async function finish(personId: string, sessionId: string): Promise<Result<AssessmentState>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    await inTurn(sessionId, () => log.end(sessionId, 'person'))
    return state(personId, sessionId)
  }

  function describe(session: Session, folded: FoldedAssessment, measured: Measured, item: Item | null): AssessmentState {
    const ended = session.endedAt !== null || folded.stopReason !== null
    return {
      sessionId: session.id,
      status: ended ? 'ended' : 'open',
      item: item && !ended ? questions.show(item) : null,
      answered: folded.answers.length,
      area: folded.area && { id: folded.area, title: measuring.titleOf(folded.area) },
      certainty: ended ? 1 : Math.max(folded.certainty, certainty(measured)),
      millisecondsLeft: ended ? 0 : Math.max(0, measured.aim.milliseconds - measured.elapsed),
      stopReason: folded.stopReason,
      paused: !ended && folded.pausedSince !== null,
      pauseMillisecondsLeft: pauseLeftAt(folded, clock() - session.startedAt),
      minutes: measured.aim.milliseconds / 60_000,
    }
  }

  const { review, answered } = assessmentReviews({ ...ports, own, questions, measuring })
  const { flag, flags, settleFlag, keepFlags } = itemFlags({ ...ports, own })

  return { start, open, state, answer, codeInputs, pause, finish, review, answered, flag, flags, settleFlag }
}
