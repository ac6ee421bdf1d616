/**
 * Prior over skills: ability = general + area + skill part, independent normal parts whose variances sum to 1, so that a skill's standard deviation among
 * candidates is 1 (de la Torre & Song 2009, the hierarchical model). An answer about one skill therefore informs its siblings, and less so the other areas.
 * Its precision and the posterior's covariance are rank-one changes of diagonal matrices (Sherman & Morrison 1950), so no matrix is ever inverted.
 */
import type { Skill } from '../../catalog/index.ts'

export const variances = { general: 0.45, area: 0.3, skill: 0.25 }

/** The area (by number) of each skill, and how many skills each area has. */
export type NestedPrior = { areaOf: Int32Array; sizes: Float64Array; size: number; general: number }

/** The prior over these skills. */
export function nestedPrior(skills: Skill[]): NestedPrior {
  const numbers = new Map([...new Set(skills.map(({ area }) => area))].map((area, number) => [area, number]))
  const areaOf = Int32Array.from(skills, ({ area }) => numbers.get(area) ?? 0)
  const sizes = new Float64Array(numbers.size)
  for (const area of areaOf) sizes[area] = (sizes[area] as number) + 1
  const pulls = areaOf.reduce((sum, area) => sum + pullOf(sizes[area] as number), 0)
  return { areaOf, sizes, size: skills.length, general: variances.general / (1 + variances.general * pulls) }
}

/** What an area of n skills adds to the precision of the general part, by skill. */
const pullOf = (n: number) => 1 / (variances.skill + n * variances.area)
/** How strongly the skills of an area of n hold each other, in the precision. */
const holdOf = (n: number) => (variances.area / variances.skill) * pullOf(n)

/** The prior's precision matrix times a vector. */
export function precisionTimes({ areaOf, sizes, size, general }: NestedPrior, vector: Float64Array): Float64Array {
  const sums = new Float64Array(sizes.length)
  for (let k = 0; k < size; k++) sums[areaOf[k] as number] = (sums[areaOf[k] as number] as number) + (vector[k] as number)
  const common = general * sums.reduce((sum, value, area) => sum + value * pullOf(sizes[area] as number), 0)
  return Float64Array.from({ length: size }, (_, k) => {
    const area = areaOf[k] as number
    const n = sizes[area] as number
    return (vector[k] as number) / variances.skill - holdOf(n) * (sums[area] as number) - common * pullOf(n)
  })
}

/** One cell of the diagonal of the prior's precision. */
export function precisionOf({ areaOf, sizes, general }: NestedPrior, skill: number): number {
  const n = sizes[areaOf[skill] as number] as number
  return 1 / variances.skill - holdOf(n) - general * pullOf(n) ** 2
}

/** The inverse of prior precision plus a diagonal of information, in its parts: own + area + general. */
export type Posterior = { areaOf: Int32Array; own: Float64Array; ofArea: Float64Array; general: Float64Array; ofGeneral: number }

/** The posterior's covariance, given the information about each skill. */
export function posteriorOf({ areaOf, sizes, size, general }: NestedPrior, information: Float64Array): Posterior {
  const own = information.map((value) => 1 / (1 / variances.skill + value))
  const sums = new Float64Array(sizes.length)
  for (let k = 0; k < size; k++) sums[areaOf[k] as number] = (sums[areaOf[k] as number] as number) + (own[k] as number)
  const ofArea = sums.map((sum, area) => holdOf(sizes[area] as number) / (1 - holdOf(sizes[area] as number) * sum))
  const towards = Float64Array.from({ length: size }, (_, k) => {
    const area = areaOf[k] as number
    return pullOf(sizes[area] as number) * (own[k] as number) * (1 + (ofArea[area] as number) * (sums[area] as number))
  })
  const reach = towards.reduce((sum, value, k) => sum + value * pullOf(sizes[areaOf[k] as number] as number), 0)
  return { areaOf, own, ofArea, general: towards, ofGeneral: general / (1 - general * reach) }
}

/** Whether it is a covariance at all: with negative information it may not be. */
export function isProper({ own, ofArea, ofGeneral }: Posterior): boolean {
  return ofGeneral > 0 && ofArea.every((value) => value > 0) && own.every((value) => value > 0)
}

/** The posterior's covariance times a vector. */
export function covarianceTimes({ areaOf, own, ofArea, general, ofGeneral }: Posterior, vector: Float64Array): Float64Array {
  const sums = new Float64Array(ofArea.length)
  let common = 0
  for (let k = 0; k < own.length; k++) {
    const area = areaOf[k] as number
    sums[area] = (sums[area] as number) + (own[k] as number) * (vector[k] as number)
    common += (general[k] as number) * (vector[k] as number)
  }
  return own.map((value, k) => {
    const area = areaOf[k] as number
    return (
      value * (vector[k] as number) +
      (ofArea[area] as number) * value * (sums[area] as number) +
      ofGeneral * (general[k] as number) * common
    )
  })
}

/** One cell of the posterior's covariance. */
export function covarianceOf({ areaOf, own, ofArea, general, ofGeneral }: Posterior, row: number, column: number): number {
  const together = ofGeneral * (general[row] as number) * (general[column] as number)
  if (areaOf[row] !== areaOf[column]) return together
  const sameArea = together + (ofArea[areaOf[row] as number] as number) * (own[row] as number) * (own[column] as number)
  return row === column ? sameArea + (own[row] as number) : sameArea
}
