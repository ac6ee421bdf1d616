import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area, Skill } from '../../catalog/index.ts'
import { anEvidence } from '../testing.ts'
import { estimateAbilities } from './estimate-abilities.ts'
import { variances } from './nested-prior.ts'
import { halfLifeMilliseconds } from './observations.ts'

const areas: Area[] = [
  { id: 'statistics', title: 'Statistics', description: '', measuredBy: 'items' },
  { id: 'coding', title: 'Coding', description: '', measuredBy: 'items' },
]
const skills: Skill[] = [
  { id: 'probability', area: 'statistics', title: '', description: '', prerequisites: [] },
  { id: 'inference', area: 'statistics', title: '', description: '', prerequisites: [] },
  { id: 'python', area: 'coding', title: '', description: '', prerequisites: [] },
]
const skeleton = { skills, areas }
const estimate = (evidence: ReturnType<typeof anEvidence>[], asOf = 10_000) => estimateAbilities(evidence, skeleton, asOf)
const of = (abilities: ReturnType<typeof estimate>, id: string) => {
  const found = [...abilities.skills, ...abilities.areas].find((ability) => ability.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

const day = 24 * 3600_000
/** The largest difference between two estimates, in logits. */
const farthest = (left: ReturnType<typeof estimate>, right: ReturnType<typeof estimate>) =>
  Math.max(...left.skills.map(({ ability }, index) => Math.abs(ability - (right.skills[index]?.ability ?? 9))))

const anAnswer = fc.record({
  id: fc.uuid(),
  skill: fc.constantFrom('probability', 'inference', 'python'),
  score: fc.constantFrom(0, 1),
  parameters: fc.record({
    a: fc.double({ min: 0.5, max: 2, noNaN: true }),
    b: fc.double({ min: -2, max: 2, noNaN: true }),
    c: fc.constantFrom(0, 0.2),
    d: fc.constant(1),
  }),
  reliability: fc.constantFrom(0.4, 0.7, 1),
})
const answers = fc.array(anAnswer, { minLength: 1, maxLength: 25 }).map((list) => list.map((one) => anEvidence(one)))

describe('abilities', () => {
  it('are 0 with a deviation of 1 before any evidence', () => {
    const abilities = estimate([])
    expect(of(abilities, 'python')).toEqual({ id: 'python', ability: 0, standardError: expect.closeTo(1, 9), evidence: 0 })
    expect(variances.general + variances.area + variances.skill).toBe(1)
  })

  it('equal the mode found by a fine grid for one skill and Rasch items', () => {
    const evidence = [1, 1, 0].map((score, index) =>
      anEvidence({ id: `${index}`, score, parameters: { a: 1, b: [-1, 0, 1][index] ?? 0, c: 0, d: 1 } }),
    )
    const height = (ability: number) =>
      -(ability ** 2) / 2 +
      evidence.reduce(
        (sum, { parameters, score }) =>
          sum + Math.log(score === 1 ? 1 / (1 + Math.exp(parameters.b - ability)) : 1 / (1 + Math.exp(ability - parameters.b))),
        0,
      )
    let best = -3
    for (let ability = -3; ability <= 3; ability += 0.0001) if (height(ability) > height(best)) best = ability
    expect(of(estimate(evidence), 'probability').ability).toBeCloseTo(best, 3)
  })

  it('inform a sibling skill more than another area, and are surer about the skill itself', () => {
    const abilities = estimate(Array.from({ length: 6 }, (_, index) => anEvidence({ id: `${index}` })))
    expect(of(abilities, 'probability').ability).toBeGreaterThan(of(abilities, 'inference').ability)
    expect(of(abilities, 'inference').ability).toBeGreaterThan(of(abilities, 'python').ability)
    expect(of(abilities, 'python').ability).toBeGreaterThan(0)
    expect(of(abilities, 'probability').standardError).toBeLessThan(of(abilities, 'inference').standardError)
    expect(of(abilities, 'coding').evidence).toBe(0)
  })

  it('do not see evidence after the as-of time, nor evidence about unknown skills', () => {
    expect(estimate([anEvidence({ at: 20_000 }), anEvidence({ id: 'x', skill: 'juggling' })])).toEqual(estimate([]))
  })

  it('count evidence with the same id once', () => {
    expect(estimate([anEvidence(), anEvidence()])).toEqual(estimate([anEvidence()]))
  })

  it('do not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(answers, (evidence) => {
        expect(estimate([...evidence].reverse())).toEqual(estimate(evidence))
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  it('never fall when an answer becomes right', () => {
    fc.assert(
      fc.property(answers, (evidence) => {
        const flipped = evidence.map((one, index) => (index === 0 ? { ...one, score: 1 } : one))
        const before = estimate(evidence.map((one, index) => (index === 0 ? { ...one, score: 0 } : one)))
        const after = estimate(flipped)
        for (const [index, ability] of after.skills.entries())
          expect(ability.ability).toBeGreaterThanOrEqual((before.skills[index]?.ability ?? 0) - 1e-6)
      }),
      { numRuns: 60, seed: 2 },
    )
  })

  it('move less for a weaker source', () => {
    const moved = (reliability: number) => of(estimate([anEvidence({ reliability })]), 'probability').ability
    expect(moved(0.3)).toBeLessThan(moved(0.7))
    expect(moved(0.7)).toBeLessThan(moved(1))
    expect(of(estimate([anEvidence({ reliability: 0.3 })]), 'probability').standardError).toBeGreaterThan(
      of(estimate([anEvidence()]), 'probability').standardError,
    )
  })

  it('are the same to 1e-6 when evidence comes one by one, each time from the earlier result', () => {
    fc.assert(
      fc.property(answers, (evidence) => {
        const batch = estimate(evidence)
        let step: ReturnType<typeof estimate> | undefined
        for (let count = 1; count <= evidence.length; count++) step = estimateAbilities(evidence.slice(0, count), skeleton, 10_000, step)
        expect(farthest(step ?? batch, batch)).toBeLessThan(1e-6)
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('do not depend on where the climb begins when lucky guesses make two peaks', () => {
    const guessed = Array.from({ length: 12 }, (_, index) => [
      anEvidence({ id: `hard-${index}`, score: 1, parameters: { a: 2.5, b: 2.5, c: 0.25, d: 1 } }),
      anEvidence({ id: `easy-${index}`, score: 0, parameters: { a: 2.5, b: -2.5, c: 0.25, d: 1 } }),
    ]).flat()
    const from = (ability: number) => ({
      ...estimate([]),
      skills: skills.map(({ id }) => ({ id, ability, standardError: 1, evidence: 0 })),
    })
    for (const ability of [-3, -1, 1, 3])
      expect(farthest(estimateAbilities(guessed, skeleton, 10_000, from(ability)), estimate(guessed))).toBeLessThan(1e-6)
  })

  it('say less of today the older the evidence is, and grow less sure while a skill is not used', () => {
    const evidence = Array.from({ length: 8 }, (_, index) => anEvidence({ id: `${index}`, at: 0 }))
    const months = [0, 1, 3, 6, 12, 24].map((month) => of(estimate(evidence, month * 30 * day), 'probability'))
    for (const [index, later] of months.entries()) {
      const before = months[index - 1]
      if (before === undefined) continue
      expect(later.standardError).toBeGreaterThan(before.standardError)
      expect(Math.abs(later.ability)).toBeLessThan(Math.abs(before.ability))
    }
  })

  it('weigh evidence of one half-life ago as half', () => {
    const old = estimate([anEvidence({ at: 0 })], halfLifeMilliseconds)
    const half = estimate([anEvidence({ at: 0, reliability: 0.5 })], 0)
    expect(farthest(old, half)).toBeLessThan(1e-9)
  })

  it('grow less sure with time for any answers that are no guesses', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 720 }), (evidence, days) => {
        const known = evidence.map((one) => ({ ...one, parameters: { ...one.parameters, a: 1, c: 0 } }))
        const [now, later] = [estimate(known), estimate(known, 10_000 + days * day)]
        for (const [index, { standardError }] of later.skills.entries())
          expect(standardError).toBeGreaterThan((now.skills[index]?.standardError ?? 2) - 1e-9)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('keep their place and widen when the items are less well known', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0.05, max: 1, noNaN: true }), (evidence, error) => {
        const unsure = (times: number) =>
          estimate(
            evidence.map((one) => ({
              ...one,
              parameters: { ...one.parameters, standardErrors: { a: (times * error) / 2, b: times * error } },
            })),
          )
        const [known, once, twice] = [estimate(evidence), unsure(1), unsure(2)]
        expect(farthest(known, twice)).toBeLessThan(1e-9)
        for (const kind of ['skills', 'areas'] as const)
          for (const [index, { standardError }] of known[kind].entries()) {
            expect(once[kind][index]?.standardError).toBeGreaterThan(standardError)
            expect(twice[kind][index]?.standardError).toBeGreaterThanOrEqual(once[kind][index]?.standardError ?? 2)
          }
      }),
      { numRuns: 60, seed: 6 },
    )
  })

  it('widen by the share of the item error that the answers carry over (one skill, one item)', () => {
    const parameters = { a: 1, b: 0.5, c: 0, d: 1 }
    const found = of(estimateAbilities([anEvidence({ parameters })], { skills: skills.slice(0, 1), areas }, 1_000), 'probability')
    const unsure = of(
      estimateAbilities(
        [anEvidence({ parameters: { ...parameters, standardErrors: { a: 0, b: 0.5 } } })],
        { skills: skills.slice(0, 1), areas },
        1_000,
      ),
      'probability',
    )
    const p = 1 / (1 + Math.exp(0.5 - found.ability))
    const variance = 1 / (1 + p * (1 - p))
    expect(found.standardError).toBeCloseTo(Math.sqrt(variance), 9)
    expect(unsure.standardError).toBeCloseTo(Math.sqrt(variance + (variance * p * (1 - p) * 0.5) ** 2), 9)
  })

  it('move less for any weaker source, in every skill', () => {
    fc.assert(
      fc.property(anAnswer, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (one, share) => {
        const moved = (reliability: number) => estimate([anEvidence({ ...one, reliability })]).skills
        for (const [index, { ability, standardError }] of moved(one.reliability).entries()) {
          const weaker = moved(one.reliability * share)[index]
          expect(Math.abs(weaker?.ability ?? 9)).toBeLessThan(Math.abs(ability))
          if (one.parameters.c === 0) expect(weaker?.standardError ?? 0).toBeGreaterThan(standardError)
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('never grow surer than the prior allows before evidence, nor less sure through it', () => {
    fc.assert(
      fc.property(answers, (evidence) => {
        for (const { standardError } of estimate(evidence).skills) expect(standardError).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 40, seed: 3 },
    )
  })
})
