/** What an answered card says about an ability. */
import { type GivenAnswer, markAnswer } from '../../assessment/index.ts'
import type { ContentRef, Item, Lesson } from '../../catalog/index.ts'
import type { Session, SessionEvent } from '../../sessions/index.ts'
import type { Evidence } from '../../skills/index.ts'
import type { Recalled } from '../review-model.ts'

/** Our assumptions: a first drill is answered without a clock and with books at hand; a repeated one is also remembered; a self-mark is a self-mark. */
const reliabilities = { firstDrill: 0.7, repeatedDrill: 0.15, flash: 0.1 }
/** A drill repeated sooner than this shows memory of the answer, not ability. */
const freshAfter = 14 * 24 * 3600_000
const shares: Record<Recalled, number> = { missed: 0, partly: 0.5, known: 1 }

/** The evidence of one review; `before` is when the card was answered last, null for the first time. Its id comes from the event. */
export function evidenceOfReview({
  session,
  event,
  body,
  before,
}: {
  session: Session
  event: SessionEvent
  body: Item | Lesson
  before: number | null
}): Evidence[] {
  const at = session.startedAt + event.at
  const [content = null] = event.data.content as ContentRef[]
  const moment = { personId: session.personId, sessionId: session.id, eventId: event.id, at, content, max: 1 }
  if ('cards' in body) {
    const score = shares[event.data.recalled as Recalled]
    const parameters = { a: 1, b: 0, c: 0, d: 1 }
    return [
      {
        id: `${event.id}:${body.id}:self`,
        ...moment,
        skill: body.id,
        source: 'self-rating',
        score,
        parameters,
        reliability: reliabilities.flash,
        misconception: null,
      },
    ]
  }
  if (before !== null && at - before < freshAfter) return []
  const { score, parameters, misconception } = markAnswer(body, event.data.given as GivenAnswer)
  const reliability = before === null ? reliabilities.firstDrill : reliabilities.repeatedDrill
  return [
    { id: `${event.id}:${body.skill}:item`, ...moment, skill: body.skill, source: 'item', score, parameters, reliability, misconception },
  ]
}
