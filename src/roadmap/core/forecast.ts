/** The chance of each round of the target loops, honestly uncertain. */
import type { Profile } from '../../accounts/index.ts'
import type { Catalog, Round } from '../../catalog/index.ts'
import type { Abilities } from '../../skills/index.ts'
import type { Plan } from '../model.ts'
import { normalCdf } from './normal.ts'

/**
 * How much one interview differs from the next for the same person, in logits. Interviews of the same people vary widely from one to the next
 * (interviewing.io's figures of 299 interviews by 67 people), so a day counts for as much as half the spread among candidates.
 */
export const dayDeviation = 0.5

/** z of a two-sided 90 % interval. */
const z90 = 1.645

export const assumption =
  'Provisional: the bars of companies are our assumptions, not published facts, and chances have not been checked against real outcomes yet. Rounds are taken as independent.'

/**
 * Chance that the ability weighted by the round's areas, plus the luck of the day, exceeds the level's bar: normal in ability, with the errors of the areas added up (as if they
 * erred together). The interval moves the ability by its 90 % error. Null chances where nothing has been measured at all.
 */
export function forecast(abilities: Abilities, profile: Profile, { companies }: Catalog): Plan['readiness'] {
  const measured = abilities.areas.some(({ evidence }) => evidence > 0)
  if (!measured) return { now: null, atInterview: null, byRound: [], assumption }
  const byTarget = profile.targets.map(({ company, level }) => {
    const found = companies.find(({ id }) => id === company)
    const bar = found?.levels.find(({ id }) => id === level)?.bar
    const loop = found?.loops.find(({ role }) => role === profile.role) ?? found?.loops[0]
    if (found === undefined || bar === undefined || loop === undefined) return []
    return loop.rounds.map((round) => ({ company: found.title, round: round.id, title: round.title, ...chanceOf(round, bar, abilities) }))
  })
  const first = byTarget.find((rounds) => rounds.length > 0)
  return { now: first ? together(first) : null, atInterview: null, byRound: byTarget.flat(), assumption }
}

function chanceOf(round: Round, bar: number, abilities: Abilities): { chance: number; interval: [number, number] } {
  const parts = Object.entries(round.weights).map(([area, weight]) => ({ weight, ability: abilities.areas.find(({ id }) => id === area) }))
  const mean = parts.reduce((sum, { weight, ability }) => sum + weight * (ability?.ability ?? 0), 0)
  const error = parts.reduce((sum, { weight, ability }) => sum + weight * (ability?.standardError ?? 1), 0)
  const at = (ability: number) => normalCdf((ability - bar) / dayDeviation)
  return { chance: normalCdf((mean - bar) / Math.hypot(dayDeviation, error)), interval: [at(mean - z90 * error), at(mean + z90 * error)] }
}

/** All rounds passed. */
function together(rounds: { chance: number; interval: [number, number] }[]): { chance: number; interval: [number, number] } {
  const product = (pick: (round: (typeof rounds)[number]) => number) => rounds.reduce((all, round) => all * pick(round), 1)
  return { chance: product(({ chance }) => chance), interval: [product(({ interval }) => interval[0]), product(({ interval }) => interval[1])] }
}
