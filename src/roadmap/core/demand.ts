/** What is asked of the person, and how far each skill is from it. */
import type { Profile } from '../../accounts/index.ts'
import type { AreaId, Catalog } from '../../catalog/index.ts'
import type { Abilities } from '../../skills/index.ts'
import { normalCumulative, normalDensity } from './normal.ts'

/** What of a profile the plan rests on. `daysOff`: weekdays (`sun`) or single days (`2026-12-24`). */
export type PlanProfile = Pick<Profile, 'role' | 'targets' | 'interviewDate' | 'hoursPerWeek'> & { daysOff: readonly string[] }

/** The bar assumed while no target is chosen: half a standard deviation above the candidates' mean. */
export const assumedBar = 0.5

/** One skill: its share of the area's weight, the estimate, the bar, and the expected shortfall under the estimate's uncertainty (logits). */
export type Demand = {
  skill: string
  title: string
  area: AreaId
  areaTitle: string
  areaWeight: number
  weight: number
  ability: number
  standardError: number
  evidence: number
  bar: number
  barLabel: string
  shortfall: number
}

/** The demand on every skill, from the role's weights, the loops of the targets and the abilities (null: nothing measured). */
export function demandsOf(profile: Pick<Profile, 'role' | 'targets'>, catalog: Catalog, abilities: Abilities | null): Demand[] {
  const weights = areaWeights(profile, catalog)
  const { bar, label } = barOf(profile, catalog)
  return catalog.skills.map((skill) => {
    const found = abilities?.skills.find(({ id }) => id === skill.id)
    const [ability, standardError] = [found?.ability ?? 0, found?.standardError ?? 1]
    const siblings = catalog.skills.filter(({ area }) => area === skill.area).length
    return {
      skill: skill.id,
      title: skill.title,
      area: skill.area,
      areaTitle: catalog.areas.find(({ id }) => id === skill.area)?.title ?? skill.area,
      areaWeight: weights.get(skill.area) ?? 0,
      weight: (weights.get(skill.area) ?? 0) / siblings,
      ability,
      standardError,
      evidence: found?.evidence ?? 0,
      bar,
      barLabel: label,
      shortfall: expectedShortfall(bar, ability, standardError),
    }
  })
}

/** E[max(0, bar - x)] for x normal around the ability: s phi(z) + (bar - ability) Phi(z), z = (bar - ability) / s. Uncertainty alone is a reason to work. */
export function expectedShortfall(bar: number, ability: number, standardError: number): number {
  if (standardError <= 0) return Math.max(0, bar - ability)
  const z = (bar - ability) / standardError
  return standardError * normalDensity(z) + (bar - ability) * normalCumulative(z)
}

/** How much each area counts: half by the role, half by the rounds of the chosen companies (by their minutes); by the role alone without them. */
export function areaWeights({ role, targets }: Pick<Profile, 'role' | 'targets'>, catalog: Catalog): Map<AreaId, number> {
  const roles = catalog.roles.filter(({ id }) => role === null || id === role)
  const byRole = mixed(roles.map(({ weights }) => ({ weights, share: 1 })))
  const rounds = targets.flatMap(({ company }) => {
    const loops = catalog.companies.find(({ id }) => id === company)?.loops ?? []
    return loops.filter((loop) => role === null || loop.role === role).flatMap((loop) => loop.rounds)
  })
  if (rounds.length === 0) return byRole
  const byRounds = mixed(rounds.map(({ weights, minutes }) => ({ weights, share: minutes })))
  return new Map(catalog.areas.map(({ id }) => [id, ((byRole.get(id) ?? 0) + (byRounds.get(id) ?? 0)) / (byRole.size === 0 ? 1 : 2)]))
}

function mixed(parts: { weights: Partial<Record<AreaId, number>>; share: number }[]): Map<AreaId, number> {
  const whole = parts.reduce((sum, { share }) => sum + share, 0)
  const result = new Map<AreaId, number>()
  for (const { weights, share } of parts) {
    for (const [area, weight] of Object.entries(weights) as [AreaId, number][]) {
      result.set(area, (result.get(area) ?? 0) + (weight * share) / whole)
    }
  }
  return result
}

/** The highest bar among the targets, because who reaches it reaches the others. */
function barOf({ targets }: Pick<Profile, 'targets'>, { companies }: Catalog): { bar: number; label: string } {
  const bars = targets.flatMap(({ company, level }) => {
    const found = companies.find(({ id }) => id === company)
    const step = found?.levels.find(({ id }) => id === level)
    return found && step ? [{ bar: step.bar, label: `the bar we assume for ${found.title} ${step.title}` }] : []
  })
  return bars.reduce(
    (best, one) => (one.bar > best.bar ? one : best),
    bars[0] ?? { bar: assumedBar, label: 'the bar we assume while no target is chosen' },
  )
}
