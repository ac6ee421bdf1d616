/** Where an interview stands, read from its log. All times are milliseconds on the interview's own clock, which stands still in pauses. */
import type { InterviewPlan, Phase } from '../../catalog/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'

export type OpenPhase = {
  phase: Phase
  index: number
  startedAt: number
  events: SessionEvent[]
  /** When anybody last said, ran or typed something. */
  activeAt: number
  /** When the first change of the code came. */
  codingSince: number | null
}

export type Folded = {
  /** The clock at the moment asked for. */
  clock: number
  open: OpenPhase | null
  ended: boolean
  /** Keys of what the interviewer has done so far (`data.rule`). */
  done: ReadonlySet<string>
}

/** Reads the log as of `now`, in milliseconds since the session started. */
export function foldInterview(log: SessionEvent[], plan: InterviewPlan, now: number): Folded {
  let paused = 0
  let open: OpenPhase | null = null
  let ended = false
  const done = new Set<string>()
  for (const event of log) {
    if (event.kind === 'pause') paused += Number(event.data.milliseconds ?? 0)
    if (typeof event.data.rule === 'string') done.add(event.data.rule)
    if (event.kind === 'ended') ended = true
    if (event.kind === 'phase') {
      const index = plan.phases.findIndex(({ id }) => id === event.data.phase)
      const phase = plan.phases[index]
      if (phase) open = { phase, index, startedAt: event.at - paused, events: [], activeAt: event.at - paused, codingSince: null }
    }
    if (open === null) continue
    open.events.push(event)
    if (event.by !== 'system') open.activeAt = event.at - paused
    if (open.codingSince === null && isCode(event)) open.codingSince = event.at - paused
  }
  return { clock: now - paused, open: ended ? null : open, ended, done }
}

function isCode({ kind, data }: SessionEvent): boolean {
  return kind === 'code' || (kind === 'text-update' && String(data.document).startsWith('code:'))
}

/** Milliseconds left of the open phase; never below zero. */
export function phaseMillisecondsLeft({ clock, open }: Folded): number {
  return open === null ? 0 : Math.max(0, open.startedAt + open.phase.minutes * 60_000 - clock)
}

/** Milliseconds left of the interview if each phase to come takes all of its time. */
export function millisecondsLeft(folded: Folded, plan: InterviewPlan): number {
  if (folded.ended) return 0
  if (folded.open === null) return plan.minutes * 60_000
  const coming = plan.phases.slice(folded.open.index + 1).reduce((sum, { minutes }) => sum + minutes * 60_000, 0)
  return phaseMillisecondsLeft(folded) + coming
}
