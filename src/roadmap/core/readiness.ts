/** The chance in each round of the target loops, as uncertain as the abilities are. */
import type { Catalog, Company, Round } from '../../catalog/index.ts'
import { type Abilities, normalCumulative } from '../../skills/index.ts'
import type { Activity, Plan } from '../model.ts'
import type { PlanProfile } from './demand.ts'

type Readiness = Plan['readiness']
type Standing = { mean: number; variance: number; evidence: number }

/** How much a person varies from day to day and interviewers from each other, in logits. Assumed. */
export const dayNoise = 0.5
/** What an hour of planned practice in an area is assumed to add to it, in logits, until outcomes of real people are known. */
export const gainPerHour = 0.06
/** 90 % of a normal distribution lies within so many deviations. */
const z90 = 1.6449

export const assumption =
  'Provisional. The bars are our assumptions, not the companies’ numbers, and nobody’s real outcomes have been used yet. A chance is that of ability in the round’s areas plus a day’s luck passing the bar; the interval comes from how little was measured. The chance at the interview assumes that an hour of planned practice adds 0.06 logits to its area.'

/** Chances now, per round, and at the interview when the plan is followed; null where nothing was measured or no target is chosen. */
export function forecast({
  profile,
  catalog,
  abilities,
  activities,
}: {
  profile: Pick<PlanProfile, 'role' | 'targets'>
  catalog: Catalog
  abilities: Abilities | null
  activities: Pick<Activity, 'area' | 'minutes' | 'kind'>[]
}): Readiness {
  const rounds = roundsOf(profile, catalog)
  const known = rounds.flatMap((one) => {
    const standing = standingIn(one.round, abilities, new Map())
    return standing.evidence === 0 ? [] : [{ ...one, standing }]
  })
  const silent = rounds.length - known.length
  const hours = new Map<string, number>()
  for (const { area, minutes, kind } of activities) {
    if (kind !== 'assessment') hours.set(area, (hours.get(area) ?? 0) + minutes / 60)
  }
  const byRound = known.map(({ company, round, bar, standing }) => ({
    company: company.title,
    round: round.id,
    title: round.title,
    ...chanceOf(standing, bar),
  }))
  const later = known.map(({ round, bar }) => chanceOf(standingIn(round, abilities, hours), bar))
  return { now: average(byRound), atInterview: average(later), byRound, assumption: sentenceFor(rounds.length, silent) }
}

/** P(ability + day noise > bar) for a normal ability, with the interval over the ability's uncertainty alone. */
export function chanceOf(
  { mean, variance }: Pick<Standing, 'mean' | 'variance'>,
  bar: number,
): { chance: number; interval: [number, number] } {
  const deviation = Math.sqrt(variance)
  const chance = normalCumulative((mean - bar) / Math.sqrt(variance + dayNoise ** 2))
  const low = normalCumulative((mean - z90 * deviation - bar) / dayNoise)
  const high = normalCumulative((mean + z90 * deviation - bar) / dayNoise)
  return { chance, interval: [Math.min(low, chance), Math.max(high, chance)] }
}

function roundsOf(
  { role, targets }: Pick<PlanProfile, 'role' | 'targets'>,
  { companies }: Catalog,
): { company: Company; round: Round; bar: number }[] {
  return targets.flatMap(({ company: id, level }) => {
    const company = companies.find((one) => one.id === id)
    const bar = company?.levels.find((one) => one.id === level)?.bar
    const loop = company?.loops.find((one) => one.role === role) ?? (role === null ? company?.loops[0] : undefined)
    if (!company || !loop || bar === undefined) return []
    return loop.rounds.map((round) => ({ company, round, bar }))
  })
}

/** The weighted mean over a round's areas; the errors of areas are taken as independent. `evidence` counts what it rests on. */
function standingIn({ weights }: Round, abilities: Abilities | null, hours: Map<string, number>): Standing {
  const parts = Object.entries(weights).map(([area, weight]) => {
    const found = abilities?.areas.find(({ id }) => id === area)
    const gained = gainPerHour * (hours.get(area) ?? 0)
    return { weight, mean: (found?.ability ?? 0) + gained, variance: (found?.standardError ?? 1) ** 2, evidence: found?.evidence ?? 0 }
  })
  return {
    mean: parts.reduce((sum, { weight, mean }) => sum + weight * mean, 0),
    variance: parts.reduce((sum, { weight, variance }) => sum + weight ** 2 * variance, 0),
    evidence: parts.reduce((sum, { weight, evidence }) => sum + (weight > 0 ? evidence : 0), 0),
  }
}

/** A typical round: the mean over the rounds. Not the chance of an offer, which nobody could say from this. */
function average(rounds: { chance: number; interval: [number, number] }[]): Readiness['now'] {
  if (rounds.length === 0) return null
  const mean = (of: (one: (typeof rounds)[number]) => number) => rounds.reduce((sum, one) => sum + of(one), 0) / rounds.length
  return { chance: mean(({ chance }) => chance), interval: [mean(({ interval }) => interval[0]), mean(({ interval }) => interval[1])] }
}

function sentenceFor(rounds: number, silent: number): string {
  if (rounds === 0) return `Choose a role and a company whose rounds we know to see a chance. ${assumption}`
  if (silent === 0) return assumption
  return `${silent} of ${rounds} rounds have no chance shown, because nothing they ask for was measured. ${assumption}`
}
