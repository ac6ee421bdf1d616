/** The state of an assessment, read from its log and nothing else. */
import type { AreaId, ContentRef } from '../../catalog/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { GivenAnswer, JudgedCode, StopReason } from '../model.ts'

/** An item as it was shown: `content` names the variant. */
export type Shown = { item: string; content: ContentRef | undefined }

export type Answered = Shown & {
  event: SessionEvent
  given: GivenAnswer
  score: number
  misconception: string | null
  judged: JudgedCode | undefined
  /** Milliseconds of the person's pauses while the item waited. */
  pausedFor: number
}

/** The clock stands still in a person's pauses for so many milliseconds, all together; after that it runs on. */
export const pauseAllowance = 10 * 60_000

export type FoldedAssessment = {
  short: boolean
  /** The one area of a deep look. */
  area: AreaId | null
  /** The largest certainty that was reached before an item, 0..1: what a person has seen reached does not shrink. */
  certainty: number
  /** The items shown, in order. */
  shown: Shown[]
  answers: Answered[]
  /** The item that waits for an answer. */
  waiting: Shown | null
  stopReason: StopReason | null
  /** Milliseconds in which the server was not running. */
  down: number
  /** How many pauses the person took, and how long those lasted that ended; time without a server is not part of them. */
  pauses: number
  pausedFor: number
  /** When the pause that lasts began, in milliseconds since the start, moved on by what the server was down since. */
  pausedSince: number | null
}

/** Folds the events of an assessment, in order. */
export function foldLog(log: SessionEvent[]): FoldedAssessment {
  const state: FoldedAssessment = {
    short: false,
    area: null,
    certainty: 0,
    shown: [],
    answers: [],
    waiting: null,
    stopReason: null,
    down: 0,
    pauses: 0,
    pausedFor: 0,
    pausedSince: null,
  }
  let pausedBefore = 0
  for (const event of log) {
    const { kind, data } = event
    if (kind === 'note' && data.assessment === 'begins') {
      state.short = data.short === true
      state.area = (data.area as AreaId | undefined) ?? null
    }
    if (kind === 'item-shown') {
      state.waiting = shownIn(data)
      state.shown.push(state.waiting)
      state.certainty = Math.max(state.certainty, Number(data.certainty ?? 0))
      pausedBefore = state.pausedFor
    }
    if (kind === 'item-answered') {
      const misconception = typeof data.misconception === 'string' ? data.misconception : null
      const judged = data.judged as JudgedCode | undefined
      state.answers.push({
        ...shownIn(data),
        event,
        given: data.given as GivenAnswer,
        score: Number(data.score),
        misconception,
        judged,
        pausedFor: state.pausedFor - pausedBefore,
      })
      if (state.waiting?.item === data.item) state.waiting = null
    }
    if (kind === 'pause' || kind === 'resume') foldPause(state, event)
    if (kind === 'ended') state.stopReason = (event.text as StopReason | null) ?? 'person'
  }
  return state
}

function shownIn(data: SessionEvent['data']): Shown {
  return { item: String(data.item), content: (data.content as ContentRef[] | undefined)?.[0] }
}

function foldPause(state: FoldedAssessment, { kind, by, at, data }: SessionEvent) {
  if (kind === 'resume') {
    state.pausedFor += state.pausedSince === null ? 0 : at - state.pausedSince
    state.pausedSince = null
  } else if (by === 'candidate') {
    state.pauses += 1
    state.pausedSince ??= at
  } else {
    const milliseconds = Number(data.milliseconds ?? 0)
    state.down += milliseconds
    // Time without a server counts once, and never against the allowance.
    if (state.pausedSince !== null) state.pausedSince += Math.min(milliseconds, at - state.pausedSince)
  }
}

/** Milliseconds that count against the person, `at` so many milliseconds after the start. */
export function elapsedAt(folded: FoldedAssessment, at: number): number {
  return at - folded.down - Math.min(pauseAllowance, pausedAt(folded, at))
}

/** For how many milliseconds more the clock would stand still in pauses. */
export function pauseLeftAt(folded: FoldedAssessment, at: number): number {
  return Math.max(0, pauseAllowance - pausedAt(folded, at))
}

const pausedAt = ({ pausedFor, pausedSince }: FoldedAssessment, at: number) =>
  pausedFor + (pausedSince === null ? 0 : Math.max(0, at - pausedSince))
