/** When an assessment knows enough, and how near it is. */
import type { AreaId } from '../../catalog/index.ts'
import type { Abilities } from '../../skills/index.ts'
import type { StopReason } from '../model.ts'

/** What a kind of assessment aims at: its limits, the standard error that is enough, and the largest share of sittings in which an item is met. */
export type Aim = { items: number; milliseconds: number; standardError: number; settledByBars: boolean; exposure: number }

const minutes = 60_000
export const fullAim: Aim = { items: 30, milliseconds: 25 * minutes, standardError: 0.5, settledByBars: true, exposure: 0.38 }
export const shortAim: Aim = { ...fullAim, items: 12, milliseconds: 10 * minutes }
/** One area to the end. It takes a large part of that area's items, so more of them may be shown. */
export const deepAim: Aim = { items: 15, milliseconds: 20 * minutes, standardError: 0.4, settledByBars: false, exposure: 0.7 }

/** z of a two-sided 90 % interval. */
export const z90 = 1.645
/** An area is not called known before so many of its own questions, whatever the other areas say. */
export const leastItems = 2

export type Measured = {
  abilities: Abilities
  /** The areas that the person's role and companies ask for and that the bank can measure. */
  areas: AreaId[]
  bars: number[]
  answered: number
  answeredByArea: Partial<Record<AreaId, number>>
  elapsed: number
  aim: Aim
}

/** The areas of which enough is known: the standard error is small enough, or the 90 % interval excludes every bar of the targets. */
export function settledAreas({ abilities, areas, bars, answeredByArea, aim }: Measured): Set<AreaId> {
  return new Set(
    areas.filter((area) => {
      const found = abilities.areas.find(({ id }) => id === area)
      if (found === undefined || (answeredByArea[area] ?? 0) < leastItems) return false
      if (found.standardError <= aim.standardError) return true
      return aim.settledByBars && bars.length > 0 && bars.every((bar) => Math.abs(found.ability - bar) > z90 * found.standardError)
    }),
  )
}

/** Of an area's worth, so many parts are alike for all that matter, and one is by weight. */
const partsAlike = 9

/** How much each open area is worth knowing: nearly alike, because the rule asks the same certainty of each that matters, and a little more where it matters more. */
export function interestOf(measured: Measured, weights: ReadonlyMap<AreaId, number>): Map<AreaId, number> {
  const { areas } = measured
  const settled = settledAreas(measured)
  const mean = areas.reduce((sum, area) => sum + (weights.get(area) ?? 0), 0) / Math.max(1, areas.length)
  return new Map(areas.filter((area) => !settled.has(area)).map((area) => [area, (weights.get(area) ?? 0) + partsAlike * (mean || 1)]))
}

/** The reason to stop now, or undefined to go on; `next`: whether an item fits, and whether any would if there were time. */
export function stopReason(measured: Measured, next: { fits: boolean; anyLeft: boolean }): StopReason | undefined {
  const { areas, answered, elapsed, aim } = measured
  if (settledAreas(measured).size === areas.length) return 'certain'
  if (answered >= aim.items) return 'items'
  if (elapsed >= aim.milliseconds) return 'minutes'
  if (next.fits) return undefined
  return next.anyLeft ? 'minutes' : 'exhausted'
}

/** How near the end is, 0..1: the mean progress of the areas from the prior's error to the one that is enough, or the limits if they come first. */
export function certainty(measured: Measured): number {
  const { abilities, areas, answered, elapsed, aim } = measured
  const settled = settledAreas(measured)
  const start = 0.85
  const progress = areas.map((area) => {
    if (settled.has(area)) return 1
    const error = abilities.areas.find(({ id }) => id === area)?.standardError ?? start
    return Math.min(0.95, Math.max(0, (start - error) / (start - aim.standardError)))
  })
  const known = progress.length === 0 ? 1 : progress.reduce((sum, share) => sum + share, 0) / progress.length
  const used = Math.max(answered / aim.items, elapsed / aim.milliseconds)
  return Math.min(1, Math.max(known, used))
}
