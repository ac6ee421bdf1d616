/** What is asked of the person, and how far each skill is from it. */
import type { Profile } from '../../accounts/index.ts'
import type { AreaId, Catalog } from '../../catalog/index.ts'
import { type Abilities, areaWeights, expectedShortfall } from '../../skills/index.ts'

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
