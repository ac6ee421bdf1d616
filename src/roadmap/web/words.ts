import type { AreaId } from '../../catalog/index.ts'

const order: AreaId[] = [
  'ml-theory',
  'statistics',
  'data-handling',
  'coding',
  'problem-solving',
  'system-design',
  'research',
  'product',
  'behavioral',
  'communication',
]

/** The colour of an area; the area's name always stands beside it. */
export function areaColour(area: AreaId): string {
  return `var(--in-plot-${(order.indexOf(area) % 7) + 1})`
}

/** "Tue 24 Nov" for 2026-11-24, in the reader's language. */
export function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )
}

/** "1 h 20 min" for 80. */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}

/** "in 23 days", for the days that are left. */
export function daysLeftWords(days: number): string {
  if (days < 0) return 'The interview date has passed'
  return days === 0 ? 'Your interview is today' : days === 1 ? 'Your interview is tomorrow' : `Your interview is in ${days} days`
}
