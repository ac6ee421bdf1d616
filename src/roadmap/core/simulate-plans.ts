/** Does planning help? The same simulated learners follow this plan, three simple ones, and one that sees the truth. */
import type { Catalog } from '../../catalog/index.ts'
import { type Random, seededRandom } from '../../kit/random.ts'
import { areaWeights } from '../../skills/index.ts'
import type { Activity } from '../model.ts'
import { type Candidate, candidatesOf, type DoneWork } from './candidates.ts'
import { addDays } from './dates.ts'
import { demandsOf, type PlanProfile } from './demand.ts'
import { copyOf, drawLearner, gainsFrom, knownOf, type Learner, practise } from './learner.ts'
import { planRoadmap } from './plan-roadmap.ts'
import { forecast } from './readiness.ts'

const policies = ['plan', 'fixedSyllabus', 'random', 'weakestFirst', 'clairvoyant'] as const
type Policy = (typeof policies)[number]

/** `gain`: growth of the ability weighted by the areas, in logits, from the first assessment to the interview; its standard error is that of the mean over learners. */
export type PlansOutcome = {
  learners: number
  seed: number
  weeks: number
  hoursPerWeek: number
  /** The true chance in a round of the target loops after the first assessment; null without a target. */
  chanceAtStart: number | null
  outcomes: Record<Policy, { gain: number; standardError: number; chance: number | null; minutes: number }>
  shareOfPossible: number | null
  assumptions: string[]
}

export const simulationAssumptions = [
  'Abilities are drawn from the same normal distribution that the estimates assume; every learner takes the first assessment.',
  'An hour on a well-chosen problem adds 0.3 logits to its skills, less when several share it, when it is too easy or too hard, or when what it needs is weak; other kinds add in the planner’s own proportions. Nothing is forgotten.',
  'These effects have the same form as the planner’s own assumptions, so this tests the planning and not the assumptions.',
  'The fixed syllabus has the order of a course: problems from easy to hard, then questions, reviews, and mocks.',
  'Every plan draws on the same activities, the same thing at most once a week, and has the same hours. The clairvoyant sees true abilities and true effects and takes the best step each time; it is a greedy bound, not a proven one.',
]

const start = '2026-01-05'
const weeks = 4
const hoursPerWeek = 1

/** Runs the comparison; the same seed gives the same numbers. Time is short on purpose: with enough of it every plan does everything. */
export function simulatePlans({
  catalog,
  profile,
  learners,
  seed,
}: {
  catalog: Catalog
  profile: Pick<PlanProfile, 'role' | 'targets'>
  learners: number
  seed: number
}): PlansOutcome {
  const random = seededRandom(seed)
  const weights = areaWeights(profile, catalog)
  const results = new Map<Policy, Lived[]>(policies.map((policy) => [policy, []]))
  const chancesAtStart: (number | null)[] = []
  for (let index = 0; index < learners; index++) {
    const learner = drawLearner(catalog, random)
    chancesAtStart.push(trueChance(learner, catalog, profile))
    for (const policy of policies) {
      const own = copyOf(learner)
      const before = weightedAbility(own, catalog, weights)
      const minutes = follow(policy, own, { catalog, profile, weights, random })
      results
        .get(policy)
        ?.push({ gain: weightedAbility(own, catalog, weights) - before, chance: trueChance(own, catalog, profile), minutes })
    }
  }
  const outcomes = Object.fromEntries(policies.map((policy) => [policy, summary(results.get(policy) ?? [])])) as PlansOutcome['outcomes']
  const possible = outcomes.clairvoyant.gain
  return {
    learners,
    seed,
    weeks,
    hoursPerWeek,
    chanceAtStart: meanOf(chancesAtStart),
    outcomes,
    shareOfPossible: possible > 0 ? outcomes.plan.gain / possible : null,
    assumptions: simulationAssumptions,
  }
}

type Setting = { catalog: Catalog; profile: Pick<PlanProfile, 'role' | 'targets'>; weights: Map<string, number>; random: Random }

/** Lives through the weeks by one policy; gives the minutes spent. */
function follow(policy: Policy, learner: Learner, setting: Setting): number {
  const done: DoneWork[] = []
  let minutes = 0
  for (let week = 0; week < weeks; week++) {
    const today = addDays(start, 7 * week)
    let left = hoursPerWeek * 60
    const planned = policy === 'plan' ? thisWeek(learner, setting, done, today) : []
    for (;;) {
      const next = policy === 'plan' ? planned.shift() : choose(policy, learner, setting, done, { week, minutesLeft: left })
      if (next === undefined) break
      practise(learner, next, setting.catalog, setting.random)
      done.push({ kind: next.kind, ref: next.ref, at: week, date: today })
      left -= next.minutes
      minutes += next.minutes
    }
  }
  return minutes
}

