/** How many questions a form needs that asks everybody the same. */
import type { AreaId, Item } from '../../catalog/index.ts'
import { seededRandom, seedFrom } from '../../kit/random.ts'
import { type Abilities, estimateAbilities, expectedInformation, knowledgeFrom } from '../../skills/index.ts'
import { type Learner, observe, type World } from './draw-learners.ts'
import { isEligible } from './select-item.ts'

/** The sum of squared errors of what was found about a learner in the areas compared. */
export type SquaredError = (abilities: Abilities, learner: Learner) => number

type Comparison = {
  items: Item[]
  areas: AreaId[]
  world: World
  learners: Learner[]
  meanSquare: number
  squaredError: SquaredError
  exposure: number
}

/** How many items each kind of form needs; null when its items are not enough. */
export type FormLengths = { randomStratified: number | null; best: number | null; bestUnderExposure: number | null }

/** No form longer than this is looked for, except where shorter ones do not reach the error. */
const usualLength = 64

/**
 * The shortest forms with the same mean square error: drawn at random with equally many items an area (a form for each learner), the best of all, which shows
 * everybody the same items, and the best of what a sitting may show, which keeps the exposure that the assessment keeps.
 */
export function fixedForms(comparison: Comparison): FormLengths {
  const best = bestForm(comparison, comparison.items)
  return {
    randomStratified: shortest(comparison, (learner) => randomForm(comparison, learner)),
    best: shortest(comparison, () => best),
    bestUnderExposure: shortest(comparison, ({ name }) =>
      bestForm(
        comparison,
        comparison.items.filter(({ id }) => isEligible(`${name} fixed`, id, comparison.exposure)),
      ),
    ),
  }
}

/** The error falls with the length, so the length is found by halving. */
function shortest({ items, world, learners, meanSquare, squaredError }: Comparison, formOf: (learner: Learner) => Item[]): number | null {
  const answered = learners.map((learner) => ({
    learner,
    evidence: formOf(learner).map((item, position) => observe(learner, item, world, position)),
  }))
  const reaches = (length: number) =>
    answered.reduce(
      (sum, { learner, evidence }) => sum + squaredError(estimateAbilities(evidence.slice(0, length), world, 0), learner),
      0,
    ) /
      learners.length <=
    meanSquare
  let [short, long] = [0, Math.min(usualLength, items.length)]
  if (!reaches(long)) [short, long] = [long, items.length]
  if (!reaches(long)) return null
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2)
    if (reaches(middle)) long = middle
    else short = middle
  }
  return long
}

/** A round of all areas, then the next round; within an area in random order. */
function randomForm({ items, areas }: Comparison, learner: Learner): Item[] {
  const random = seededRandom(seedFrom(`${learner.name} form`))
  const order = new Map(items.map(({ id }) => [id, random()]))
  const shuffled = [...items].sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0))
  const byArea = areas.map((area) => shuffled.filter((item) => item.area === area))
  const rounds = Math.max(0, ...byArea.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) => byArea.flatMap((all) => all[round] ?? [])).flat()
}

/** Item by item the one that lowers the areas' variances most, for a population of which nothing is known yet. */
function bestForm({ areas, world }: Comparison, items: Item[]): Item[] {
  const position = new Map(world.skills.map(({ id }, index) => [id, index]))
  const tells = new Map(items.map(({ id, parameters }) => [id, expectedInformation(parameters, 0, 1)]))
  const information = new Float64Array(world.skills.length)
  // The rest of a longer form is in no order.
  const left = new Set(items)
  const form: Item[] = []
  while (left.size > 0 && form.length < usualLength) {
    const knowledge = knowledgeFrom(information, world)
    let best: { item: Item; worth: number } | undefined
    for (const item of left) {
      const known = knowledge.get(item.skill)
      const own = tells.get(item.id) ?? 0
      const reach = areas.reduce((sum, area) => sum + (known?.withArea[area] ?? 0) ** 2, 0)
      const worth = (reach * own) / (1 + own * (known?.variance ?? 0))
      if (best === undefined || worth > best.worth) best = { item, worth }
    }
    if (best === undefined) break
    left.delete(best.item)
    form.push(best.item)
    const index = position.get(best.item.skill) ?? 0
    information[index] = (information[index] ?? 0) + (tells.get(best.item.id) ?? 0)
  }
  return [...form, ...left]
}
