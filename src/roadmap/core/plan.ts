/** A calendar of concrete activities from today to the interview. */
import { Temporal } from 'temporal-polyfill'
import type { Activity, Plan } from '../model.ts'
import { type Candidate, candidatesFor, type Situation } from './candidates.ts'
import { forecast } from './forecast.ts'

export type PlanInput = Situation & {
  /** The person's own date, such as 2026-11-24. */
  today: string
  /** Activities of earlier versions that are done, with the day they were done. */
  done: Activity[]
}

/** Without an interview date the plan covers four weeks; without hours it assumes five a week. */
const defaultWeeks = 4
const defaultHours = 5
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type Day = { date: Temporal.PlainDate; free: number }

/**
 * Fills the weeks with what is worth most a minute, prerequisites first; a mock interview each week and one some days before the real one; nothing new on the
 * day before. Never more minutes in a week than the person has. The same input always gives the same plan.
 */
export function planRoadmap(input: PlanInput): Plan {
  const { profile, today } = input
  const start = Temporal.PlainDate.from(today)
  const end = profile.interviewDate === null ? start.add({ weeks: defaultWeeks }) : Temporal.PlainDate.from(profile.interviewDate)
  const weekMinutes = Math.round((profile.hoursPerWeek ?? defaultHours) * 60)
  const days = workingDays(start, end, input)
  const weeks = [...Map.groupBy(days, ({ date }) => mondayOf(date).toString())]
  const placed: Activity[] = []
  let queue = candidatesFor(input)
  const mocks = mockDays(weeks, end, profile.interviewDate !== null)

  for (const [monday, daysOfWeek] of weeks) {
    let left = Math.round((weekMinutes * Math.min(daysOfWeek.length, usualDays(input))) / usualDays(input)) - doneMinutes(input, monday)
    const mock = daysOfWeek.find(({ date }) => mocks.has(date.toString()))
    const interview = mock && mockActivity(input, placed)
    if (interview && interview.minutes <= left && mock) {
      placed.push({ ...interview, date: mock.date.toString(), state: 'planned' })
      mock.free -= interview.minutes
      left -= interview.minutes
    }
    for (let next = pick(queue, left, input); next !== undefined; next = pick(queue, left, input)) {
      const chosen = next
      queue = queue.filter(({ id }) => id !== chosen.id)
      const day = roomiest(daysOfWeek)
      if (day === undefined) break
      day.free -= chosen.minutes
      left -= chosen.minutes
      const { worth: _, ...activity } = chosen
      placed.push({ ...activity, date: day.date.toString(), state: 'planned' })
    }
  }
  return { weeks: toWeeks(start, end, [...input.done, ...placed], weekMinutes), readiness: forecast(input.abilities, profile, input.catalog), unplanned: unplanned(input, queue) }
}

/** The most valuable candidate that fits and whose prerequisites are not themselves waiting. */
function pick(queue: Candidate[], minutesLeft: number, { catalog }: PlanInput): Candidate | undefined {
  const waiting = new Set(queue.map(({ skill }) => skill))
  const unique = queue.filter(({ id }, index) => queue.findIndex((other) => other.id === id && other.worth >= (queue[index]?.worth ?? 0)) === index)
  const ready = unique.filter(({ skill, minutes, worth }) => minutes <= minutesLeft && (worth >= 50 || !prerequisitesOf(skill, catalog.skills).some((id) => id !== skill && waiting.has(id))))
  const fitting = ready.length > 0 ? ready : unique.filter(({ minutes }) => minutes <= minutesLeft)
  return fitting.reduce<Candidate | undefined>((best, one) => (best === undefined || one.worth > best.worth || (one.worth === best.worth && one.id < best.id) ? one : best), undefined)
}

function prerequisitesOf(skill: string, skills: { id: string; prerequisites: string[] }[]): string[] {
  return skills.find(({ id }) => id === skill)?.prerequisites ?? []
}

