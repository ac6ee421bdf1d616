import type { SessionEvent } from '../../sessions/index.ts'
import type { Report } from '../model.ts'

/** The moments worth a mark on the time axis: phases, runs, hints, warnings and the end. */
export function buildTimeline(log: SessionEvent[]): Report['timeline'] {
  return log.flatMap((event) => {
    const label = labelOf(event)
    return label === undefined ? [] : [{ at: event.at, moment: event.id, kind: event.kind, label }]
  })
}

function labelOf(event: SessionEvent): string | undefined {
  switch (event.kind) {
    case 'phase':
      return event.text ?? String(event.data.phase ?? 'Next part')
    case 'run':
      return event.data.verdict === 'accepted'
        ? 'All tests passed'
        : `Run: ${String(event.data.passed ?? 0)} of ${String(event.data.total ?? 0)} passed`
    case 'hint':
      return 'Hint'
    case 'pause':
      return 'Interrupted; the clock stood still'
    case 'ended':
      return 'End'
    case 'said':
      return event.by === 'candidate' ? 'You spoke' : undefined
    default:
      return undefined
  }
}
