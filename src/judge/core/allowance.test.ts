import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recentUses, type Use, waitFor } from './allowance.ts'
import { hiddenPause } from './hidden-pause.ts'

const allowance = { runsPerMinute: 3, cpuSecondsPerMinute: 10 }
const uses = (...list: [at: number, cpuSeconds: number][]): Use[] => list.map(([at, cpuSeconds]) => ({ at, cpuSeconds }))

describe('what one person may use in a minute', () => {
  it.each<[string, Use[], number, number]>([
    ['nothing was used', [], 0, 0],
    ['two runs of three', uses([0, 1], [1000, 1]), 2000, 0],
    ['three runs of three: until the first is a minute old', uses([0, 1], [1000, 1], [2000, 1]), 5000, 55_000],
    ['three runs, the first over a minute ago', uses([0, 1], [1000, 1], [2000, 1]), 60_500, 0],
    ['too much CPU in one run', uses([0, 12]), 4000, 56_000],
    ['CPU that fits again once the longest is forgotten', uses([0, 1], [5000, 9.5]), 10_000, 50_000],
    ['uses in any order', uses([2000, 1], [0, 1], [1000, 1]), 5000, 55_000],
  ])('%s', (_name, used, now, wait) => {
    expect(waitFor(used, allowance, now)).toBe(wait)
  })

  it('is enough again after the wait that was told, and not before', () => {
    const use = fc.record({ at: fc.integer({ min: 0, max: 60_000 }), cpuSeconds: fc.double({ min: 0, max: 6, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(use, { maxLength: 12 }), (used) => {
        const now = 60_000
        const wait = waitFor(used, allowance, now)
        expect(waitFor(used, allowance, now + wait)).toBe(0)
        if (wait > 1) expect(waitFor(used, allowance, now + wait - 1)).toBeGreaterThan(0)
      }),
    )
  })

  it('forgets what is a minute old', () => {
    expect(recentUses(uses([0, 1], [500, 1]), 60_000)).toEqual(uses([500, 1]))
  })
})

describe('the pause before hidden tests are told', () => {
  it('leaves what is quick as it is, and rounds the rest up to the next doubling', () => {
    expect([0, 60, 100, 101, 200, 900, 4100].map((took) => took + hiddenPause(took))).toEqual([0, 60, 100, 200, 200, 1600, 6400])
  })

  it('tells at most ten lengths apart in a minute and a half', () => {
    const lengths = new Set(Array.from({ length: 90_000 - 101 }, (_, index) => 101 + index + hiddenPause(101 + index)))
    expect(lengths.size).toBeLessThanOrEqual(10)
  })
})
