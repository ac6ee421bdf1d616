import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlanInput } from '../testing.ts'
import { activitiesOf } from './diff-plans.ts'
import { planRoadmap } from './plan-roadmap.ts'
import { escapeText, fold, planToIcs } from './to-ics.ts'

const now = Date.UTC(2026, 10, 24, 10, 30)
const octets = (text: string) => new TextEncoder().encode(text).length

describe('the calendar file', () => {
  const plan = planRoadmap(aPlanInput())
  const ics = planToIcs(plan, '2026-12-30', now)

  it('has an all-day event for each activity and one for the interview, stamped in UTC', () => {
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(activitiesOf(plan).length + 1)
    expect(ics).toContain(
      'UID:interview-day@interviewnode\r\nDTSTAMP:20261124T103000Z\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20261231\r\n',
    )
  })

  it('ends every line with CR LF, and no line has more than 75 octets', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of ics.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
  })

  it('leaves out what is done or missed', () => {
    const [week] = plan.weeks
    const done = {
      ...plan,
      weeks: [
        {
          start: '2026-11-23',
          hours: 1,
          activities: (week?.activities ?? []).map((activity) => ({ ...activity, state: 'done' as const })),
        },
      ],
    }
    expect(planToIcs(done, null, now)).not.toContain('VEVENT')
  })
})

describe('text in a calendar', () => {
  it('escapes backslash, semicolon, comma and line breaks (RFC 5545, 3.3.11)', () => {
    expect(escapeText('a\\b; c, d\r\ne\nf')).toBe('a\\\\b\\; c\\, d\\ne\\nf')
  })

  it('folds without losing or splitting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, '')
        const folded = fold(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
      }),
    )
  })
})
