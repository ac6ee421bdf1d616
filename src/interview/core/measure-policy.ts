import type { SessionEvent } from '../../sessions/index.ts'
import { findLeaks, type Leak } from './find-leaks.ts'
import { foldInterview } from './fold.ts'
import type { InterviewContent } from './policy.ts'

export type PolicyFigures = {
  leaks: Leak[]
  /** The interviewer's lines that were said before in the same words. */
  repeats: string[]
  /** Of the follow-ups that claim to quote the candidate, the share whose quote was really said, 0..1; 1 when there is none. */
  followUpsOnTopic: number
  hints: { at: number; phase: string; text: string }[]
  minutesByPhase: Record<string, number>
}

/** How the interviewer behaved in an interview. */
export function measurePolicy(log: SessionEvent[], content: InterviewContent): PolicyFigures {
  const spoken = log.filter(({ by, kind }) => by === 'interviewer' && kind === 'said')
  const texts = spoken.map(({ text }) => text ?? '')
  const quoting = spoken.filter(({ data }) => typeof data.quotes === 'string')
  const honest = quoting.filter((event) =>
    log.some(({ by, text, seq }) => by === 'candidate' && seq < event.seq && text?.includes(String(event.data.quotes))),
  )
  const keyPoints = content.rubrics.flatMap(({ keyPoints: points = [] }) => points)
  return {
    leaks: findLeaks(log, {
      solutions: content.problems
        .filter(({ id }) => content.plan.phases.some((phase) => phase.kind === 'coding' && phase.problem === id))
        .map(({ solution }) => solution),
      keyPoints,
    }),
    repeats: texts.filter((text, index) => texts.indexOf(text) !== index),
    followUpsOnTopic: quoting.length === 0 ? 1 : honest.length / quoting.length,
    hints: log.filter(({ kind }) => kind === 'hint').map(({ at, data, text }) => ({ at, phase: String(data.phase), text: text ?? '' })),
    minutesByPhase: minutesByPhase(log, content),
  }
}

function minutesByPhase(log: SessionEvent[], { plan }: InterviewContent): Record<string, number> {
  const marks = log.filter(({ kind }) => kind === 'phase' || kind === 'ended')
  return Object.fromEntries(
    marks.flatMap((event, index) => {
      const after = marks[index + 1]
      if (event.kind !== 'phase' || after === undefined) return []
      const from = foldInterview(log.slice(0, event.seq), plan, event.at).clock
      const to = foldInterview(log.slice(0, after.seq), plan, after.at).clock
      return [[String(event.data.phase), Math.round((to - from) / 600) / 100]]
    }),
  )
}
