import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  categoryBends,
  categoryProbabilities,
  categorySlopes,
  information,
  type OrderedItem,
  orderedInformation,
  probability,
  probabilityBend,
  probabilitySlope,
} from './item-response.ts'
import { eap, map, ml, wl } from './score-person.ts'

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anItem = fc.record({ a: real(0.3, 2.5), b: real(-3, 3), c: real(0, 0.4), d: real(0.8, 1) })
const anOrderedItem: fc.Arbitrary<OrderedItem> = fc
  .record({
    model: fc.constantFrom('GRM' as const, 'GPCM' as const),
    a: real(0.3, 2.5),
    b: fc.array(real(-2, 2), { minLength: 1, maxLength: 4 }),
  })
  .map((item) => ({ ...item, b: item.b.toSorted((left, right) => left - right).map((step, index) => step + index / 10) }))
const anAbility = real(-4, 4)
/** The slope of a function by central differences. */
const slopeOf = (value: (at: number) => number, at: number) => (value(at + 1e-5) - value(at - 1e-5)) / 2e-5

describe('curves', () => {
  it('rise, between guessing and slipping, with the slope that differences show', () => {
    fc.assert(
      fc.property(anItem, anAbility, (item, ability) => {
        const p = probability(item, ability)
        expect(p).toBeGreaterThanOrEqual(item.c)
        expect(p).toBeLessThanOrEqual(item.d)
        expect(probabilitySlope(item, ability)).toBeCloseTo(
          slopeOf((at) => probability(item, at), ability),
          6,
        )
        expect(probabilityBend(item, ability)).toBeCloseTo(
          slopeOf((at) => probabilitySlope(item, at), ability),
          6,
        )
      }),
      { seed: 1 },
    )
  })

  it('of categories sum to 1, and their slopes to 0, with the slopes that differences show', () => {
    fc.assert(
      fc.property(anOrderedItem, anAbility, (item, ability) => {
        expect(categoryProbabilities(item, ability).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        expect(categorySlopes(item, ability).reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 12)
        categorySlopes(item, ability).forEach((slope, category) => {
          expect(slope).toBeCloseTo(
            slopeOf((at) => categoryProbabilities(item, at)[category] ?? 0, ability),
            6,
          )
          expect(categoryBends(item, ability)[category]).toBeCloseTo(
            slopeOf((at) => categorySlopes(item, at)[category] ?? 0, ability),
            6,
          )
        })
      }),
      { seed: 2 },
    )
  })

  it.each(['GRM', 'GPCM'] as const)('%s: with one step it is the two-parameter model', (model) => {
    fc.assert(
      fc.property(anItem, anAbility, ({ a, b }, ability) => {
        const item = { a, b, c: 0, d: 1 }
        expect(categoryProbabilities({ model, a, b: [b] }, ability)[1]).toBeCloseTo(probability(item, ability), 12)
        expect(orderedInformation({ model, a, b: [b] }, ability)).toBeCloseTo(information(item, ability), 10)
      }),
      { seed: 3 },
    )
  })
})

describe('scores', () => {
  const someAnswers = fc.array(fc.record({ item: anItem, response: fc.constantFrom(0, 1) }), { minLength: 2, maxLength: 12 })

  it.each([
    ['EAP', eap],
    ['MAP', map],
  ])('%s: never fall when an answer becomes right, and do not depend on the order', (_, estimate) => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const [first, ...others] = answers
        if (first === undefined) return
        const wrong = estimate([{ ...first, response: 0 }, ...others]).ability
        expect(estimate([{ ...first, response: 1 }, ...others]).ability).toBeGreaterThanOrEqual(wrong - 1e-6)
        expect(estimate([...others, { ...first, response: 0 }]).ability).toBeCloseTo(wrong, 5)
      }),
      { numRuns: 40, seed: 4 },
    )
  })

  it('do not exist by ML when all is right or wrong, yet do by WL', () => {
    const items = [-1, 0, 1].map((b) => ({ a: 1, b, c: 0, d: 1 }))
    for (const response of [0, 1]) {
      const answers = items.map((item) => ({ item, response }))
      expect(ml(answers)).toBeUndefined()
      expect(Math.sign(wl(answers)?.ability ?? 0)).toBe(response === 1 ? 1 : -1)
    }
  })

  it('find the mode far from 0 when the prior is there', () => {
    expect(map([{ item: { a: 1, b: 0, c: 0, d: 1 }, response: 1 }], { mean: 30, deviation: 1 }).ability).toBeCloseTo(30, 4)
  })
})
