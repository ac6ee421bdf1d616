import { describe, expect, it } from 'vitest'
import { aCatalog } from '../../catalog/testing.ts'
import { normal, seededRandom } from '../../kit/random.ts'
import { anEvidence } from '../testing.ts'
import { areaKnowledge, expectedInformation } from './area-knowledge.ts'
import { estimateAbilities } from './estimate-abilities.ts'
import { information, probability } from './item-response.ts'

describe('what one answer is expected to tell', () => {
  const item = { a: 1.3, b: 0.4, c: 0.2, d: 1 }

  it('is the Fisher information where the ability is known', () => {
    expect(expectedInformation(item, 0.7, 0)).toBeCloseTo(information(item, 0.7), 12)
  })

  it('is the drop of the posterior variance, as a simulation finds it', () => {
    const random = seededRandom(3)
    const [mean, variance] = [0.2, 0.8]
    const draws = Array.from({ length: 200_000 }, () => mean + Math.sqrt(variance) * normal(random))
    const answers = draws.map((ability) => random() < probability(item, ability))
    const spread = (right: boolean) => {
      const group = draws.filter((_, index) => answers[index] === right)
      const middle = group.reduce((sum, value) => sum + value, 0) / group.length
      return group.reduce((sum, value) => sum + (value - middle) ** 2, 0)
    }
    const after = (spread(true) + spread(false)) / draws.length
    expect(variance ** 2 * expectedInformation(item, mean, variance)).toBeCloseTo(variance - after, 2)
  })
})

describe('what is known of areas', () => {
  const { skills, areas } = aCatalog()

  it('has the variances of the estimates, and the covariances of skills and areas that an area’s variance is the mean of', () => {
    const evidence = [anEvidence({ parameters: { a: 1, b: 0, c: 0, d: 1 } })]
    const abilities = estimateAbilities(evidence, { skills, areas }, 1_000)
    const knowledge = areaKnowledge(evidence, { skills, areas }, abilities)
    for (const { id, standardError } of abilities.skills) expect(knowledge.get(id)?.variance).toBeCloseTo(standardError ** 2, 9)
    for (const { id, standardError } of abilities.areas) {
      const own = skills.filter(({ area }) => area === id)
      const mean = own.reduce((sum, skill) => sum + (knowledge.get(skill.id)?.withArea[id] ?? 0), 0) / own.length
      if (own.length > 0) expect(mean).toBeCloseTo(standardError ** 2, 9)
    }
  })
})
