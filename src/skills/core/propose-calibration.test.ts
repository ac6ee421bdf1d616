import { describe, expect, it } from 'vitest'
import { normal, seededRandom } from '../../kit/random.ts'
import { chanceOfSuccess } from '../index.ts'
import { anEvidence } from '../testing.ts'
import { type ItemResponse, proposeCalibration } from './propose-calibration.ts'
import { withCalibrations } from './with-calibrations.ts'

const parameters = { a: 1.2, b: 0, c: 0.2, d: 1 }
const items = ['sound', 'harder', 'rare', 'easy', 'one', 'two'].map((id) => ({ id, parameters }))

/** People who answer as the model says; the item "harder" is 1.2 logits harder than written, "rare" was asked ten times, "easy" nobody misses. */
function simulated(people: number): ItemResponse[] {
  const random = seededRandom(11)
  return Array.from({ length: people }, (_, person) => {
    const ability = normal(random)
    return items.flatMap(({ id }) => {
      if (id === 'rare' && person >= 10) return []
      const truth = { ...parameters, b: id === 'harder' ? 1.2 : 0 }
      return { person: `person-${person}`, item: id, right: id === 'easy' || random() < chanceOfSuccess(truth, ability) }
    })
  }).flat()
}

describe('proposeCalibration', () => {
  const found = new Map(proposeCalibration(items, simulated(400)).map((one) => [one.item, one]))

  it('says what would change, in which direction, and on how many answers that rests', () => {
    expect(found.get('harder')).toMatchObject({ verdict: 'change', answers: 400, authored: { a: 1.2, b: 0 } })
    expect(found.get('harder')?.reason).toMatch(/^harder than its author wrote, by 1\.\d\d/)
    expect(found.get('harder')?.found?.b).toBeGreaterThan(0.8)
  })

  it('says where the answers agree with the author', () => {
    expect(found.get('one')?.verdict).toBe('agrees')
    expect(found.get('one')?.found?.standardErrors.b).toBeLessThan(0.3)
  })

  it('refuses in words what too few answers, or answers all alike, would change', () => {
    expect(found.get('rare')).toMatchObject({ verdict: 'refused', reason: expect.stringContaining('too few answers: 10') })
    expect(found.get('easy')).toMatchObject({ verdict: 'refused', reason: expect.stringContaining('everybody answered it right') })
  })

  it('proposes nothing without answers', () => expect(proposeCalibration(items, [])).toEqual([]))
})

describe('withCalibrations', () => {
  const calibration = { item: 'an-item', hashes: ['abc'], a: 1, b: 0.7, standardErrors: { a: 0.1, b: 0.2 }, answers: 100, at: 5 }
  const answer = (hash: string, c: number) =>
    anEvidence({ content: { kind: 'items', id: 'an-item', hash }, parameters: { a: 2, b: 0, c, d: 1 } })

  it('takes what was found for the version that was calibrated, and keeps the asymptotes', () => {
    const [changed, other] = withCalibrations([answer('abc', 0), answer('older', 0.2)], [calibration])
    expect(changed?.parameters).toEqual({ a: 1, b: 0.7, c: 0, d: 1, standardErrors: { a: 0.1, b: 0.2 } })
    expect(other).toEqual(answer('older', 0.2))
  })
})
