import { describe, expect, it } from 'vitest'
import { abilityWords } from './ability-words.ts'

const e4 = { label: 'Meta E4', bar: 0.2 }
const l4 = { label: 'Google L4', bar: 0.2 }
const e6 = { label: 'Meta E6', bar: 1 }

describe('abilityWords', () => {
  it.each([
    {
      name: 'says that it is near and not sure',
      ability: 0.1,
      standardError: 0.6,
      bars: [e4],
      words: 'near the bar for Meta E4, not sure yet',
    },
    { name: 'is sure outside the interval', ability: 1.5, standardError: 0.6, bars: [e4], words: 'above the bar for Meta E4' },
    {
      name: 'names every target, those on one side together',
      ability: 0.1,
      standardError: 0.5,
      bars: [e4, l4, e6],
      words: 'near the bars for Meta E4 and Google L4; below the bar for Meta E6',
    },
    {
      name: 'compares with candidates without a target',
      ability: 0.5,
      standardError: 0.3,
      bars: [],
      words: 'above the middle of candidates',
    },
  ])('$name', ({ ability, standardError, bars, words }) => {
    expect(abilityWords({ ability, standardError }, bars)).toBe(words)
  })
})
