import { expect, it } from 'vitest'
import { movedWords } from './moved-words.ts'

it.each([
  { before: [0, 0.7], after: [0.2, 0.5], words: 'up, and it is surer now' },
  { before: [0, 0.5], after: [-0.5, 0.5], words: 'down a lot' },
  { before: [0, 0.5], after: [0.05, 0.6], words: 'hardly at all, and it is less sure now' },
] as const)('says "$words"', ({ before, after, words }) => {
  const estimate = ([ability, standardError]: readonly [number, number]) => ({ ability, standardError })
  expect(movedWords(estimate(before), estimate(after))).toBe(words)
})
