/** The state of an assessment, read from its log and nothing else. */
import type { SessionEvent } from '../../sessions/index.ts'
import type { GivenAnswer, StopReason } from '../model.ts'

export type FoldedAssessment = {
  short: boolean
  /** Ids of the items shown, in order. */
  shown: string[]
  answers: { event: SessionEvent; item: string; given: GivenAnswer; score: number; misconception: string | null }[]
  /** The item that waits for an answer. */
  waiting: string | null
  stopReason: StopReason | null
  /** Milliseconds in which the server was not running. */
  paused: number
}

/** Folds the events of an assessment, in order. */
export function foldLog(log: SessionEvent[]): FoldedAssessment {
  const state: FoldedAssessment = { short: false, shown: [], answers: [], waiting: null, stopReason: null, paused: 0 }
  for (const event of log) {
    const { kind, data } = event
    if (kind === 'note' && data.assessment === 'begins') state.short = data.short === true
    if (kind === 'item-shown') {
      state.shown.push(String(data.item))
      state.waiting = String(data.item)
    }
    if (kind === 'item-answered') {
      const misconception = typeof data.misconception === 'string' ? data.misconception : null
      state.answers.push({ event, item: String(data.item), given: data.given as GivenAnswer, score: Number(data.score), misconception })
      if (state.waiting === data.item) state.waiting = null
    }
    if (kind === 'pause') state.paused += Number(data.milliseconds ?? 0)
    if (kind === 'ended') state.stopReason = (event.text as StopReason | null) ?? 'person'
  }
  return state
}
