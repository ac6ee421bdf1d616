/** Which item comes next: the one that tells most about what matters, with content balanced and no item used too often. */
import type { AreaId, Item } from '../../catalog/index.ts'
import type { Random } from '../../kit/random.ts'
import { type Abilities, itemInformation } from '../../skills/index.ts'

export type Selection = {
  items: Item[]
  /** Ids of items that were shown in this sitting or that the person has met lately. */
  used: ReadonlySet<string>
  /** Items shown so far in this sitting, in order. */
  shown: Item[]
  abilities: Abilities
  /** How much each area matters for the person's role, 0..1. */
  weights: Record<AreaId, number>
  /** Areas whose question is answered well enough already. */
  settled: ReadonlySet<AreaId>
  millisecondsLeft: number
  random: Random
}

/** Among this many best items one is drawn at random, so that no item is known to all (randomesque selection, Kingsbury & Zara 1989). */
const drawnFrom = 4

/** Gives the next item, or undefined when no item is left that fits the time. */
export function selectItem({ items, used, shown, abilities, weights, settled, millisecondsLeft, random }: Selection): Item | undefined {
  const skillAbility = new Map(abilities.skills.map(({ id, ability }) => [id, ability]))
  const fitting = items.filter(({ id, seconds }) => !used.has(id) && seconds * 1000 <= Math.max(millisecondsLeft, 0))
  const open = fitting.filter(({ area }) => !settled.has(area))
  const candidates = open.length > 0 ? open : []
  const ranked = candidates
    .map((item) => ({ item, worth: worthOf(item) }))
    .sort((left, right) => right.worth - left.worth || (left.item.id < right.item.id ? -1 : 1))
    .slice(0, drawnFrom)
  return ranked[Math.min(ranked.length - 1, Math.floor(random() * ranked.length))]?.item

  /** Information at the present estimate, times how much the area matters, divided by how much of it was asked already. */
  function worthOf(item: Item): number {
    const information = itemInformation(item.parameters, skillAbility.get(item.skill) ?? 0)
    const ofArea = shown.filter(({ area }) => area === item.area).length
    const ofSkill = shown.filter(({ skill }) => skill === item.skill).length
    const last = shown.at(-1)
    const change = last && last.area === item.area ? 0.8 : 1
    return ((0.25 + weights[item.area]) * information * change) / ((1 + ofArea / 3) * (1 + ofSkill))
  }
}
