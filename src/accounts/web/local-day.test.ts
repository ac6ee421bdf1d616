import { describe, expect, it } from 'vitest'
import { localToday, nextDay } from './local-day.ts'

describe('a day on the device’s calendar', () => {
  it('is written with two digits a part', () => {
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })

  it.each([
    ['2026-11-24', '2026-11-25'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-10-25', '2026-10-26'],
  ])('is followed, after %s, by %s', (day, next) => {
    expect(nextDay(day)).toBe(next)
  })
})
