/** One ability from one person's answers: EAP, MAP, ML and Warm's weighted likelihood, each with its standard error. */
import type { ItemParameters } from '../../catalog/index.ts'
import {
  categoryBends,
  categoryProbabilities,
  categorySlopes,
  information,
  type OrderedItem,
  orderedInformation,
  probability,
  probabilityBend,
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
  const ability = root(weighted, 60)
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

/** Warm's J: the sum over items of the sum over categories of P' P'' / P; for two categories that is P' P'' / (P (1 - P)). */
function biasOf(answers: Answered[], ability: number): number {
  return answers.reduce((sum, { item }) => {
    if (!('model' in item)) {
      const p = probability(item, ability)
      return p <= 0 || p >= 1 ? sum : sum + (probabilitySlope(item, ability) * probabilityBend(item, ability)) / (p * (1 - p))
    }
    const slopes = categorySlopes(item, ability)
    const bends = categoryBends(item, ability)
    return categoryProbabilities(item, ability).reduce(
      (part, p, k) => (p <= 0 ? part : part + ((slopes[k] ?? 0) * (bends[k] ?? 0)) / p),
      sum,
    )
  }, 0)
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

/** The root nearest to 0 where a function falls through zero, within a reach; by a scan from 0 outwards and bisection. */
function root(value: (at: number) => number, reach: number): number | undefined {
  const width = 0.05
  let [above, below] = [value(0), value(0)]
  for (let step = 0; step * width < reach; step++) {
    const [nextAbove, nextBelow] = [value((step + 1) * width), value(-(step + 1) * width)]
    if (above >= 0 && nextAbove < 0) return bisect(value, step * width, (step + 1) * width)
    if (nextBelow >= 0 && below < 0) return bisect(value, -(step + 1) * width, -step * width)
    above = nextAbove
    below = nextBelow
  }
  return undefined
}

function bisect(value: (at: number) => number, from: number, to: number): number {
  let [left, right] = [from, to]
  for (let index = 0; index < 45; index++) {
    const middle = (left + right) / 2
    if (value(middle) >= 0) left = middle
    else right = middle
  }
  return (left + right) / 2
}
