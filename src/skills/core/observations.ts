/** Evidence laid out for arithmetic: by skill, in a fixed order, each with the weight it has today. */
import type { Skill } from '../../catalog/index.ts'
import type { Evidence } from '../model.ts'

/**
 * Evidence counts half after this long: abilities drift, so older answers say less about today and an unused skill grows uncertain. Discounting of the information
 * as in West & Harrison (1997, dynamic linear models with discount factors); the half-life of 180 days is our assumption until field data exist.
 */
export const halfLifeMilliseconds = 180 * 24 * 3600_000

/** All that is needed of the evidence: those about skill k stand from `start[k]` to `start[k + 1]`. */
export type Observations = {
  start: Int32Array
  a: Float64Array
  b: Float64Array
  c: Float64Array
  d: Float64Array
  /** Score as a share of the maximum. */
  success: Float64Array
  /** Reliability, halved with age. */
  weight: Float64Array
  /** Standard errors of the item's slope and difficulty. */
  errorOfA: Float64Array
  errorOfB: Float64Array
  /** The most by which answers that may be guesses can bend each skill's log-likelihood upwards; without such answers it has one peak. */
  bend: Float64Array
}

/** The evidence up to `asOf` about known skills, once by id. */
export function observationsOf(evidence: Evidence[], skills: Skill[], asOf: number): Observations {
  const index = new Map(skills.map(({ id }, position) => [id, position]))
  const bySkill: Evidence[][] = skills.map(() => [])
  const seen = new Set<string>()
  for (const one of evidence) {
    const position = index.get(one.skill)
    if (position === undefined || one.at > asOf || seen.has(one.id)) continue
    seen.add(one.id)
    bySkill[position]?.push(one)
  }
  const start = Int32Array.from([0, ...bySkill.map(({ length }) => length)])
  for (let k = 0; k < skills.length; k++) start[k + 1] = (start[k] as number) + (start[k + 1] as number)
  const observations = emptyObservations(start, skills.length)
  let next = 0
  for (const [skill, list] of bySkill.entries()) {
    /** Sums of floating-point numbers depend on their order, so the order is fixed. */
    if (!isInOrder(list)) list.sort(byTime)
    for (const one of list) place(observations, skill, next++, one, asOf)
  }
  return observations
}

function emptyObservations(start: Int32Array, skills: number): Observations {
  const column = () => new Float64Array(start[skills] ?? 0)
  return {
    start,
    a: column(),
    b: column(),
    c: column(),
    d: column(),
    success: column(),
    weight: column(),
    errorOfA: column(),
    errorOfB: column(),
    bend: new Float64Array(skills),
  }
}

function place(to: Observations, skill: number, i: number, { parameters, score, max, reliability, at }: Evidence, asOf: number) {
  const weight = reliability * Math.exp(((at - asOf) / halfLifeMilliseconds) * Math.LN2)
  to.a[i] = parameters.a
  to.b[i] = parameters.b
  to.c[i] = parameters.c
  to.d[i] = parameters.d
  to.success[i] = score / max
  to.weight[i] = weight
  to.errorOfA[i] = parameters.standardErrors?.a ?? 0
  to.errorOfB[i] = parameters.standardErrors?.b ?? 0
  if (parameters.c > 0 && score > 0) to.bend[skill] = (to.bend[skill] as number) + ((weight * score) / max) * mostBend(parameters)
}

/**
 * With c > 0, log P is log(1 + exp(x + log(d / c))) - log(1 + exp(x)) up to a constant, x = a (ability - b): its second derivative is the difference of two
 * logistic slopes, which is at most 1/4 and at most their distance times the steepest change of such a slope, 1 / (6 sqrt 3).
 */
const mostBend = ({ a, c, d }: Evidence['parameters']) => a * a * Math.min(1 / 4, Math.log(d / c) / (6 * Math.sqrt(3)))

/** How many observations there are of a skill. */
export const countOf = ({ start }: Observations, skill: number) => (start[skill + 1] ?? 0) - (start[skill] ?? 0)

