import { expect, it } from 'vitest'
import { seededRandom } from '../../kit/random.ts'
import { chooseVariant } from './choose-variant.ts'

it('gives the variant that was met least', () => {
  expect(chooseVariant(['x', 'y', 'z'], ['x', 'y', 'x', 'z', 'z'], seededRandom(1))).toBe(1)
})

it('draws among those met equally seldom, the same for the same seed', () => {
  const draw = (seed: number) => chooseVariant(['x', 'y', 'z'], ['y'], seededRandom(seed))
  expect(new Set(Array.from({ length: 40 }, (_, seed) => draw(seed)))).toEqual(new Set([0, 2]))
  expect(draw(3)).toBe(draw(3))
})

it('does not count what is no variant any more', () => {
  expect(chooseVariant(['x'], ['old', 'old'], seededRandom(1))).toBe(0)
})
