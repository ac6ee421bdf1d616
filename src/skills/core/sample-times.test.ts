import { describe, expect, it } from 'vitest'
import { sampleTimes, sittingEnds } from './sample-times.ts'

describe('sittingEnds', () => {
  it('gives the last time of each sitting, oldest first', () => {
    const evidence = [
      { sessionId: 'b', at: 30 },
      { sessionId: 'a', at: 10 },
      { sessionId: 'b', at: 40 },
      { sessionId: 'a', at: 20 },
    ]
    expect(sittingEnds(evidence)).toEqual([20, 40])
  })
})

describe('sampleTimes', () => {
  it('keeps few times as they are', () => expect(sampleTimes([1, 2, 3], 3)).toEqual([1, 2, 3]))
  it('spreads many evenly, with both ends', () => {
    const times = Array.from({ length: 1000 }, (_, index) => index)
    const sampled = sampleTimes(times, 60)
    expect([sampled.length, sampled[0], sampled.at(-1)]).toEqual([60, 0, 999])
    const steps = sampled.slice(1).map((time, index) => time - (sampled[index] ?? 0))
    expect([Math.min(...steps), Math.max(...steps)]).toEqual([16, 17])
  })
})
