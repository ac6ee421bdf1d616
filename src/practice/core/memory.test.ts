import { forgetting_curve, fsrs, generatorParameters, Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { dueAt, type Memory, type Recall, remember, retrievability } from './memory.ts'

const day = 24 * 3600_000
const start = Date.UTC(2026, 10, 1, 9)

/** The memory after some reviews, each when the card is due. */
function memoryAfter(...recalls: Recall[]): Memory {
  const [first = 'good', ...rest] = recalls
  return rest.reduce((memory, recall) => remember(memory, recall, dueAt(memory)), remember(undefined, first, start))
}

describe('the memory of a card', () => {
  it('lasts longer with each review that went well', () => {
    const waits = [2, 3, 4, 5].map((times) => memoryAfter(...Array<Recall>(times).fill('good')).scheduled_days)
    expect(waits).toEqual([...waits].sort((left, right) => left - right))
    expect(new Set(waits).size).toBe(4)
  })

  it('falls back when the answer was wrong, and then lasts less long than before', () => {
    const known = memoryAfter('good', 'good', 'good', 'good')
    const lapsed = remember(known, 'again', dueAt(known))
    expect(lapsed.lapses).toBe(1)
    expect(lapsed.stability).toBeLessThan(known.stability)
    expect(dueAt(lapsed) - dueAt(known)).toBeLessThan(day)
  })

  it('lasts less long when it was right but not sure', () => {
    const known = memoryAfter('good', 'good', 'good')
    expect(remember(known, 'hard', dueAt(known)).stability).toBeLessThan(remember(known, 'good', dueAt(known)).stability)
  })

  it('is due when nine in ten would still know it, by the published forgetting curve', () => {
    const known = memoryAfter('good', 'good', 'good')
    expect(retrievability(known, dueAt(known))).toBeCloseTo(0.9, 1)
    const { w } = generatorParameters()
    expect(forgetting_curve(w, known.scheduled_days, known.stability)).toBeCloseTo(retrievability(known, dueAt(known)), 6)
  })

  it('is that of the library, step by step', () => {
    const library = fsrs({ request_retention: 0.9, enable_fuzz: false })
    const [memory, expected] = [memoryAfter('good', 'good'), memoryAfter('good')]
    expect(memory).toEqual(library.next(expected, dueAt(expected), Rating.Good).card)
  })
})
