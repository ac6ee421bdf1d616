/** Which item comes next: of those that this sitting may show, the one that is expected to make the areas that matter surest. */
import type { AreaId, Item } from '../../catalog/index.ts'
import { seededRandom, seedFrom } from '../../kit/random.ts'
import { type AreaKnowledge, expectedInformation } from '../../skills/index.ts'
import type { Aim } from './stop-rule.ts'

export type Selection = {
  items: Item[]
  /** Items shown so far in this sitting, in order: none of them comes again. */
  shown: Item[]
  /** Ids of items that the person has met lately; they come only where an area has nothing else. */
  met: ReadonlySet<string>
  knowledge: AreaKnowledge
  /** How much each area that is still open is worth knowing; other areas get no item. */
  interest: ReadonlyMap<AreaId, number>
  aim: Aim
  millisecondsLeft: number
  /** Names the sitting: it decides which items this sitting may show. */
  sitting: string
}

/** The next item, if one fits; `drawn`: whether this sitting was to show it; `anyLeft`: whether there is any apart from the time it takes. */
export type Choice = { item: Item | undefined; drawn: boolean; anyLeft: boolean }

/** How much less welcome an item becomes with each of the last questions that was in its format. */
const monotony = 0.02
/** So many of the last questions are looked back at for that. */
const lookBack = 4

/** Gives the next item, the best of those that fit the time; ties go to the first id, so the same sitting always chooses alike. */
export function selectItem(selection: Selection): Choice {
  const { items, shown, interest, knowledge, aim, millisecondsLeft, sitting } = selection
  const used = new Set(shown.map(({ id }) => id))
  const left = items.filter(({ id, area }) => interest.has(area) && !used.has(id))
  const worths = new Map([...knowledge].map(([skill, { withArea }]) => [skill, worthOfSkill(withArea, interest)]))
  const lately = shown.slice(-lookBack).map(formatOf)
  let best: { item: Item; worth: number } | undefined
  for (const item of admitted(left, selection)) {
    const known = knowledge.get(item.skill)
    if (known === undefined || item.seconds * 1000 > millisecondsLeft) continue
    const gain = (worths.get(item.skill) ?? 0) * expectedInformation(item.parameters, known.ability, known.variance)
    const format = formatOf(item)
    const worth = gain * (1 - monotony) ** lately.filter((one) => one === format).length
    if (best === undefined || worth > best.worth || (worth === best.worth && item.id < best.item.id)) best = { item, worth }
  }
  return { item: best?.item, drawn: best !== undefined && isEligible(sitting, best.item.id, aim.exposure), anyLeft: left.length > 0 }
}

/** The drop of the areas' variances, by how much each is worth, for one unit of information about a skill. */
function worthOfSkill(withArea: Partial<Record<AreaId, number>>, interest: ReadonlyMap<AreaId, number>): number {
  return [...interest].reduce((sum, [area, weight]) => sum + weight * (withArea[area] ?? 0) ** 2, 0)
}

/** What a question looks like: a plot to read, or its kind of answer. */
export const formatOf = ({ plot, answer }: Item) => (plot === undefined ? answer.kind : 'plot')

/**
 * By area, the items that this sitting may show and the person has not met. Where there are none, twice as many are drawn, then all that were not met, then all: so even
 * a small area shows its best items to some and not to everybody.
 */
function admitted(left: Item[], { met, sitting, aim }: Selection): Item[] {
  const byArea = Map.groupBy(left, ({ area }) => area)
  return [...byArea.values()].flatMap((all) => {
    const fresh = all.filter(({ id }) => !met.has(id))
    const drawn = (probability: number) => fresh.filter(({ id }) => isEligible(sitting, id, probability))
    return [drawn(aim.exposure), drawn(2 * aim.exposure), fresh, all].find(({ length }) => length > 0) ?? []
  })
}

/**
 * Whether a sitting may show an item: each is drawn with the given probability, anew for each sitting, so that no item can be met in a larger share of the sittings
 * (item eligibility, van der Linden & Veldkamp 2004, with a fixed probability in the place of counts over people, which one person's machine does not have).
 */
export function isEligible(sitting: string, item: string, probability: number): boolean {
  return seededRandom(seedFrom(`${sitting} ${item}`))() < probability
}