/** Days on which the person works, today included; the day before the interview and the day itself are kept free of anything new. */
function workingDays(start: Temporal.PlainDate, end: Temporal.PlainDate, { profile }: PlanInput): Day[] {
  const days: Day[] = []
  for (let date = start; Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 1 })) {
    const dayBefore = profile.interviewDate !== null && date.add({ days: 1 }).equals(end)
    const off = profile.daysOff.includes(dayNames[date.dayOfWeek - 1] ?? 'mon')
    if (!off && (!dayBefore || date.equals(start))) days.push({ date, free: 0 })
  }
  return days
}

const usualDays = ({ profile }: PlanInput) => Math.max(1, 7 - profile.daysOff.length)

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

/** One mock near the end of each week; with an interview date, the last one three days before it. */
function mockDays(weeks: [string, Day[]][], end: Temporal.PlainDate, dated: boolean): Set<string> {
  const last = end.subtract({ days: 3 })
  const usable = weeks.flatMap(([, days]) => {
    const early = dated ? days.filter(({ date }) => Temporal.PlainDate.compare(date, last) <= 0) : days
    return early.at(-1) ?? (weeks.length === 1 ? days[0] : undefined) ?? []
  })
  return new Set(usable.map(({ date }) => date.toString()))
}

function mockActivity(input: PlanInput, placed: Activity[]): Omit<Activity, 'date' | 'state'> | undefined {
  const { catalog, finished } = input
  const interview = catalog.interviews[0]
  if (interview === undefined) return undefined
  const number = (finished.get(`interview:${interview.id}`) ?? 0) + placed.filter(({ kind }) => kind === 'interview').length + 1
  const reason =
    number === 1 ? 'A first mock under time shows what no question bank can: how you work while somebody watches the clock.' : `Mock ${number}: one mock is noisy, and several show whether you are moving.`
  return { id: `interview:${interview.id}:${number}`, kind: 'interview', ref: interview.id, title: interview.title, minutes: interview.minutes + 15, skill: 'structure', area: 'communication', reason }
}

/** The day with the least planned so far; the earlier one of two. */
function roomiest(days: Day[]): Day | undefined {
  return days.reduce<Day | undefined>((best, day) => (best === undefined || day.free > best.free ? day : best), undefined)
}

function doneMinutes({ done }: PlanInput, monday: string): number {
  return done.filter(({ date }) => mondayOf(Temporal.PlainDate.from(date)).toString() === monday).reduce((sum, { minutes }) => sum + minutes, 0)
}

function toWeeks(start: Temporal.PlainDate, end: Temporal.PlainDate, activities: Activity[], weekMinutes: number): Plan['weeks'] {
  const weeks: Plan['weeks'] = []
  for (let monday = mondayOf(start); Temporal.PlainDate.compare(monday, end) <= 0; monday = monday.add({ weeks: 1 })) {
    const own = activities.filter(({ date }) => mondayOf(Temporal.PlainDate.from(date)).equals(monday)).sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
    weeks.push({ start: monday.toString(), hours: Math.round((weekMinutes / 60) * 10) / 10, activities: own })
  }
  return weeks
}

/** What the plan cannot offer, said openly: areas that count and for which the bank holds nothing, and what did not fit. */
function unplanned({ catalog, profile }: PlanInput, queue: Candidate[]): Plan['unplanned'] {
  const covered = new Set([
    ...catalog.items.map(({ area }) => area),
    ...catalog.problems.flatMap(({ skills }) => skills.map((id) => catalog.skills.find((skill) => skill.id === id)?.area)),
    ...catalog.questions.flatMap(({ skills }) => skills.map((id) => catalog.skills.find((skill) => skill.id === id)?.area)),
    'communication' as const,
  ])
  const role = catalog.roles.find(({ id }) => id === profile.role)
  const bare = catalog.areas
    .filter(({ id }) => !covered.has(id) && (role === undefined || role.weights[id] > 0))
    .map(({ id, title }) => ({ what: title, why: role ? `It counts ${Math.round(role.weights[id] * 100)} % for this role, and the bank has no exercises for it yet.` : 'The bank has no exercises for it yet.' }))
  const rest = [...new Map(queue.map((one) => [one.id, one])).values()].map(({ title, minutes }) => ({ what: title, why: `It did not fit into the hours there are (${minutes} min).` }))
  return [...bare, ...rest]
}
