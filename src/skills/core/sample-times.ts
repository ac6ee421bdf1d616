import type { Evidence } from '../model.ts'

/** The times at which sittings ended, oldest first: a history is drawn at these. */
export function sittingEnds(evidence: Pick<Evidence, 'sessionId' | 'at'>[]): number[] {
  const ends = new Map<string, number>()
  for (const { sessionId, at } of evidence) ends.set(sessionId, Math.max(at, ends.get(sessionId) ?? at))
  return [...new Set(ends.values())].sort((left, right) => left - right)
}

/** At most so many of these times, evenly spread over them, the first and the last among them. */
export function sampleTimes(times: number[], most: number): number[] {
  if (times.length <= most) return times
  return Array.from({ length: most }, (_, index) => times[Math.round((index * (times.length - 1)) / (most - 1))] as number)
}
