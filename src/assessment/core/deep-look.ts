/** Where ten to fifteen more questions would pay most. */
import type { AreaId } from '../../catalog/index.ts'
import { type Abilities, expectedShortfall } from '../../skills/index.ts'
import { deepAim } from './stop-rule.ts'

/** A deep look is offered only where at least so many questions are left that the person has not met lately. */
const leastQuestions = 10

type Standing = {
  abilities: Abilities
  /** How much each area matters, 0..1. */
  weights: ReadonlyMap<AreaId, number>
  bars: number[]
  /** How many questions of each area the person has not met lately. */
  questions: ReadonlyMap<AreaId, number>
}

/**
 * The area where it matters most that we may be wrong, or undefined when all that matter are known well: weight times the expected distance to the wrong side of the
 * nearest bar, s phi(z) - |ability - bar| Phi(-z), which grows with the uncertainty and with the nearness to the bar (unit normal loss, Raiffa & Schlaifer 1961).
 * Without a target every ability counts as one at the bar.
 */
export function deepLookArea({ abilities, weights, bars, questions }: Standing): AreaId | undefined {
  let best: { area: AreaId; worth: number } | undefined
  for (const { id, ability, standardError } of abilities.areas) {
    if (standardError <= deepAim.standardError || (questions.get(id) ?? 0) < leastQuestions) continue
    const distance = bars.length === 0 ? 0 : Math.min(...bars.map((bar) => Math.abs(ability - bar)))
    const worth = (weights.get(id) ?? 0) * expectedShortfall(0, distance, standardError)
    if (worth > (best?.worth ?? 0)) best = { area: id, worth }
  }
  return best?.area
}
