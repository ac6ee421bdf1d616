import { describe, expect, it } from 'vitest'
import { anItem, someAnswers } from '../testing.ts'
import { playGuessers, strongGuessers } from './guessability.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
/** An item whose options have these texts, of which the one at `key` is right. */
function choice(texts: string[], key: number, differs: Parameters<typeof anItem>[0] = {}) {
  const options = texts.map((text, place) => ({
    id: ids[place] ?? '',
    text,
    ...(place === key ? {} : { misconception: { text: 'Takes one thing for another.' } }),
  }))
  return anItem({ answer: { kind: 'choice', options, correct: ids[key] ?? '' }, ...differs })
}
const gainOf = (items: Parameters<typeof playGuessers>[0], rule: string) => playGuessers(items).find((one) => one.rule === rule)

describe('a rule-guesser', () => {
  it.each([
    ['the longest option', choice(['the longest of them', 'short', 'short', 'short'], 0)],
    ['the shortest option', choice(['no', 'longer', 'longer', 'longer'], 0)],
    [
      'the option that shares most words with the question',
      choice(['gradient descent', 'a tree', 'a forest', 'a sum'], 0, { prompt: 'What does gradient clipping change in descent?' }),
    ],
    ['the option with most digits', choice(['0.125', 'half', '1/4', '2'], 0)],
    ['the option with most hedging words', choice(['It usually helps.', 'It helps.', 'It hurts.', 'It is one.'], 0)],
    ['"all of the above" or "none of the above"', choice(['All of the above', 'One', 'Two', 'Three'], 0)],
    [
      'the option that fits the "a" or "an" before it',
      choice(['embedding', 'tree', 'forest', 'network'], 0, { prompt: 'This is called an' }),
    ],
    ['always A', choice(['x', 'x', 'x', 'x'], 0)],
  ])('that takes %s finds the key where the habit gives it away', (rule, item) => {
    expect(gainOf([item], rule)).toEqual({ rule, items: 1, right: 1, chance: 0.25, gain: 0.75, answered: ['an-item'] })
  })

  it('loses as much where the habit misleads', () => {
    expect(gainOf([choice(['the longest of them', 'b', 'c', 'd'], 1)], 'the longest option')).toMatchObject({
      right: 0,
      gain: -0.25,
      answered: [],
    })
  })

  it('gets its share of a tie, and names no item for it', () => {
    expect(gainOf([choice(['long', 'long', 'c', 'd'], 0)], 'the longest option')).toMatchObject({ right: 0.5, gain: 0.25, answered: [] })
  })

  it('says nothing about items in which it prefers no option, or which are no choice', () => {
    const items = [choice(['x', 'x', 'x'], 0), anItem({ answer: someAnswers.flaw })]
    expect(gainOf(items, 'the longest option')).toMatchObject({ items: 0, gain: 0 })
  })

  it('gains nothing on a balanced bank', () => {
    const items = ids.slice(0, 4).map((_, key) => choice(['w', 'x', 'y', 'z'], key))
    for (const { gain } of playGuessers(items)) expect(gain).toBeCloseTo(0, 12)
  })
})

describe('a rule that is a way to pass', () => {
  const bank = (count: number) =>
    Array.from({ length: count }, (_, number) => choice(['w', 'x', 'y', 'z'], number % 3, { id: `item-${number}` }))

  it('is named when it gains more than five points, the strongest first, with the items it answers', () => {
    const strong = strongGuessers([...bank(40), choice(['longer', 'x', 'y', 'z'], 0, { id: 'telling' })])
    expect(strong.map(({ rule }) => rule)).toEqual(['always A', 'always B', 'always C'])
    expect(strong[0]?.answered).toContain('telling')
  })

  it('is not looked for in a small bank', () => {
    expect(strongGuessers(bank(39))).toEqual([])
  })
})
