import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, chooseCard, type Deck } from './choose-card.ts'
import { dueAt, type Memory, remember } from './memory.ts'

const now = Date.UTC(2026, 10, 20)
const day = 24 * 3600_000
const card = (id: string, differs: Partial<Candidate> = {}): Candidate => ({ id, kind: 'flash', skill: 'inference', need: 1, ...differs })
const seen = (daysAgo: number): Memory => remember(undefined, 'good', now - daysAgo * day)
const deck = (differs: Partial<Deck>): Deck => ({
  candidates: [card('a'), card('b')],
  memories: new Map(),
  lastCard: null,
  newLeft: 10,
  doneToday: 0,
  now,
  ...differs,
})

describe('the next card', () => {
  it('is, of those that are due, the one that is forgotten most', () => {
    const memories = new Map([
      ['a', seen(1)],
      ['b', seen(5)],
    ])
    expect(chooseCard(deck({ memories }))?.id).toBe('b')
  })

  it('is a new one after every fourth that was due', () => {
    const memories = new Map([['a', seen(5)]])
    expect([0, 1, 2, 3, 4, 5].map((doneToday) => chooseCard(deck({ memories, doneToday }))?.id)).toEqual(['a', 'a', 'a', 'a', 'b', 'a'])
  })

  it('is, of the new ones, that of the skill which is needed most, and the lesson before the drill', () => {
    const candidates = [card('low', { need: 0.5 }), card('drill', { kind: 'drill', need: 2 }), card('flash', { need: 2 })]
    expect(chooseCard(deck({ candidates }))?.id).toBe('flash')
  })

  it('is none when nothing is due and no new one is left for today', () => {
    const memories = new Map([['a', remember(seen(9), 'good', now)]])
    expect(chooseCard(deck({ memories, newLeft: 0 }))).toBeUndefined()
  })

  it('is the same again only where no other one is due', () => {
    const memories = new Map([
      ['a', seen(5)],
      ['b', seen(1)],
    ])
    expect(chooseCard(deck({ memories, lastCard: 'a', newLeft: 0 }))?.id).toBe('b')
    expect(chooseCard(deck({ memories: new Map([['a', seen(5)]]), lastCard: 'a', newLeft: 0 }))?.id).toBe('a')
  })

  it('is always one of the candidates, due or new', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), fc.nat(3), fc.nat(20), (ages, newLeft, doneToday) => {
        const candidates = ages.map((_, index) => card(String(index)))
        const memories = new Map(ages.flatMap((age, index) => (age === 0 ? [] : [[String(index), seen(age)] as const])))
        const chosen = chooseCard(deck({ candidates, memories, newLeft, doneToday }))
        const memory = chosen && memories.get(chosen.id)
        if (memory) return dueAt(memory) <= now
        return chosen === undefined ? newLeft === 0 || memories.size === candidates.length : newLeft > 0
      }),
    )
  })
})
