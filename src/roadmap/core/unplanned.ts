/** What the plan cannot give, said plainly. */
import type { Catalog } from '../../catalog/index.ts'
import { areaWeights } from '../../skills/index.ts'
import type { Plan } from '../model.ts'
import type { Candidate } from './candidates.ts'
import { addDays } from './dates.ts'
import type { PlanProfile } from './demand.ts'
import { assumedHours, openWeeks, type Week } from './weeks.ts'

type Given = {
  profile: PlanProfile
  catalog: Catalog
  candidates: Candidate[]
  placed: Set<string>
  weeks: Week[]
  interviewDate: string | null
  passed: boolean
  today: string
}

/** Lists what is missing: areas the bank cannot train, time that stays empty, work that does not fit, and what was assumed in place of an answer. */
export function unplannedOf(given: Given): Plan['unplanned'] {
  return [...assumptions(given), ...emptyAreas(given), ...doesNotFit(given), ...emptyTime(given)]
}

function assumptions({ profile, passed, interviewDate, today, weeks }: Given): Plan['unplanned'] {
  const list: Plan['unplanned'] = []
  if (passed)
    list.push({
      what: 'The day of the interview',
      why: `${profile.interviewDate} has passed, so this plan covers the next ${openWeeks} weeks. Set the next date when you know it.`,
    })
  else if (interviewDate === null)
    list.push({ what: 'The day of the interview', why: `No date is set, so this plan covers the next ${openWeeks} weeks.` })
  if (interviewDate === today)
    list.push({ what: 'Today', why: 'Your interview is today. There is nothing left to plan: eat, sleep, arrive early.' })
  else if (interviewDate === addDays(today, 1))
    list.push({
      what: 'New material',
      why: 'Your interview is tomorrow. Nothing new goes in the day before; only what you know is refreshed.',
    })
  if (profile.hoursPerWeek === null)
    list.push({ what: 'Your hours', why: `You have not said how much time you have, so ${assumedHours} hours a week are assumed.` })
  else if (profile.hoursPerWeek === 0)
    list.push({ what: 'Your hours', why: 'With no hours a week there is nothing to plan. Half an hour already helps.' })
  else if (weeks.length > 0 && weeks.every(({ minutes }) => minutes === 0) && interviewDate !== null && interviewDate > addDays(today, 1)) {
    list.push({ what: 'Your days', why: 'Every day until the interview is a day off.' })
  }
  if (profile.role === null)
    list.push({ what: 'The role', why: 'No role is chosen, so areas count as they do on average over the roles we know.' })
  if (profile.targets.length === 0)
    list.push({ what: 'Companies', why: 'No company is chosen, so neither its rounds nor its bar can guide the plan.' })
  return list
}

function emptyAreas({ profile, catalog, candidates }: Given): Plan['unplanned'] {
  const weights = areaWeights(profile, catalog)
  return catalog.areas.flatMap(({ id, title }) => {
    const weight = weights.get(id) ?? 0
    const teaches = catalog.problems.some(({ skills }) => catalog.skills.some((skill) => skill.area === id && skills.includes(skill.id)))
    const measures =
      catalog.items.some(({ area }) => area === id) ||
      catalog.questions.some(({ skills }) => catalog.skills.some((skill) => skill.area === id && skills.includes(skill.id)))
    if (weight < 0.005 || teaches || measures || candidates.some(({ area }) => area === id)) return []
    return [
      {
        what: title,
        why: `It counts ${Math.round(weight * 100)} % for your targets, and the bank holds nothing to practise or measure it with yet. Prepare it elsewhere.`,
      },
    ]
  })
}

function doesNotFit({ candidates, placed }: Given): Plan['unplanned'] {
  const left = candidates.filter(({ id, n }) => n === 1 && !placed.has(id))
  if (left.length === 0) return []
  const minutes = left.reduce((sum, one) => sum + one.minutes, 0)
  const names = [...left]
    .sort((one, other) => other.gain - one.gain)
    .slice(0, 3)
    .map(({ title }) => title)
  return [
    {
      what: left.length === 1 ? '1 activity' : `${left.length} activities`,
      why: `${minutes} min of useful work does not fit before the end of this plan, among it: ${names.join('; ')}. What brings most for its time is in.`,
    },
  ]
}

function emptyTime({ candidates, placed, weeks }: Given): Plan['unplanned'] {
  const there = weeks.reduce((sum, { minutes }) => sum + minutes, 0)
  const used = candidates.filter(({ id }) => placed.has(id)).reduce((sum, { minutes }) => sum + minutes, 0)
  if (there - used < 60) return []
  return [
    {
      what: `${Math.floor((there - used) / 60)} h of your time`,
      why: 'The bank has nothing more that would help you in these hours. Problems that you have solved are not planned again.',
    },
  ]
}
