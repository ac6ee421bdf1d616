import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../catalog/testing.ts'
import { normalCumulative } from '../../skills/index.ts'
import { someAbilities } from '../testing.ts'
import { chanceOf, forecast } from './readiness.ts'

describe('a chance', () => {
  it('is a half at the bar, and lies in its interval', () => {
    const { chance, interval } = chanceOf({ mean: 1, variance: 0.25 }, 1)
    expect(chance).toBeCloseTo(0.5, 6)
    expect(interval[0]).toBeCloseTo(normalCumulative(-1.6449), 4)
    expect(interval[1]).toBeCloseTo(normalCumulative(1.6449), 4)
  })

  it('has a wider interval when less is known', () => {
    const width = ({ interval }: ReturnType<typeof chanceOf>) => interval[1] - interval[0]
    expect(width(chanceOf({ mean: 0, variance: 1 }, 0.5))).toBeGreaterThan(width(chanceOf({ mean: 0, variance: 0.1 }, 0.5)))
  })
})

describe('readiness', () => {
  const catalog = aCatalog()
  const profile = { role: 'ml-engineer', targets: [{ company: 'meta', level: 'e4' }] }
  const abilities = someAbilities({ python: { ability: 1.5, standardError: 0.3, evidence: 8 } }, catalog)

  it('shows only rounds about which something was measured, and says how many it leaves out', () => {
    const { byRound, assumption } = forecast({ profile, catalog, abilities, activities: [] })
    expect(byRound.map(({ company, round }) => [company, round])).toEqual([['Meta', 'coding']])
    expect(assumption).toMatch(/^1 of 2 rounds have no chance shown/)
  })

  it('is null without evidence, without abilities and without a target', () => {
    for (const given of [
      { profile, abilities: null },
      { profile, abilities: someAbilities({}, catalog) },
      { profile: { ...profile, targets: [] }, abilities },
    ]) {
      expect(forecast({ ...given, catalog, activities: [] })).toMatchObject({ now: null, atInterview: null, byRound: [] })
    }
  })

  it('at the interview is no worse than now, and better with practice in the areas of the rounds', () => {
    const without = forecast({ profile, catalog, abilities, activities: [] })
    expect(without.atInterview).toEqual(without.now)
    const { atInterview } = forecast({ profile, catalog, abilities, activities: [{ area: 'coding', minutes: 600, kind: 'problem' }] })
    expect(atInterview?.chance).toBeGreaterThan(without.now?.chance ?? 1)
  })
})
