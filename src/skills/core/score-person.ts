/** One ability from one person's answers: EAP, MAP, ML and Warm's weighted likelihood, each with its standard error. */
import type { ItemParameters } from '../../catalog/index.ts'
import {
  categoryProbabilities,
  categorySlopes,
  information,
  type OrderedItem,
  orderedInformation,
  probability,
  probabilitySlope,
} from './item-response.ts'

/** An answer to one item: 0 or 1 for a logistic item, the category from 0 for an ordered one. */
export type Answered = { item: ItemParameters | OrderedItem; response: number }

export type Prior = { mean: number; deviation: number }
export type Grid = { low: number; high: number; points: number }
export type Estimate = { ability: number; standardError: number }

export const standardPrior: Prior = { mean: 0, deviation: 1 }
export const standardGrid: Grid = { low: -6, high: 6, points: 121 }

/** Expected a posteriori estimate on a grid; the error is the posterior deviation. Bock & Mislevy (1982). */
export function eap(answers: Answered[], prior = standardPrior, { low, high, points } = standardGrid): Estimate {
  const abilities = Array.from({ length: points }, (_, index) => low + ((high - low) * index) / (points - 1))
  const logs = abilities.map((ability) => logLikelihoodOf(answers, ability) - (ability - prior.mean) ** 2 / (2 * prior.deviation ** 2))
  const top = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - top))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const ability = abilities.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / all
  const variance = abilities.reduce((sum, value, index) => sum + (value - ability) ** 2 * (weights[index] ?? 0), 0) / all
  return { ability, standardError: Math.sqrt(variance) }
}

/** Mode of the posterior; the error is 1 / sqrt(information + 1 / deviation^2). */
export function map(answers: Answered[], prior = standardPrior): Estimate {
  const precision = 1 / prior.deviation ** 2
  const reach = 10 * Math.max(1, prior.deviation)
  const height = (at: number) => logLikelihoodOf(answers, at) - ((at - prior.mean) ** 2 * precision) / 2
  const ability = maximise(height, prior.mean - reach, prior.mean + reach)
  return { ability, standardError: 1 / Math.sqrt(informationOf(answers, ability) + precision) }
}

/** Maximum likelihood; undefined where the likelihood has no maximum (all right, all wrong). The error is 1 / sqrt(information). */
export function ml(answers: Answered[]): Estimate | undefined {
  const bound = 20
  const ability = maximise((at) => logLikelihoodOf(answers, at), -bound, bound)
  if (answers.length === 0 || Math.abs(ability) > bound - 0.5) return undefined
  return { ability, standardError: 1 / Math.sqrt(informationOf(answers, ability)) }
}

/** Warm's weighted likelihood (1989): the root of score + J / (2 I), which is finite for every pattern. */
export function wl(answers: Answered[]): Estimate | undefined {
  if (answers.length === 0) return undefined
  const weighted = (at: number) => scoreOf(answers, at) + biasOf(answers, at) / (2 * informationOf(answers, at))
  const ability = root(weighted, -12, 12) ?? root(weighted, -60, 60)
  return ability === undefined ? undefined : { ability, standardError: 1 / Math.sqrt(informationOf(answers, ability)) }
}

/** Fisher information of all answered items at an ability. */
export function informationOf(answers: Answered[], ability: number): number {
  return answers.reduce((sum, { item }) => sum + ('model' in item ? orderedInformation(item, ability) : information(item, ability)), 0)
}

function logLikelihoodOf(answers: Answered[], ability: number): number {
  return answers.reduce((sum, { item, response }) => sum + Math.log(Math.max(1e-300, chanceOf(item, ability, response))), 0)
}

function chanceOf(item: ItemParameters | OrderedItem, ability: number, response: number): number {
  if ('model' in item) return categoryProbabilities(item, ability)[response] ?? 0
  return response === 1 ? probability(item, ability) : 1 - probability(item, ability)
}

function scoreOf(answers: Answered[], ability: number): number {
  return answers.reduce((sum, { item, response }) => {
    if ('model' in item) return sum + (categorySlopes(item, ability)[response] ?? 0) / (categoryProbabilities(item, ability)[response] ?? 1)
    const p = probability(item, ability)
    return sum + (probabilitySlope(item, ability) * (response - p)) / (p * (1 - p))
  }, 0)
}

/** Warm's J: the sum over items of the sum over categories of P' P'' / P. */
function biasOf(answers: Answered[], ability: number): number {
  const step = 1e-4
  return answers.reduce((sum, { item }) => {
    const chances = chancesOf(item, ability)
    const slopes = slopesOf(item, ability)
    const after = slopesOf(item, ability + step)
    const before = slopesOf(item, ability - step)
    return (
      sum +
      chances.reduce(
        (part, p, index) =>
          p <= 0 ? part : part + ((slopes[index] ?? 0) * (((after[index] ?? 0) - (before[index] ?? 0)) / (2 * step))) / p,
        0,
      )
    )
  }, 0)
}

function chancesOf(item: ItemParameters | OrderedItem, ability: number): number[] {
  if ('model' in item) return categoryProbabilities(item, ability)
  const p = probability(item, ability)
  return [1 - p, p]
}

function slopesOf(item: ItemParameters | OrderedItem, ability: number): number[] {
  if ('model' in item) return categorySlopes(item, ability)
  const slope = probabilitySlope(item, ability)
  return [-slope, slope]
}

/** The highest point of a function: the best of a grid (a 3PL likelihood can have several peaks), then golden-section search around it. */
function maximise(height: (at: number) => number, low: number, high: number): number {
  const steps = 400
  const width = (high - low) / steps
  let best = low
  let bestHeight = Number.NEGATIVE_INFINITY
  for (let index = 0; index <= steps; index++) {
    const value = height(low + index * width)
    if (value > bestHeight) {
      bestHeight = value
      best = low + index * width
    }
  }
  const ratio = (Math.sqrt(5) - 1) / 2
  let left = Math.max(low, best - width)
  let right = Math.min(high, best + width)
  for (let index = 0; index < 80; index++) {
    const first = right - ratio * (right - left)
    const second = left + ratio * (right - left)
    if (height(first) >= height(second)) right = second
    else left = first
  }
  return (left + right) / 2
}

/** The root where a function falls through zero, by bisection after a scan from the middle outwards. */
function root(value: (at: number) => number, low: number, high: number): number | undefined {
  const steps = 480
  const width = (high - low) / steps
  let found: [number, number] | undefined
  for (let index = 0; index < steps; index++) {
    const left = low + index * width
    if (value(left) >= 0 && value(left + width) < 0 && (found === undefined || Math.abs(left) < Math.abs(found[0])))
      found = [left, left + width]
  }
  if (found === undefined) return undefined
  let [left, right] = found
  for (let index = 0; index < 80; index++) {
    const middle = (left + right) / 2
    if (value(middle) >= 0) left = middle
    else right = middle
  }
  return (left + right) / 2
}