/** Log-likelihood of everything about one skill at an ability, in proportion to the weights. */
export function likelihoodOf({ start, a, b, c, d, success, weight }: Observations, skill: number, ability: number): number {
  let sum = 0
  for (let i = start[skill] as number; i < (start[skill + 1] as number); i++) {
    const lower = c[i] as number
    const p = clamp(lower + ((d[i] as number) - lower) / (1 + Math.exp(-(a[i] as number) * (ability - (b[i] as number)))))
    sum += (weight[i] as number) * logChance(success[i] as number, p)
  }
  return sum
}

/** Log-likelihood, its gradient, its Fisher information and its curvature (minus the second derivative) by skill, all in one pass. */
export function slopesAt(observations: Observations, abilities: Float64Array) {
  const { start, a, b, c, d, success, weight } = observations
  const gradient = new Float64Array(abilities.length)
  const information = new Float64Array(abilities.length)
  const curvature = new Float64Array(abilities.length)
  let height = 0
  for (let k = 0; k < abilities.length; k++) {
    let [pull, known, bent] = [0, 0, 0]
    for (let i = start[k] as number; i < (start[k + 1] as number); i++) {
      const slope = a[i] as number
      const range = (d[i] as number) - (c[i] as number)
      const logistic = 1 / (1 + Math.exp(-slope * ((abilities[k] as number) - (b[i] as number))))
      const p = clamp((c[i] as number) + range * logistic)
      const rise = range * slope * logistic * (1 - logistic)
      const [counts, hit] = [weight[i] as number, success[i] as number]
      const push = (hit - p) / (p * (1 - p))
      pull += counts * push * rise
      known += (counts * rise * rise) / (p * (1 - p))
      bent += counts * (rise * rise * (hit / (p * p) + (1 - hit) / ((1 - p) * (1 - p))) - push * rise * slope * (1 - 2 * logistic))
      height += counts * logChance(hit, p)
    }
    gradient[k] = pull
    information[k] = known
    curvature[k] = bent
  }
  return { height, gradient, information, curvature }
}

/**
 * How much the items' own uncertainty moves each skill's score: the sum of squared derivatives by a and b times their variances. Cheng & Yuan (2010): the derivative
 * of the score by b is minus the information, by a it is the information times (ability - b) / a.
 */
export function itemUncertaintyAt(observations: Observations, abilities: Float64Array): Float64Array {
  const { start, a, b, c, d, weight, errorOfA, errorOfB } = observations
  return abilities.map((ability, k) => {
    let sum = 0
    for (let i = start[k] as number; i < (start[k + 1] as number); i++) {
      if (errorOfA[i] === 0 && errorOfB[i] === 0) continue
      const distance = ability - (b[i] as number)
      const logistic = 1 / (1 + Math.exp(-(a[i] as number) * distance))
      const range = (d[i] as number) - (c[i] as number)
      const p = clamp((c[i] as number) + range * logistic)
      const rise = range * (a[i] as number) * logistic * (1 - logistic)
      const known = ((weight[i] as number) * rise * rise) / (p * (1 - p))
      sum += known * known * ((errorOfB[i] as number) ** 2 + ((distance / (a[i] as number)) * (errorOfA[i] as number)) ** 2)
    }
    return sum
  })
}

function logChance(success: number, p: number): number {
  if (success === 1) return Math.log(p)
  return success === 0 ? Math.log(1 - p) : success * Math.log(p) + (1 - success) * Math.log(1 - p)
}

const clamp = (p: number) => Math.min(1 - 1e-12, Math.max(1e-12, p))
const byTime = (left: Evidence, right: Evidence) => left.at - right.at || (left.id < right.id ? -1 : 1)

function isInOrder(list: Evidence[]): boolean {
  for (let index = 1; index < list.length; index++) if (byTime(list[index - 1] as Evidence, list[index] as Evidence) > 0) return false
  return true
}
