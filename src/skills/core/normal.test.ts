import { describe, expect, it } from 'vitest'
import { expectedShortfall, normalCumulative } from './normal.ts'

describe('the normal distribution function', () => {
  // Published values: Abramowitz and Stegun, table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.841344746],
    [-1, 0.158655254],
    [1.96, 0.975002105],
    [-2.5, 0.006209665],
  ])('of %d is %d to seven digits', (z, value) => {
    expect(normalCumulative(z)).toBeCloseTo(value, 6)
  })
})

describe('the expected shortfall', () => {
  it('is 0.3989 standard deviations at the bar, the distance far below it, and nothing far above', () => {
    expect(expectedShortfall(1, 1, 0.5)).toBeCloseTo(0.5 * 0.3989423, 6)
    expect(expectedShortfall(1, -2, 0.3)).toBeCloseTo(3, 6)
    expect(expectedShortfall(0, 3, 0.3)).toBeCloseTo(0, 6)
  })
})
