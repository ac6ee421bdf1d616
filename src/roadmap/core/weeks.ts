/** The time there is: calendar weeks from today to the interview, with the minutes and days that can be used. */
import { addDays, daysBetween, mondayOf, weekdayOf, weekdays } from './dates.ts'

/** `days`: those on which new work may lie. `calmDay`: the day before the interview, for what is already known. Minutes are whole. */
export type Week = { start: string; days: string[]; minutes: number; calmDay: string | null; calmMinutes: number }

export type TimeFrame = {
  today: string
  /** Null when open. */
  interviewDate: string | null
  hoursPerWeek: number
  /** Weekdays (`sun`) or single days (`2026-12-24`). */
  daysOff: readonly string[]
}

/** While nobody has said how much time there is. */
export const assumedHours = 5
/** Without a date we plan this far; with one, no further than half a year. */
export const openWeeks = 4
const longestWeeks = 26
/** The day before is for calm: at most so many minutes. */
const calmLimit = 30

/** The weeks ahead. A week that has partly passed, or that ends with the interview, has its share of the hours by the days left in it. */
export function weeksAhead({ today, interviewDate, hoursPerWeek, daysOff }: TimeFrame): Week[] {
  const first = mondayOf(today)
  const last = interviewDate ?? addDays(first, 7 * openWeeks)
  const weeks: Week[] = []
  for (let start = first; weeks.length < longestWeeks && start < last; start = addDays(start, 7)) {
    weeks.push(weekFrom(start))
  }
  return weeks

  function weekFrom(start: string): Week {
    const all = weekdays.map((_, index) => addDays(start, index))
    const working = all.filter((date) => !daysOff.includes(weekdayOf(date)) && !daysOff.includes(date))
    const open = working.filter((date) => date >= today && date < last)
    const calmDay = interviewDate === null ? undefined : open.find((date) => daysBetween(date, interviewDate) === 1)
    const days = open.filter((date) => date !== calmDay)
    const usual = weekdays.filter((day) => !daysOff.includes(day)).length
    const share = usual === 0 ? 0 : (hoursPerWeek * 60) / usual
    const minutes = Math.floor(share * days.length)
    return { start, days, minutes, calmDay: calmDay ?? null, calmMinutes: calmDay ? Math.min(calmLimit, Math.floor(share)) : 0 }
  }
}
