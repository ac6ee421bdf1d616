import { Temporal } from 'temporal-polyfill'
import type { Plan } from '../model.ts'
import { activitiesOf } from './diff-plans.ts'

/** Writes a plan as an iCalendar file (RFC 5545): one all-day event for each activity that is not done. `stamp` is the time of writing in milliseconds since 1970. */
export function planToIcs(plan: Plan, stamp: number): string {
  const written = Temporal.Instant.fromEpochMilliseconds(stamp).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
  const events = activitiesOf(plan)
    .filter(({ state }) => state !== 'done')
    .flatMap(({ id, date, title, minutes, reason }) => [
      'BEGIN:VEVENT',
      `UID:${id}@interviewnode`,
      `DTSTAMP:${written}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${Temporal.PlainDate.from(date).add({ days: 1 }).toString().replaceAll('-', '')}`,
      `SUMMARY:${escapeText(`${title} (${minutes} min)`)}`,
      `DESCRIPTION:${escapeText(reason)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ])
  return [...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//InterviewNode//Roadmap//EN', 'CALSCALE:GREGORIAN'], ...events, 'END:VCALENDAR'].map(fold).join('\r\n').concat('\r\n')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')
}

/** Lines are at most 75 octets; the rest goes on after a space (RFC 5545, section 3.1). */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
