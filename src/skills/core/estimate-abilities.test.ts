import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area, Skill } from '../../catalog/index.ts'
import { anEvidence } from '../testing.ts'
import { estimateAbilities } from './estimate-abilities.ts'
import { variances } from './nested-prior.ts'

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

  it('never grow surer than the prior allows before evidence, nor less sure through it', () => {
    fc.assert(
      fc.property(answers, (evidence) => {
        for (const { standardError } of estimate(evidence).skills) expect(standardError).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 40, seed: 3 },
    )
  })
})
