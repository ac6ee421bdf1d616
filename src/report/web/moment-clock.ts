import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'

/** The time of a moment as a chip shows it, such as `12:41`. */
export function clockOfMoment(log: SessionEvent[], moment: string): string {
  return clockText(log.find(({ id }) => id === moment)?.at ?? 0)
}
