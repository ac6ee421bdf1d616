/** The plan from today to the interview: what to do, when, and why. */
import type { Catalog } from '../../catalog/index.ts'
import type { Abilities } from '../../skills/index.ts'
import type { Activity, Plan } from '../model.ts'
import { arrange, type Placed } from './arrange.ts'
import { type AdoptedStep, activityId, type Candidate, candidatesOf, type DoneWork } from './candidates.ts'
import { addDays, daysBetween, mondayOf } from './dates.ts'
import { demandsOf, type PlanProfile } from './demand.ts'
import { forecast } from './readiness.ts'
import { unplannedOf } from './unplanned.ts'
import { assumedHours, type Week, weeksAhead } from './weeks.ts'

/** `done` and `adopted` are empty and `previous` null for a first plan. `today` is the person's own day. */
export type PlanInput = {
  abilities: Abilities | null
  profile: PlanProfile
  catalog: Catalog
  today: string
  done: DoneWork[]
  adopted: AdoptedStep[]
  previous: Plan | null
}

/** Plans: a pure function of its input. Weeks never hold more than the hours given, and what a skill needs first comes first. */
export function planRoadmap(input: PlanInput): Plan {
  const { abilities, profile, catalog, today, done, adopted, previous } = input
  const passed = profile.interviewDate !== null && profile.interviewDate < today
  const interviewDate = passed ? null : profile.interviewDate
  const hoursPerWeek = profile.hoursPerWeek ?? assumedHours
  const demands = demandsOf(profile, catalog, abilities)
  const candidates = candidatesOf(catalog, demands, done, adopted)
  const weeksAt = (hours: number) => weeksAhead({ today, interviewDate, hoursPerWeek: hours, daysOff: profile.daysOff })
  const weeks = weeksAt(hoursPerWeek)
  const doneThisWeek = done.filter(({ date }) => date >= mondayOf(today)).map(({ kind, ref }) => `${kind} ${ref}`)
  const placed = mostMinutes(hoursPerWeek, (hours) => {
    const frame = weeksAt(hours)
    const final = finalMock(candidates, frame, interviewDate, done)
    return arrange({ weeks: frame, candidates, skills: catalog.skills, fixed: final ? [final] : [], doneThisWeek })
  })
  const kept = keptFrom(previous, done, today, new Set(placed.map(({ activity }) => activity.id)))
  const planned = placed.map(({ week, activity }) => ({ week, activity: { ...activity, state: stateOf(activity, previous, today) } }))
  return {
    weeks: weeks.map((week, index) => {
      const past = index === 0 ? kept : []
      const pastMinutes = past.filter(({ state }) => state === 'done').reduce((sum, { minutes }) => sum + minutes, 0)
      return {
        start: week.start,
        hours: (week.minutes + week.calmMinutes + pastMinutes) / 60,
        activities: [...past, ...planned.filter((one) => one.week === index).map(({ activity }) => activity)].sort(byDate),
      }
    }),
    readiness: forecast({ profile, catalog, abilities, activities: planned.map(({ activity }) => activity) }),
    unplanned: unplannedOf({
      profile,
      catalog,
      candidates,
      placed: new Set(planned.map(({ activity }) => activity.id)),
      weeks,
      interviewDate,
      passed,
      today,
    }),
  }
}

/**
 * Filling weeks has anomalies: a larger week can admit a long activity that pushes out more minutes than it brings. So every smaller number of hours (in quarters)
 * is tried as well and the fullest plan kept: more hours never plan fewer minutes.
 */
function mostMinutes(hoursPerWeek: number, arrangeFor: (hours: number) => Placed[]): Placed[] {
  const total = (placed: Placed[]) => placed.reduce((sum, { activity }) => sum + activity.minutes, 0)
  let best: Placed[] = []
  for (let quarters = Math.floor(hoursPerWeek * 4); quarters > 0; quarters--) {
    const placed = arrangeFor(quarters / 4)
    if (total(placed) > total(best)) best = placed
  }
  return best
}

/** The last full rehearsal lies three days before the interview: late enough to be fresh, early enough to act on its report. */
function finalMock(candidates: Candidate[], weeks: Week[], interviewDate: string | null, done: PlanInput['done']): Placed | undefined {
  if (interviewDate === null) return undefined
  const best = candidates
    .filter(({ kind }) => kind === 'interview')
    .sort((left, right) => right.gain - left.gain || (left.id < right.id ? -1 : 1))[0]
  if (!best || done.some(({ kind, date }) => kind === 'interview' && daysBetween(date, interviewDate) <= 4)) return undefined
  for (const days of [3, 4, 2]) {
    const date = addDays(interviewDate, -days)
    const week = weeks.findIndex((one) => one.days.includes(date) && one.minutes >= best.minutes)
    if (week === -1) continue
    const reason = `The last rehearsal, ${days} days before your interview: late enough to be fresh, early enough to act on its report.`
    return { week, activity: { ...plain(best), id: activityId('interview', best.ref, 'final'), reason, date, state: 'planned' } }
  }
  return undefined
}

/** The activity of a candidate without what only the planner needs. */
function plain({ id, kind, ref, title, minutes, skill, area, reason }: Candidate): Omit<Activity, 'date' | 'state'> {
  return { id, kind, ref, title, minutes, skill, area, reason }
}

/** What was done this week stays visible, and what was missed and is not planned again. */
function keptFrom(previous: Plan | null, done: DoneWork[], today: string, planned: Set<string>): Activity[] {
  const monday = mondayOf(today)
  return (previous?.weeks ?? []).flatMap(({ activities }) =>
    activities.flatMap((activity): Activity[] => {
      if (planned.has(activity.id)) return []
      const work = workFor(activity, done)
      if (work) return work.date >= monday ? [{ ...activity, date: work.date, state: 'done' }] : []
      return activity.state !== 'done' && activity.date >= monday && activity.date < today ? [{ ...activity, state: 'missed' }] : []
    }),
  )
}

/** The work that an activity asked for: the third time is done when the thing was done three times; the last mock, when one was held about then. */
function workFor({ id, kind, ref, date }: Activity, done: DoneWork[]): DoneWork | undefined {
  const work = done.filter((one) => one.kind === kind && one.ref === ref)
  if (id === activityId(kind, ref, 'final')) return work.find((one) => daysBetween(one.date, date) <= 1)
  return work.find((_, index) => id === activityId(kind, ref, index + 1))
}

/** Moved: it stood on a day that has passed, and was not done. */
function stateOf({ id }: Activity, previous: Plan | null, today: string): Activity['state'] {
  const before = previous?.weeks.flatMap(({ activities }) => activities).find((activity) => activity.id === id)
  return before && (before.date < today || before.state === 'moved') ? 'moved' : 'planned'
}

const byDate = (left: Activity, right: Activity) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0)
