/** The state of a person's reviews as a fold of their log. */
import type { GivenAnswer } from '../../assessment/index.ts'
import type { ContentRef } from '../../catalog/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { Recalled } from '../review-model.ts'
import { type Memory, type Recall, remember } from './memory.ts'

/** One answer: when (milliseconds since 1970), how sure before (0..3), and how it went (0..1). */
export type Review = { card: string; at: number; selfScore: number; outcome: number }

export type ShownCard = {
  number: number
  card: string
  content: ContentRef
  selfScore: number | null
  /** Null while it is not answered; a card of a lesson has `recalled`, a drill `given`. */
  answered: { event: SessionEvent; recalled?: Recalled; given?: GivenAnswer; outcome: number; misconception: string | null } | null
}

export type FoldedReviews = {
  last: ShownCard | null
  memories: Map<string, Memory>
  /** When each card was shown for the first time, in milliseconds since 1970. */
  firstShown: Map<string, number>
  reviews: Review[]
  lessonsRead: Set<string>
}

const outcomes: Record<Recalled, number> = { missed: 0, partly: 0.5, known: 1 }

/** How well it went, for the memory: wrong is again; right is good, but hard when it was in part or when the person was not sure. */
export function recallOf(outcome: number, selfScore: number): Recall {
  if (outcome === 0) return 'again'
  return outcome < 1 || selfScore < 2 ? 'hard' : 'good'
}

/** The state before the first event. */
export function emptyReviews(): FoldedReviews {
  return { last: null, memories: new Map(), firstShown: new Map(), reviews: [], lessonsRead: new Set() }
}

/** Carries a fold on with the next events of a log that began at `startedAt`. */
export function foldInto(folded: FoldedReviews, events: SessionEvent[], startedAt: number): void {
  for (const event of events) apply(folded, event, startedAt + event.at)
}

function apply(folded: FoldedReviews, event: SessionEvent, at: number): void {
  const { data, kind } = event
  if (kind === 'note' && typeof data.lesson === 'string') folded.lessonsRead.add(data.lesson)
  if (kind === 'item-shown') {
    const card = String(data.card)
    const [content] = data.content as [ContentRef]
    folded.last = { number: Number(data.number), card, content, selfScore: null, answered: null }
    if (!folded.firstShown.has(card)) folded.firstShown.set(card, at)
  }
  const { last } = folded
  if (last === null || data.number !== last.number) return
  if (kind === 'note' && typeof data.selfScore === 'number') last.selfScore = data.selfScore
  if (kind === 'item-answered') {
    const selfScore = Number(data.selfScore)
    const recalled = data.recalled as Recalled | undefined
    const outcome = recalled === undefined ? Number(data.score) : outcomes[recalled]
    const misconception = (data.misconception as string | null | undefined) ?? null
    last.selfScore = selfScore
    last.answered = { event, recalled, given: data.given as GivenAnswer | undefined, outcome, misconception }
    folded.memories.set(last.card, remember(folded.memories.get(last.card), recallOf(outcome, selfScore), at))
    folded.reviews.push({ card: last.card, at, selfScore, outcome })
  }
}
