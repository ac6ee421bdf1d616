/** Views of an interview's log that every part of the report shares. */
import type { SessionEvent } from '../../sessions/index.ts'

/** The part of a log that lies in one phase; `end` is when the next phase began or the session ended, in milliseconds on the log's clock. */
export type PhaseLog = { id: string; start: number; end: number; events: SessionEvent[] }

/** Cuts a log into its phases by the `phase` events, in order. */
export function phasesOf(log: SessionEvent[]): PhaseLog[] {
  const starts = log.flatMap((event, index) =>
    event.kind === 'phase' && typeof event.data.phase === 'string' ? [{ index, id: event.data.phase }] : [],
  )
  return starts.map(({ index, id }, position) => {
    const until = starts[position + 1]?.index ?? log.length
    const events = log.slice(index, until)
    return { id, start: log[index]?.at ?? 0, end: log[until]?.at ?? log.at(-1)?.at ?? 0, events }
  })
}

/** What the candidate said, in order. */
export function saidByCandidate(events: SessionEvent[]): SessionEvent[] {
  return events.filter((event) => event.kind === 'said' && event.by === 'candidate' && (event.text ?? '').trim() !== '')
}

/** A run of the tests as the log tells it. */
export type Run = { event: SessionEvent; verdict: string; passed: number; total: number }

/** The runs of the candidate's code, in order. */
export function runsOf(events: SessionEvent[]): Run[] {
  return events
    .filter((event) => event.kind === 'run')
    .map((event) => ({
      event,
      verdict: typeof event.data.verdict === 'string' ? event.data.verdict : 'runtime-error',
      passed: typeof event.data.passed === 'number' ? event.data.passed : 0,
      total: typeof event.data.total === 'number' ? event.data.total : 0,
    }))
}
