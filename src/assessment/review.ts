/** What an ended assessment found: the areas as they stood at its end, and every answer with its key, which leaves the server only then. */
import { fail, ok, type Result } from '../kit/result.ts'
import type { Session } from '../sessions/index.ts'
import { targetBars } from '../skills/index.ts'
import { type Answered, foldLog } from './core/fold-log.ts'
import { reviewAreas } from './core/review-areas.ts'
import { givenMarkdown, keyOf } from './core/say-answer.ts'
import type { Measuring } from './measuring.ts'
import type { AnsweredItem, AssessmentReview } from './model.ts'
import type { AssessmentPorts } from './ports.ts'
import type { Questions } from './questions.ts'

type ReviewPorts = Pick<AssessmentPorts, 'log' | 'catalog' | 'profileOf' | 'abilitiesOf'> & {
  own: (personId: string, sessionId: string) => Promise<Result<Session>>
  questions: Questions
  measuring: Measuring
}

const notYet = 'The answers are shown when the assessment has ended.'

/** The use cases of looking back at an assessment. */
export function assessmentReviews({ log, catalog, profileOf, abilitiesOf, own, questions, measuring }: ReviewPorts) {
  async function review(personId: string, sessionId: string): Promise<Result<AssessmentReview>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    const { startedAt, endedAt } = session.value
    if (endedAt === null) return fail('conflict', notYet)
    const folded = foldLog(await log.read(sessionId))
    const measured = await measuring.measure(session.value, folded)
    const before = await abilitiesOf(personId, startedAt - 1)
    const answers = await Promise.all(folded.answers.map((one) => reviewOf(one)))
    return ok({
      sessionId,
      startedAt,
      area: folded.area && { id: folded.area, title: measuring.titleOf(folded.area) },
      stopReason: folded.stopReason,
      areas: reviewAreas({
        areas: catalog().areas,
        measurable: new Set(await measuring.measurable()),
        isDeepLook: folded.area !== null,
        before,
        measured: { ...measured, abilities: await abilitiesOf(personId, endedAt) },
      }),
      bars: targetBars(await profileOf(personId), catalog().companies),
      answers: answers.flatMap((one) => one ?? []),
      deepLook: await measuring.deepLook(personId, folded.area),
    })
  }

  /** One answer, as `review` gives it. */
  async function answered(personId: string, sessionId: string, eventId: string): Promise<Result<AnsweredItem>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    if (session.value.endedAt === null) return fail('conflict', notYet)
    const found = foldLog(await log.read(sessionId)).answers.find(({ event }) => event.id === eventId)
    const shown = found && (await reviewOf(found))
    return shown ? ok(shown) : fail('not-found', 'This answer is not in the log.')
  }

  /** The item is the one that was kept when it was asked, whatever its author changed since. */
  async function reviewOf(one: Answered): Promise<AnsweredItem | undefined> {
    const item = await questions.shown(one)
    const shown = item && questions.show(item)
    return (
      item &&
      shown && {
        eventId: one.event.id,
        item: shown,
        given: one.given,
        givenText: givenMarkdown(shown.answer, one.given),
        correct: one.score === 1,
        explanation: item.explanation,
        key: keyOf(item),
        misconception: one.misconception,
        judged: one.judged ?? null,
        pausedMilliseconds: one.pausedFor,
      }
    )
  }

  return { review, answered }
}
