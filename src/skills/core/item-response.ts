/** Item response models: the chance of a response at an ability, its information and its derivatives. Logits, D = 1. */
import type { ItemParameters } from '../../catalog/index.ts'

/** Chance of success under the four-parameter logistic model: c + (d - c) / (1 + exp(-a (ability - b))). Barton & Lord (1981). */
export function probability({ a, b, c, d }: ItemParameters, ability: number): number {
  return c + (d - c) / (1 + Math.exp(-a * (ability - b)))
}

/** First derivative of `probability` by ability. */
export function probabilitySlope({ a, b, d, c }: ItemParameters, ability: number): number {
  const logistic = 1 / (1 + Math.exp(-a * (ability - b)))
  return (d - c) * a * logistic * (1 - logistic)
}

/** Second derivative of `probability` by ability. */
export function probabilityBend({ a, b, d, c }: ItemParameters, ability: number): number {
  return (d - c) * logisticBend(a, ability - b)
}

/** Fisher information of an item at an ability: P'^2 / (P (1 - P)). Lord (1980). */
export function information(parameters: ItemParameters, ability: number): number {
  const p = probability(parameters, ability)
  const slope = probabilitySlope(parameters, ability)
  return p <= 0 || p >= 1 ? 0 : (slope * slope) / (p * (1 - p))
}

/** An item with ordered categories: graded response (boundaries) or generalised partial credit (steps). */
export type OrderedItem = { model: 'GRM' | 'GPCM'; a: number; b: number[] }

/** The chance of each category, from 0. GRM: Samejima (1969). GPCM: Muraki (1992). */
export function categoryProbabilities({ model, a, b }: OrderedItem, ability: number): number[] {
  if (model === 'GRM') {
    const above = [1, ...b.map((boundary) => 1 / (1 + Math.exp(-a * (ability - boundary)))), 0]
    return above.slice(0, -1).map((share, category) => share - (above[category + 1] ?? 0))
  }
  const sums = [0]
  for (const step of b) sums.push((sums.at(-1) ?? 0) + a * (ability - step))
  const top = Math.max(...sums)
  const weights = sums.map((sum) => Math.exp(sum - top))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

/** Expected (Fisher) information of an item with ordered categories: the sum of P_k'^2 / P_k. */
export function orderedInformation(item: OrderedItem, ability: number): number {
  const slopes = categorySlopes(item, ability)
  return categoryProbabilities(item, ability).reduce((sum, p, category) => (p <= 0 ? sum : sum + (slopes[category] ?? 0) ** 2 / p), 0)
}

/** First derivative of each category's chance by ability. */
export function categorySlopes(item: OrderedItem, ability: number): number[] {
  const { model, a, b } = item
  if (model === 'GRM') {
    const slopes = [0, ...b.map((boundary) => logisticSlope(a, ability - boundary)), 0]
    return slopes.slice(0, -1).map((slope, category) => slope - (slopes[category + 1] ?? 0))
  }
  const chances = categoryProbabilities(item, ability)
  const mean = chances.reduce((sum, p, category) => sum + category * p, 0)
  return chances.map((p, category) => a * p * (category - mean))
}

/** Second derivative of each category's chance by ability. */
export function categoryBends(item: OrderedItem, ability: number): number[] {
  const { model, a, b } = item
  if (model === 'GRM') {
    const bends = [0, ...b.map((boundary) => logisticBend(a, ability - boundary)), 0]
    return bends.slice(0, -1).map((bend, category) => bend - (bends[category + 1] ?? 0))
  }
  const chances = categoryProbabilities(item, ability)
  const mean = chances.reduce((sum, p, category) => sum + category * p, 0)
  const spread = chances.reduce((sum, p, category) => sum + (category - mean) ** 2 * p, 0)
  return chances.map((p, category) => a * a * p * ((category - mean) ** 2 - spread))
}

function logisticBend(a: number, distance: number): number {
  const share = 1 / (1 + Math.exp(-a * distance))
  return a * a * share * (1 - share) * (1 - 2 * share)
}

function logisticSlope(a: number, distance: number): number {
  const share = 1 / (1 + Math.exp(-a * distance))
  return a * share * (1 - share)
}
