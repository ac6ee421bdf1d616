import { describe, expect, it } from 'vitest'
import { selfKnowledgeOf } from './self-knowledge.ts'

const day = 24 * 3600_000
const monday = Date.UTC(2026, 10, 16)
const review = (at: number, selfScore: number, outcome: number) => ({ card: 'a', at, selfScore, outcome })

describe('what a person knows about what they know', () => {
  it('is shown by week, from Monday to Sunday, as shares', () => {
    const reviews = [review(monday + 6 * day, 3, 1), review(monday, 3, 0), review(monday + 7 * day, 0, 1)]
    expect(selfKnowledgeOf(reviews).weeks).toEqual([
      { weekStart: monday, cards: 2, selfScore: 1, outcome: 0.5 },
      { weekStart: monday + 7 * day, cards: 1, selfScore: 0, outcome: 1 },
    ])
  })

  it('is not summed up from fewer than 20 answers', () => {
    const reviews = (count: number) => Array.from({ length: count }, () => review(monday, 3, 1))
    expect(selfKnowledgeOf(reviews(19)).gap).toBeNull()
    expect(selfKnowledgeOf(reviews(20)).gap).toEqual({ mean: 0, low: 0, high: 0 })
  })

  it('has the interval of a mean: 1.645 standard deviations over the root of the number', () => {
    const reviews = Array.from({ length: 100 }, (_, index) => review(monday, 3, index % 2))
    const gap = selfKnowledgeOf(reviews).gap
    expect(gap?.mean).toBeCloseTo(0.5, 10)
    expect((gap?.high ?? 0) - 0.5).toBeCloseTo((1.645 * Math.sqrt(25 / 99)) / 10, 10)
  })
})
