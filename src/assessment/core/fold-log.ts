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
}

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
  paused: number
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
    paused: 0,
  }
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
    }
    if (kind === 'item-answered') {
      const misconception = typeof data.misconception === 'string' ? data.misconception : null
      const judged = data.judged as JudgedCode | undefined
      state.answers.push({ ...shownIn(data), event, given: data.given as GivenAnswer, score: Number(data.score), misconception, judged })
      if (state.waiting?.item === data.item) state.waiting = null
    }
    if (kind === 'pause') state.paused += Number(data.milliseconds ?? 0)
    if (kind === 'ended') state.stopReason = (event.text as StopReason | null) ?? 'person'
  }
  return state
}

function shownIn(data: SessionEvent['data']): Shown {
  return { item: String(data.item), content: (data.content as ContentRef[] | undefined)?.[0] }
}
