/** How well areas are known through their skills, and what one more answer would add: the ground on which an adaptive test chooses. */
import type { Area, AreaId, ItemParameters, Skill } from '../../catalog/index.ts'
import type { Abilities, Evidence } from '../model.ts'
import { covarianceOf, covarianceTimes, nestedPrior, posteriorOf } from './nested-prior.ts'
import { observationsOf, slopesAt } from './observations.ts'

/** For each skill its present estimate and variance, and its covariance with the mean of each area: an answer about it moves the area by that much. */
export type AreaKnowledge = Map<string, { ability: number; variance: number; withArea: Partial<Record<AreaId, number>> }>

type Skeleton = { skills: Skill[]; areas: Area[] }

/** What the evidence behind these abilities says about each area. */
export function areaKnowledge(evidence: Evidence[], skeleton: Skeleton, abilities: Abilities): AreaKnowledge {
  const found = new Map(abilities.skills.map(({ id, ability }) => [id, ability]))
  const at = Float64Array.from(skeleton.skills, ({ id }) => found.get(id) ?? 0)
  return knowledgeFrom(slopesAt(observationsOf(evidence, skeleton.skills, abilities.asOf), at).information, skeleton, at)
}

/** The same from the information about each skill, in the skills' order; the estimates are 0 unless given. */
export function knowledgeFrom(information: Float64Array, { skills, areas }: Skeleton, at = new Float64Array(skills.length)): AreaKnowledge {
  const posterior = posteriorOf(nestedPrior(skills), information)
  const reach = areas.flatMap(({ id }) => {
    const members = skills.filter(({ area }) => area === id).length
    return members === 0
      ? []
      : [
          {
            id,
            by: covarianceTimes(
              posterior,
              Float64Array.from(skills, ({ area }) => (area === id ? 1 / members : 0)),
            ),
          },
        ]
  })
  return new Map(
    skills.map(({ id }, k) => [
      id,
      {
        ability: at[k] ?? 0,
        variance: covarianceOf(posterior, k, k),
        withArea: Object.fromEntries(reach.map((area) => [area.id, area.by[k] ?? 0])),
      },
    ]),
  )
}

/** Gauss-Hermite nodes and weights for the standard normal distribution, 7 points (Abramowitz & Stegun, table 25.10, rescaled). */
const points = [
  [0, 0.45714285714285713],
  [1.1544053947399682, 0.2401231786050127],
  [-1.1544053947399682, 0.2401231786050127],
  [2.366759410734541, 0.03075712396758651],
  [-2.366759410734541, 0.03075712396758651],
  [3.7504397177257425, 0.0005482688559722177],
  [-3.7504397177257425, 0.0005482688559722177],
] as const

/**
 * What one answer is expected to tell about an ability that is known as N(ability, variance): E[P']^2 / (p (1 - p)), p = E[P]. Anything whose covariance with the
 * ability is g loses g^2 times this of its variance: the minimum expected posterior variance of van der Linden (1998), by Stein's lemma cov(x, P) = variance E[P'].
 * Without uncertainty it is the Fisher information.
 */
export function expectedInformation({ a, b, c, d }: ItemParameters, ability: number, variance: number): number {
  const deviation = Math.sqrt(variance)
  let [chance, slope] = [0, 0]
  for (const [z, weight] of points) {
    const logistic = 1 / (1 + Math.exp(-a * (ability + deviation * z - b)))
    chance += weight * logistic
    slope += weight * logistic * (1 - logistic)
  }
  const p = c + (d - c) * chance
  return p <= 0 || p >= 1 ? 0 : ((d - c) * a * slope) ** 2 / (p * (1 - p))
}
