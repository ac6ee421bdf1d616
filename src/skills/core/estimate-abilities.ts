/** From all evidence of a person to an ability for every skill and area, with errors that never pretend more than is known. */
import type { Area, Skill } from '../../catalog/index.ts'
import type { Abilities, Ability, Evidence } from '../model.ts'
import { information, probability, probabilitySlope } from './item-response.ts'
import { addToDiagonal, choleskyInverse, multiply } from './matrix.ts'

/**
 * Prior over skills: ability = general + area + skill part, independent normal parts whose variances sum to 1, so that a skill's standard deviation among
 * candidates is 1 (de la Torre & Song 2009, the hierarchical model). An answer about one skill therefore informs its siblings, and less so the other areas.
 */
export const variances = { general: 0.45, area: 0.3, skill: 0.25 }

/** Fisher scoring converges in under twenty steps on real evidence; the bound only guards against a bug. */
const maximumSteps = 200

type Skeleton = { skills: Skill[]; areas: Area[] }

/**
 * The maximum a posteriori abilities over all evidence up to `asOf`, by Fisher scoring with step halving until the steps vanish; the errors come from the
 * posterior's curvature (Laplace). A pure function of its arguments: the same evidence in any order gives the same numbers. Evidence with an id seen before is
 * counted once; evidence about unknown skills is left out.
 */
export function estimateAbilities(evidence: Evidence[], { skills, areas }: Skeleton, asOf: number): Abilities {
  const index = new Map(skills.map(({ id }, position) => [id, position]))
  const used = unique(evidence).filter(({ skill, at }) => index.has(skill) && at <= asOf)
  const covariance = priorCovariance(skills)
  const precision = choleskyInverse(covariance)
  const observed = [...Map.groupBy(used, ({ skill }) => index.get(skill) ?? 0)]
    .map(([position, list]) => ({ position, list: inOrder(list) }))
    .sort((left, right) => left.position - right.position)
  const abilities = findMode(observed, precision, skills.length)
  const posterior = choleskyInverse(addToDiagonal(precision, weightsAt(observed, abilities)))
  return { asOf, skills: skills.map((skill, position) => describe(skill.id, position)), areas: areas.map(describeArea) }

  function describe(id: string, position: number): Ability {
    const count = observed.find((one) => one.position === position)?.list.length ?? 0
    return { id, ability: abilities[position] ?? 0, standardError: Math.sqrt(posterior[position]?.[position] ?? 1), evidence: count }
  }

  /** The mean of the area's skills, with the error of that mean. */
  function describeArea(area: Area) {
    const positions = skills.flatMap((skill, position) => (skill.area === area.id ? [position] : []))
    const n = Math.max(1, positions.length)
    const mean = positions.reduce((sum, position) => sum + (abilities[position] ?? 0), 0) / n
    const variance =
      positions.reduce((sum, row) => sum + positions.reduce((part, column) => part + (posterior[row]?.[column] ?? 0), 0), 0) / n ** 2
    const count = observed.filter(({ position }) => positions.includes(position)).reduce((sum, { list }) => sum + list.length, 0)
    return { id: area.id, ability: mean, standardError: Math.sqrt(variance), evidence: count }
  }
}

type Observed = { position: number; list: Evidence[] }[]

/** Climbs from zero with the expected curvature; a step that does not climb is halved. */
function findMode(observed: Observed, precision: number[][], size: number): number[] {
  let abilities = new Array<number>(size).fill(0)
  let height = posteriorHeight(observed, precision, abilities)
  for (let step = 0; step < maximumSteps; step++) {
    const gradient = gradientAt(observed, precision, abilities)
    const direction = multiply(choleskyInverse(addToDiagonal(precision, weightsAt(observed, abilities))), gradient)
    let scale = 1
    let next = abilities
    let nextHeight = Number.NEGATIVE_INFINITY
    while (scale > 1e-8) {
      next = abilities.map((ability, position) => ability + scale * (direction[position] ?? 0))
      nextHeight = posteriorHeight(observed, precision, next)
      if (nextHeight >= height) break
      scale /= 2
    }
    if (nextHeight < height) return abilities
    const moved = Math.max(...next.map((ability, position) => Math.abs(ability - (abilities[position] ?? 0))))
    abilities = next
    height = nextHeight
    if (moved < 1e-10) return abilities
  }
  return abilities
}

function posteriorHeight(observed: Observed, precision: number[][], abilities: number[]): number {
  const prior = multiply(precision, abilities).reduce((sum, value, position) => sum + value * (abilities[position] ?? 0), 0) / 2
  let height = -prior
  for (const { position, list } of observed) {
    for (const { parameters, score, max, reliability } of list) {
      const p = clampChance(probability(parameters, abilities[position] ?? 0))
      const success = score / max
      height += reliability * (success * Math.log(p) + (1 - success) * Math.log(1 - p))
    }
  }
  return height
}

function gradientAt(observed: Observed, precision: number[][], abilities: number[]): number[] {
  const gradient = multiply(precision, abilities).map((value) => -value)
  for (const { position, list } of observed) {
    const ability = abilities[position] ?? 0
    for (const { parameters, score, max, reliability } of list) {
      const p = clampChance(probability(parameters, ability))
      gradient[position] =
        (gradient[position] ?? 0) + (reliability * probabilitySlope(parameters, ability) * (score / max - p)) / (p * (1 - p))
    }
  }
  return gradient
}

/** Fisher information of each skill's evidence, in proportion to its reliability. */
function weightsAt(observed: Observed, abilities: number[]): Map<number, number> {
  return new Map(
    observed.map(({ position, list }) => [
      position,
      list.reduce((sum, { parameters, reliability }) => sum + reliability * information(parameters, abilities[position] ?? 0), 0),
    ]),
  )
}

function priorCovariance(skills: Skill[]): number[][] {
  return skills.map((row, r) =>
    skills.map((column, c) => variances.general + (row.area === column.area ? variances.area : 0) + (r === c ? variances.skill : 0)),
  )
}

function unique(evidence: Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [one.id, one])).values()]
}

/** Sums of floating-point numbers depend on their order, so the order is fixed. */
function inOrder(list: Evidence[]): Evidence[] {
  return [...list].sort((left, right) => (left.id < right.id ? -1 : 1))
}

const clampChance = (p: number) => Math.min(1 - 1e-12, Math.max(1e-12, p))
