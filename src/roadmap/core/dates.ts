/** Days of the calendar, as texts `YYYY-MM-DD`; a day is always one of the person's own time zone. */
import { Temporal } from 'temporal-polyfill'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The day that a clock on the person's wall shows at a moment (milliseconds since 1970). */
export function localDate(now: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The day so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** How many days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** The Monday of a day's week. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek)
}

/** The three-letter name of a day's weekday. */
export function weekdayOf(date: string): (typeof weekdays)[number] {
  return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon'
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day in words, such as "Tue 24 Nov". */
export function sayDay(date: string): string {
  const { day, month } = Temporal.PlainDate.from(date)
  const weekday = weekdayOf(date)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${day} ${months[month - 1]}`
}
