import { describe, expect, it } from 'vitest'
import type { AreaId, Skill } from '../../catalog/index.ts'
import { aCatalog, aSkill } from '../../catalog/testing.ts'
import { anAuthoredBank } from '../testing.ts'
import { simulateAssessment } from './simulate.ts'

const measured: AreaId[] = ['statistics', 'ml-theory', 'coding', 'product']
const skills: Skill[] = measured.flatMap((area) => Array.from({ length: 5 }, (_, number) => aSkill({ id: `${area}-${number}`, area })))
const items = anAuthoredBank(skills, { statistics: 50, 'ml-theory': 60, coding: 40, product: 30 })
const weights = new Map<AreaId, number>([
  ['statistics', 0.3],
  ['ml-theory', 0.4],
  ['coding', 0.3],
  ['product', 0],
])
const base = { items, skills, areas: aCatalog().areas, weights, bars: [], learners: 150, seed: 4 }

describe('simulated sittings', () => {
  const outcome = simulateAssessment({ ...base, misfit: 'none' })

  it('measure what matters and leave out what does not', () => {
    expect(Object.keys(outcome.byArea).sort()).toEqual(['coding', 'ml-theory', 'statistics'])
  })

  it('keep the limits, the exposure and honest intervals', () => {
    expect(outcome.items.p95).toBeLessThanOrEqual(30)
    expect(outcome.minutes.p95).toBeLessThanOrEqual(25)
    expect(outcome.exposure.beyond).toBeLessThan(0.02)
    expect(outcome.exposure.max).toBeLessThan(0.46)
    expect(outcome.coverage90).toBeGreaterThan(0.86)
    expect(outcome.coverage90).toBeLessThan(0.94)
  })

  it('need fewer items than a random stratified form', () => {
    expect(outcome.items.mean).toBeLessThan(0.8 * (outcome.fixedForm.randomStratified ?? Number.POSITIVE_INFINITY))
  })

  it('know the area of a deep look better afterwards', () => {
    const { before, after, items: asked } = outcome.deepLook
    expect(asked).toBeLessThanOrEqual(15)
    expect(after.standardError).toBeLessThan(before.standardError)
    expect(after.rmse).toBeLessThan(before.rmse)
  })

  it('are the same for the same seed', () => {
    expect(simulateAssessment({ ...base, learners: 5, misfit: 'fatigue' })).toEqual(
      simulateAssessment({ ...base, learners: 5, misfit: 'fatigue' }),
    )
  })
})

it('intervals stay honest when difficulties are off by half a logit', () => {
  expect(simulateAssessment({ ...base, misfit: 'difficulty' }).coverage90).toBeGreaterThan(0.83)
})
