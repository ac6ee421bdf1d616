import type { SessionEvent } from '../model.ts'

const told: SessionEvent['kind'][] = ['said', 'hint', 'phase', 'run', 'ended', 'item-answered', 'item-shown']
const shownBefore = 4

/** One event with up to four told events before it and the code of the last run up to it. */
export function momentOf(
  log: SessionEvent[],
  eventId: string,
): { event: SessionEvent; before: SessionEvent[]; code: string | null } | undefined {
  const index = log.findIndex(({ id }) => id === eventId)
  const event = log[index]
  if (event === undefined) return undefined
  const earlier = log.slice(0, index)
  const before = earlier.filter(({ kind }) => told.includes(kind)).slice(-shownBefore)
  const run = [...earlier, event].findLast(({ kind }) => kind === 'run')
  return { event, before, code: run?.text ?? null }
}
