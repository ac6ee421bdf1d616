import { describe, expect, it } from 'vitest'
import { daysBetween, localDate, mondayOf } from './dates.ts'
import { weeksAhead } from './weeks.ts'

describe('today', () => {
  it.each([
    ['2026-11-24T23:30:00Z', 'Asia/Tokyo', '2026-11-25'],
    ['2026-11-24T03:30:00Z', 'America/Los_Angeles', '2026-11-23'],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Berlin', '2026-10-26'],
  ])('at %s in %s is %s', (moment, zone, day) => {
    expect(localDate(Date.parse(moment), zone)).toBe(day)
  })

  it('is a day apart across a change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-29')).toBe(1)
    expect(mondayOf('2026-03-29')).toBe('2026-03-23')
  })
})

describe('the weeks ahead', () => {
  it('begin on Monday, share the hours of a week that has partly passed, and end before the interview', () => {
    const weeks = weeksAhead({ today: '2026-11-26', interviewDate: '2026-12-02', hoursPerWeek: 7, daysOff: ['sat'] })
    expect(weeks).toEqual([
      { start: '2026-11-23', days: ['2026-11-26', '2026-11-27', '2026-11-29'], minutes: 210, calmDay: null, calmMinutes: 0 },
      { start: '2026-11-30', days: ['2026-11-30'], minutes: 70, calmDay: '2026-12-01', calmMinutes: 30 },
    ])
  })

  it('leave out single days off as well', () => {
    const [week] = weeksAhead({ today: '2026-12-21', interviewDate: null, hoursPerWeek: 7, daysOff: ['2026-12-24', '2026-12-25'] })
    expect(week?.days).toEqual(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-26', '2026-12-27'])
    expect(week?.minutes).toBe(300)
  })
})
