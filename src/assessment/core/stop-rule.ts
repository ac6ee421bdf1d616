/** When an assessment knows enough, and how near it is. */
import type { AreaId } from '../../catalog/index.ts'
import type { Abilities } from '../../skills/index.ts'
import type { StopReason } from '../model.ts'

/** At most this many items and milliseconds. */
export type Limits = { items: number; milliseconds: number }

export const fullLimits: Limits = { items: 30, milliseconds: 25 * 60_000 }
export const shortLimits: Limits = { items: 12, milliseconds: 10 * 60_000 }

/** z of a two-sided 90 % interval. */
const z90 = 1.645
const enough = 0.5
const leastItems = 4

export type Measured = {
  abilities: Abilities
  areas: AreaId[]
  bars: number[]
  answered: number
  answeredByArea: Record<string, number>
  elapsed: number
  limits: Limits
  itemsLeft: boolean
}

/**
 * An area is settled when its standard error is at most .5 logits, or its 90 % interval excludes every bar of the targets, after at least four items of it.
 */
export function settledAreas({
  abilities,
  areas,
  bars,
  answeredByArea,
}: Pick<Measured, 'abilities' | 'areas' | 'bars' | 'answeredByArea'>): Set<AreaId> {
  return new Set(
    areas.filter((area) => {
      const found = abilities.areas.find(({ id }) => id === area)
      if (found === undefined || (answeredByArea[area] ?? 0) < leastItems) return false
      const width = z90 * found.standardError
      return found.standardError <= enough || (bars.length > 0 && bars.every((bar) => Math.abs(found.ability - bar) > width))
    }),
  )
}

/** The reason to stop now, or undefined to go on. */
export function stopReason(measured: Measured): StopReason | undefined {
  if (settledAreas(measured).size === measured.areas.length) return 'certain'
  if (measured.answered >= measured.limits.items) return 'items'
  if (measured.elapsed >= measured.limits.milliseconds) return 'minutes'
  return measured.itemsLeft ? undefined : 'exhausted'
}

/** How near the end is, 0..1: the mean progress of the areas from the prior's error to the one that is enough, or the limits if they come first. */
export function certainty(measured: Measured): number {
  const settled = settledAreas(measured)
  const start = 0.85
  const progress = measured.areas.map((area) => {
    if (settled.has(area)) return 1
    const error = measured.abilities.areas.find(({ id }) => id === area)?.standardError ?? start
    return Math.min(0.95, Math.max(0, (start - error) / (start - enough)))
  })
  const known = progress.length === 0 ? 1 : progress.reduce((sum, share) => sum + share, 0) / progress.length
  const used = Math.max(measured.answered / measured.limits.items, measured.elapsed / measured.limits.milliseconds)
  return Math.min(1, Math.max(known, used))
}
