/** From all evidence of a person to an ability for every skill and area, with errors that never pretend more than is known. */
import type { Area, Skill } from '../../catalog/index.ts'
import type { Abilities, Ability, Evidence } from '../model.ts'
import {
  covarianceOf,
  covarianceTimes,
  isProper,
  type NestedPrior,
  nestedPrior,
  type Posterior,
  posteriorOf,
  precisionOf,
  precisionTimes,
  variances,
} from './nested-prior.ts'
import { countOf, itemUncertaintyAt, likelihoodOf, type Observations, observationsOf, slopesAt } from './observations.ts'

/** The climb takes under twenty steps on real evidence; the bound only guards against a bug. */
const maximumSteps = 200
/** Steps smaller than this (logits) end the climb. */
const smallestMove = 1e-9
/** Where a second peak is looked for, in logits: two peaks lie further apart than these points. */
const lookouts = [-3, -2, -1, 0, 1, 2, 3]

type Skeleton = { skills: Skill[]; areas: Area[] }

/**
 * The maximum a posteriori abilities over all evidence up to `asOf`, by Newton's method until the steps vanish; older evidence counts less. The
 * errors come from the posterior's curvature (Laplace), widened by what is not known about the items. The same evidence in any order, from any `earlier` result to
 * start from, gives the same numbers (to 1e-6). Evidence with an id seen before is counted once; evidence about unknown skills is left out.
 */
export function estimateAbilities(evidence: Evidence[], { skills, areas }: Skeleton, asOf: number, earlier?: Abilities): Abilities {
  const observations = observationsOf(evidence, skills, asOf)
  const prior = nestedPrior(skills)
  const before = new Map(earlier?.skills.map(({ id, ability }) => [id, ability]))
  const { abilities, information } = highestMode(
    observations,
    prior,
    Float64Array.from(skills, ({ id }) => before.get(id) ?? 0),
  )
  const posterior = posteriorOf(prior, information)
  const unsure = itemUncertaintyAt(observations, abilities)
  return {
    asOf,
    skills: skills.map(({ id }, skill) => ({
      id,
      ability: abilities[skill] ?? 0,
      standardError: Math.sqrt(Math.min(1, varianceOf(posterior, unsure, skill))),
      evidence: countOf(observations, skill),
    })),
    areas: areas.map((area) => areaMean(area, skills, { observations, abilities, posterior, unsure })),
  }
}

/** Posterior variance, plus what the items' uncertainty does to the estimate: S + S diag(u) S (Cheng & Yuan 2010). */
function varianceOf(posterior: Posterior, unsure: Float64Array, skill: number): number {
  const added = unsure.reduce((sum, value, k) => (value === 0 ? sum : sum + covarianceOf(posterior, skill, k) ** 2 * value), 0)
  return covarianceOf(posterior, skill, skill) + added
}

type Found = { observations: Observations; abilities: Float64Array; posterior: Posterior; unsure: Float64Array }

/** The mean of the area's skills, with the error of that mean; never less sure than the prior. */
function areaMean({ id }: Area, skills: Skill[], { observations, abilities, posterior, unsure }: Found): Ability & Pick<Area, 'id'> {
  const members = skills.flatMap((skill, position) => (skill.area === id ? [position] : []))
  const n = Math.max(1, members.length)
  const shares = Float64Array.from(skills, ({ area }) => (area === id ? 1 / n : 0))
  const reach = covarianceTimes(posterior, shares)
  const variance = reach.reduce((sum, value, k) => sum + value * (shares[k] ?? 0) + value * value * (unsure[k] ?? 0), 0)
  return {
    id,
    ability: members.reduce((sum, position) => sum + (abilities[position] ?? 0), 0) / n,
    standardError: Math.sqrt(Math.min(variances.general + variances.area + variances.skill / n, variance)),
    evidence: members.reduce((sum, position) => sum + countOf(observations, position), 0),
  }
}

type Peak = { abilities: Float64Array; information: Float64Array }

/** Climbs, then looks along each skill for a higher peak (guessing can make two), until there is none: so the starting point does not matter. */
function highestMode(observations: Observations, prior: NestedPrior, start: Float64Array): Peak {
  let peak = climb(observations, prior, start)
  for (let round = 0; round < prior.size; round++) {
    const higher = higherPoint(observations, prior, peak.abilities)
    if (higher === undefined) return peak
    peak = climb(observations, prior, higher)
  }
  return peak
}

/** The highest point of the lookouts that is higher than here, with one skill changed. */
function higherPoint(observations: Observations, prior: NestedPrior, abilities: Float64Array): Float64Array | undefined {
  const pull = precisionTimes(prior, abilities)
  let best = { gain: 1e-7, skill: -1, ability: 0 }
  for (let skill = 0; skill < prior.size; skill++) {
    const stiffness = precisionOf(prior, skill)
    if ((observations.bend[skill] ?? 0) <= stiffness) continue
    const from = abilities[skill] ?? 0
    const height = likelihoodOf(observations, skill, from)
    for (const ability of lookouts) {
      const way = ability - from
      const cost = (pull[skill] ?? 0) * way + (stiffness * way * way) / 2
      const gain = likelihoodOf(observations, skill, ability) - height - cost
      if (gain > best.gain) best = { gain, skill, ability }
    }
  }
  return best.skill < 0 ? undefined : abilities.map((value, skill) => (skill === best.skill ? best.ability : value))
}

/** Newton's steps where the surface is a hill, else Fisher scoring's, by the expected curvature; a step that does not climb is halved. */
function climb(observations: Observations, prior: NestedPrior, start: Float64Array): Peak {
  let abilities = start
  let at = slopesWithPrior(observations, prior, abilities)
  for (let step = 0; step < maximumSteps; step++) {
    const newton = posteriorOf(prior, at.curvature)
    const direction = covarianceTimes(isProper(newton) ? newton : posteriorOf(prior, at.information), at.gradient)
    const length = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (length < smallestMove) break
    let scale = Math.min(1, 3 / length)
    let next = abilities
    let there = at
    do {
      next = abilities.map((ability, k) => ability + scale * (direction[k] ?? 0))
      there = slopesWithPrior(observations, prior, next)
      scale /= 2
    } while (there.height < at.height - 1e-12 * Math.abs(at.height) && scale * length > smallestMove)
    abilities = next
    at = there
  }
  return { abilities, information: at.information }
}

function slopesWithPrior(observations: Observations, prior: NestedPrior, abilities: Float64Array) {
  const { height, gradient, information, curvature } = slopesAt(observations, abilities)
  const pull = precisionTimes(prior, abilities)
  const cost = pull.reduce((sum, value, k) => sum + value * (abilities[k] ?? 0), 0) / 2
  return { height: height - cost, gradient: gradient.map((value, k) => value - (pull[k] ?? 0)), information, curvature }
}
