import { expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

it.each([
  ['0.25', null, 0.25],
  ['0,25', null, 0.25],
  ['25 %', null, 0.25],
  ['25%', '%', 25],
  ['1/4', null, 0.25],
  ['1e-3', null, 0.001],
  ['12,000', null, 12000],
  ['12 000', null, 12000],
  ['-3', null, -3],
  ['−3', null, -3],
])('"%s" with unit %s is %d', (text, unit, value) => {
  expect(parseNumber(text, unit)).toBeCloseTo(value, 12)
})

it.each(['', 'about 3', '1/0', '3..4', 'NaN'])('"%s" is no number', (text) => {
  expect(parseNumber(text, null)).toBeUndefined()
})
