/** What one person may use in a minute: a sliding window over runs and the seconds of CPU they took. */

export type Allowance = { runsPerMinute: number; cpuSecondsPerMinute: number }

export type Use = { at: number; cpuSeconds: number }

const windowMilliseconds = 60_000

/** The uses that still count at a time, oldest first. */
export function recentUses(uses: Use[], now: number): Use[] {
  return uses.filter(({ at }) => at > now - windowMilliseconds).sort((left, right) => left.at - right.at)
}

/** Milliseconds until another run is allowed; 0 when it is allowed now. */
export function waitFor(uses: Use[], { runsPerMinute, cpuSecondsPerMinute }: Allowance, now: number): number {
  const recent = recentUses(uses, now)
  const fits = (left: Use[]) =>
    left.length < runsPerMinute && left.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) < cpuSecondsPerMinute
  const forgotten = recent.findIndex((_, index) => fits(recent.slice(index)))
  if (forgotten === 0 || recent.length === 0) return 0
  const last = recent.at(forgotten === -1 ? -1 : forgotten - 1)
  return last === undefined ? 0 : Math.max(1, last.at + windowMilliseconds - now)
}
