/** When this installation was last running, so that time without a server counts against nobody. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const beatMilliseconds = 2000

/** A gap this long between two beats means that the machine slept. */
const sleptMilliseconds = 15_000

/** The last sign of life in a data folder, in milliseconds since 1970; undefined in a new one. */
export function lastAlive(folder: string): number | undefined {
  const file = path.join(folder, 'last-alive')
  const found = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN
  return Number.isFinite(found) && found > 0 ? found : undefined
}

/** Leaves a sign of life; the file is never half written. */
export function markAlive(folder: string, now: number): void {
  const file = path.join(folder, 'last-alive')
  writeFileSync(`${file}.new`, String(now))
  renameSync(`${file}.new`, file)
}

/** A beat that leaves a sign of life, and calls `onGap` when the machine slept since the last one. */
export function heartbeat({
  folder,
  clock,
  onGap,
}: {
  folder: string
  clock: () => number
  onGap: (from: number, to: number) => Promise<unknown>
}) {
  let last = clock()
  return async () => {
    const now = clock()
    const before = last
    last = now
    if (now - before > sleptMilliseconds) await onGap(before, now)
    markAlive(folder, now)
  }
}