/** The plan is made anew each week from what is known then. */
function thisWeek(learner: Learner, { catalog, profile }: Setting, done: DoneWork[], today: string): Activity[] {
  const plan = planRoadmap({
    abilities: knownOf(learner, catalog),
    profile: { ...profile, interviewDate: addDays(start, 7 * weeks), hoursPerWeek, daysOff: [] },
    catalog,
    today,
    done,
    adopted: [],
    previous: null,
  })
  return plan.weeks[0]?.activities ?? []
}

function choose(
  policy: Exclude<Policy, 'plan'>,
  learner: Learner,
  { catalog, profile, weights, random }: Setting,
  done: DoneWork[],
  { week, minutesLeft }: { week: number; minutesLeft: number },
): Candidate | undefined {
  const known = knownOf(learner, catalog)
  const open = candidatesOf(catalog, demandsOf(profile, catalog, known), done, []).filter(({ minutes, kind, ref, n }) => {
    const before = done.filter((work) => work.kind === kind && work.ref === ref)
    return minutes <= minutesLeft && kind !== 'assessment' && n === before.length + 1 && before.every(({ at }) => at < week)
  })
  const syllabus = [...open].sort((left, right) => courseRank(left, catalog) - courseRank(right, catalog) || (left.id < right.id ? -1 : 1))
  switch (policy) {
    case 'fixedSyllabus':
      return syllabus[0]
    case 'random':
      return syllabus[Math.floor(random() * syllabus.length)]
    case 'weakestFirst':
      return bestBy(syllabus, ({ skill }) => -(known.skills.find(({ id }) => id === skill)?.ability ?? 0))
    case 'clairvoyant':
      return bestBy(syllabus, (candidate) => {
        const gains = [...gainsFrom(learner, candidate, catalog)]
        return gains.reduce((sum, [skill, gain]) => sum + gain * weightOf(skill, catalog, weights), 0) / candidate.minutes
      })
  }
}

/** The order of a course: problems from easy to hard, then questions, reviews, and mocks at the end. */
function courseRank({ kind, ref }: Candidate, { problems }: Catalog): number {
  if (kind === 'problem') return problems.find(({ id }) => id === ref)?.difficulty ?? 0
  return { assessment: 0, question: 10, review: 20, interview: 30 }[kind]
}

function bestBy(list: Candidate[], value: (candidate: Candidate) => number): Candidate | undefined {
  return list.reduce<{ candidate: Candidate; worth: number } | undefined>((best, candidate) => {
    const worth = value(candidate)
    return best === undefined || worth > best.worth ? { candidate, worth } : best
  }, undefined)?.candidate
}

function weightOf(skill: string, { skills }: Catalog, weights: Map<string, number>): number {
  const area = skills.find(({ id }) => id === skill)?.area
  return area === undefined ? 0 : (weights.get(area) ?? 0) / skills.filter((one) => one.area === area).length
}

function weightedAbility({ truth }: Learner, catalog: Catalog, weights: Map<string, number>): number {
  return [...truth].reduce((sum, [skill, ability]) => sum + ability * weightOf(skill, catalog, weights), 0)
}

/** The chance that the forecast would give if the true abilities were known exactly. */
function trueChance({ truth }: Learner, catalog: Catalog, profile: Setting['profile']): number | null {
  const skills = catalog.skills.map(({ id }) => ({ id, ability: truth.get(id) ?? 0, standardError: 0, evidence: 1 }))
  const areas = catalog.areas.map(({ id }) => {
    const own = catalog.skills.filter(({ area }) => area === id)
    const ability = own.reduce((sum, skill) => sum + (truth.get(skill.id) ?? 0), 0) / Math.max(1, own.length)
    return { id, ability, standardError: 0, evidence: 1 }
  })
  return forecast({ profile, catalog, abilities: { asOf: 0, skills, areas }, activities: [] }).now?.chance ?? null
}

type Lived = { gain: number; chance: number | null; minutes: number }

function summary(results: Lived[]): { gain: number; standardError: number; chance: number | null; minutes: number } {
  const n = Math.max(1, results.length)
  const gain = results.reduce((sum, one) => sum + one.gain, 0) / n
  const variance = results.reduce((sum, one) => sum + (one.gain - gain) ** 2, 0) / Math.max(1, n - 1)
  const minutes = results.reduce((sum, one) => sum + one.minutes, 0) / n
  return { gain, standardError: Math.sqrt(variance / n), chance: meanOf(results.map(({ chance }) => chance)), minutes }
}

function meanOf(chances: (number | null)[]): number | null {
  const known = chances.filter((chance) => chance !== null)
  return known.length === 0 ? null : known.reduce((sum, chance) => sum + chance, 0) / known.length
}
