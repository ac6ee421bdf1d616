/** The plan as an iCalendar file (RFC 5545). */
import type { Plan } from '../model.ts'
import { addDays } from './dates.ts'

/**
 * All open activities as all-day events, because the plan knows days and not hours; so no clock change can shift them. `now` (milliseconds since 1970) is the stamp;
 * an event keeps its UID when the plan changes, so importing again moves it in place of doubling it.
 */
export function planToIcs(plan: Plan, interviewDate: string | null, now: number): string {
  const stamp = `${new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')}`
  const activities = plan.weeks.flatMap((week) => week.activities).filter(({ state }) => state === 'planned' || state === 'moved')
  const events = activities.flatMap(({ id, date, title, minutes, reason }) => event(id, date, `${title} (${minutes} min)`, reason, stamp))
  const interview = interviewDate === null ? [] : event('interview-day', interviewDate, 'Interview', 'The day this plan leads to.', stamp)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//InterviewNode//Roadmap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:InterviewNode',
    ...events,
    ...interview,
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function event(id: string, date: string, summary: string, description: string, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@interviewnode`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Section 3.3.11: backslash, semicolon, comma and line breaks are escaped. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** Section 3.1: a line has at most 75 octets of UTF-8; a longer one goes on after a break and a space, never inside a character. */
export function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
