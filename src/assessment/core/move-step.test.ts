import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moveStep } from './move-step.ts'

it.each([
  ['a', 1, 'bacd'],
  ['d', 0, 'dabc'],
  ['b', 9, 'acdb'],
  ['c', -1, 'cabd'],
])('moves %s to place %d: %s', (id, place, order) => {
  expect(moveStep(['a', 'b', 'c', 'd'], id, place).join('')).toBe(order)
})

it('gives the same array when nothing moves', () => {
  const order = ['a', 'b']
  expect(moveStep(order, 'a', -1)).toBe(order)
  expect(moveStep(order, 'b', 1)).toBe(order)
})

it('keeps each step once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: -2, max: 7 }))), (moves) => {
      const order = moves.reduce((before, [id, place]) => moveStep(before, id, place), ['a', 'b', 'c', 'd', 'e'])
      expect([...order].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
    }),
  )
})
