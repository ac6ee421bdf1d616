import type { Profile } from '../../accounts/index.ts'
import type { AreaId, Catalog } from '../../catalog/index.ts'

/** How much each area counts: half by the role, half by the rounds of the chosen companies (by their minutes); by the role alone without them. */
export function areaWeights(
  { role, targets }: Pick<Profile, 'role' | 'targets'>,
  catalog: Pick<Catalog, 'roles' | 'companies' | 'areas'>,
): Map<AreaId, number> {
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
