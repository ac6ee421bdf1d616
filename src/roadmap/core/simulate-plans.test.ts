import { describe, expect, it } from 'vitest'
import { aCatalog, aProblem } from '../../catalog/testing.ts'
import { simulatePlans } from './simulate-plans.ts'

const catalog = aCatalog({
  problems: aCatalog().skills.flatMap(({ id }) =>
    [2, 3, 4].map((difficulty) => aProblem({ id: `${id}-${difficulty}`, skills: [id], difficulty, minutes: 20 })),
  ),
})
const setting = { catalog, profile: { role: 'ml-engineer', targets: [{ company: 'meta', level: 'e4' }] }, learners: 40, seed: 5 }

describe('simulated learners', () => {
  const outcome = simulatePlans(setting)

  it('are the same for the same seed', () => {
    expect(simulatePlans(setting)).toEqual(outcome)
  })

  it('gain most when the truth is known, and more by this plan than by chance', () => {
    const { plan, random, clairvoyant } = outcome.outcomes
    expect(clairvoyant.gain).toBeGreaterThan(plan.gain)
    expect(plan.gain).toBeGreaterThan(random.gain)
  })

  it('never work longer than the hours there are, and the assumptions are told', () => {
    for (const { minutes } of Object.values(outcome.outcomes))
      expect(minutes).toBeLessThanOrEqual(outcome.weeks * outcome.hoursPerWeek * 60)
    expect(outcome.assumptions.length).toBeGreaterThan(2)
  })
})
