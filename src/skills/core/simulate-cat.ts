import type { ItemParameters } from '../../catalog/index.ts'
import { information, probability } from './item-response.ts'
import { type Answered, eap } from './score-person.ts'

export type CatStep = { step: number; item: string; response: 0 | 1; ability: number; standardError: number }

/**
 * A deterministic adaptive test: maximum Fisher information at the current EAP (ties: first in the list), response 1 when P(true ability) >= .5.
 * For comparison with published traces; the assessment itself adds content and exposure rules.
 */
export function simulateCat(items: ({ id: string } & ItemParameters)[], trueAbility: number, start: number, steps: number): CatStep[] {
  const left = [...items]
  const answers: Answered[] = []
  const trace: CatStep[] = []
  let ability = start
  for (let step = 1; step <= Math.min(steps, items.length); step++) {
    let best = 0
    left.forEach((item, index) => {
      const chosen = left[best]
      if (chosen && information(item, ability) > information(chosen, ability)) best = index
    })
    const [item] = left.splice(best, 1)
    if (item === undefined) break
    const response = probability(item, trueAbility) >= 0.5 ? 1 : 0
    answers.push({ item, response })
    const estimate = eap(answers)
    ability = estimate.ability
    trace.push({ step, item: item.id, response, ...estimate })
  }
  return trace
}
