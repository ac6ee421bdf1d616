/** The assessment on simulated learners: the real selection, the real stopping rule, the shipped bank. */
import type { Area, AreaId, Item, ItemParameters, Skill } from '../../catalog/index.ts'
import { normal, type Random, seededRandom } from '../../kit/random.ts'
import { type Abilities, abilityVariances, chanceOfSuccess, type Evidence, estimateAbilities, itemInformation } from '../../skills/index.ts'
import { selectItem } from './select-item.ts'
import { fullLimits, settledAreas, stopReason } from './stop-rule.ts'

export const misfits = ['none', 'guessing', 'fatigue', 'difficulty', 'slope', 'correlation'] as const
export type Misfit = (typeof misfits)[number]

export type SimulationInput = {
  items: Item[]
  skills: Skill[]
  areas: Area[]
  weights: Record<AreaId, number>
  learners: number
  seed: number
  misfit: Misfit
}

type AreaFigures = { rmse: number; bias: number; coverage90: number; standardError: number; items: number }
export type SimulationOutcome = {
  population: { learners: number; seed: number; general: number; area: number; skill: number }
  target: string
  items: { mean: number; p95: number }
  minutes: { mean: number; p95: number }
  rmse: number
  bias: number
  coverage90: number
  byArea: Record<string, AreaFigures>
  exposure: { item: string; max: number }
  /** How many items each kind of fixed form needs for the same RMSE; null when the whole bank is not enough. */
  fixedForm: { randomStratified: number | null; best: number | null }
  misfit: Misfit
}

type Learner = { truth: Map<string, number>; guesses: boolean; tires: boolean }
type Sitting = { shown: Item[]; abilities: Abilities; seconds: number; learner: Learner }

/** z of a two-sided 90 % interval. */
const z90 = 1.645

/** Lets learners drawn from the model (or, with a misfit, from one that differs from it) take the assessment, and compares the estimates with the truth. */
export function simulateAssessment(input: SimulationInput): SimulationOutcome {
  const random = seededRandom(input.seed)
  const truth = trueParameters(input, random)
  const measured = measuredAreas(input)
  const sittings = Array.from({ length: input.learners }, () => sit(drawLearner(input, random), input, truth, random))
  const errors = sittings.flatMap((sitting) => measured.map((area) => errorOf(sitting, area, input)))
  const rmse = Math.sqrt(mean(errors.map(({ error }) => error ** 2)))
  const shown = new Map<string, number>()
  for (const { shown: items } of sittings) for (const { id } of items) shown.set(id, (shown.get(id) ?? 0) + 1)
  const [item, uses] = [...shown].sort((left, right) => right[1] - left[1])[0] ?? ['', 0]
  return {
    population: { learners: input.learners, seed: input.seed, ...populationVariances(input.misfit) },
    target: `standard error of at most .5 in ${measured.join(', ')}`,
    items: summary(sittings.map((sitting) => sitting.shown.length)),
    minutes: summary(sittings.map(({ seconds }) => seconds / 60)),
    rmse,
    bias: mean(errors.map(({ error }) => error)),
    coverage90: mean(errors.map(({ inside }) => (inside ? 1 : 0))),
    byArea: Object.fromEntries(measured.map((area) => [area, figuresOf(area, sittings, input)])),
    exposure: { item, max: uses / input.learners },
    fixedForm: fixedForms(sittings, input, truth, rmse, random),
    misfit: input.misfit,
  }
}

function measuredAreas({ areas, items }: SimulationInput): AreaId[] {
  return areas.map(({ id }) => id).filter((id) => items.some(({ area }) => area === id))
}

function populationVariances(misfit: Misfit) {
  return misfit === 'correlation' ? { general: 0.2, area: 0.35, skill: 0.45 } : abilityVariances
}

/** The parameters by which learners really answer: the authored ones, or, with a misfit, others. */
function trueParameters({ items, misfit }: SimulationInput, random: Random): Map<string, ItemParameters> {
  return new Map(
    items.map(({ id, parameters }) => {
      if (misfit === 'difficulty') return [id, { ...parameters, b: parameters.b + 0.5 * normal(random) }]
      if (misfit === 'slope') return [id, { ...parameters, a: parameters.a / 1.5 }]
      return [id, parameters]
    }),
  )
}

function drawLearner({ skills, areas, misfit }: SimulationInput, random: Random): Learner {
  const variances = populationVariances(misfit)
  const general = Math.sqrt(variances.general) * normal(random)
  const ofArea = new Map(areas.map(({ id }) => [id, Math.sqrt(variances.area) * normal(random)]))
  const truth = new Map(skills.map(({ id, area }) => [id, general + (ofArea.get(area) ?? 0) + Math.sqrt(variances.skill) * normal(random)]))
  return { truth, guesses: misfit === 'guessing' && random() < 0.2, tires: misfit === 'fatigue' }
}

function respond(learner: Learner, item: Item, parameters: ItemParameters, position: number, random: Random): number {
  const known = chanceOfSuccess(parameters, learner.truth.get(item.skill) ?? 0)
  const guessed = learner.guesses && item.answer.kind === 'choice' ? Math.max(known, 0.25 + 0.75 * known * 0.5) : known
  const tired = learner.tires ? guessed * Math.max(0.7, 1 - 0.012 * position) : guessed
  return random() < tired ? 1 : 0
}

function sit(learner: Learner, input: SimulationInput, truth: Map<string, ItemParameters>, random: Random): Sitting {
  const { items, skills, areas, weights } = input
  const measured = measuredAreas(input)
  const shown: Item[] = []
  const evidence: Evidence[] = []
  let seconds = 0
  for (;;) {
    const abilities = estimateAbilities(evidence, { skills, areas }, 0)
    const answeredByArea = Object.fromEntries(measured.map((area) => [area, shown.filter((item) => item.area === area).length]))
    const progress = { abilities, areas: measured, bars: [], answeredByArea }
    const used = new Set(shown.map(({ id }) => id))
    const millisecondsLeft = fullLimits.milliseconds - seconds * 1000
    const next = selectItem({ items, used, shown, abilities, weights, settled: settledAreas(progress), millisecondsLeft, random })
    const reason = stopReason({
      ...progress,
      answered: shown.length,
      elapsed: seconds * 1000,
      limits: fullLimits,
      itemsLeft: next !== undefined,
    })
    if (reason !== undefined || next === undefined) return { shown, abilities, seconds, learner }
    const score = respond(learner, next, truth.get(next.id) ?? next.parameters, shown.length, random)
    evidence.push(observation(next, score))
    shown.push(next)
    seconds += next.seconds
  }
}

function observation(item: Item, score: number): Evidence {
  const moment = { personId: 'simulated', sessionId: 'simulated', eventId: item.id, at: 0 }
  return {
    id: item.id,
    ...moment,
    skill: item.skill,
    source: 'item',
    score,
    max: 1,
    parameters: item.parameters,
    reliability: 1,
    content: null,
    misconception: null,
  }
}

/** The error of an area's estimate: the truth is the mean of the learner's abilities in its skills. */
function errorOf({ abilities, learner }: { abilities: Abilities; learner: Learner }, area: AreaId, { skills }: SimulationInput) {
  const truth = mean(skills.filter((skill) => skill.area === area).map(({ id }) => learner.truth.get(id) ?? 0))
  const found = abilities.areas.find(({ id }) => id === area)
  const error = (found?.ability ?? 0) - truth
  return { error, inside: Math.abs(error) <= z90 * (found?.standardError ?? 1), standardError: found?.standardError ?? 1 }
}

function figuresOf(area: AreaId, sittings: Sitting[], input: SimulationInput): AreaFigures {
  const errors = sittings.map((sitting) => errorOf(sitting, area, input))
  return {
    rmse: Math.sqrt(mean(errors.map(({ error }) => error ** 2))),
    bias: mean(errors.map(({ error }) => error)),
    coverage90: mean(errors.map(({ inside }) => (inside ? 1 : 0))),
    standardError: mean(errors.map(({ standardError }) => standardError)),
    items: mean(sittings.map(({ shown }) => shown.filter((item) => item.area === area).length)),
  }
}

/** The same learners on fixed forms of growing length, equally many items an area: drawn at random, or the most informative at the middle of the scale. */
function fixedForms(sittings: Sitting[], input: SimulationInput, truth: Map<string, ItemParameters>, rmse: number, random: Random) {
  const measured = measuredAreas(input)
  const learners = sittings.slice(0, 200).map(({ learner }) => learner)
  const needs = (order: (items: Item[]) => Item[]) => {
    const largest = Math.max(...measured.map((area) => input.items.filter((item) => item.area === area).length))
    for (let perArea = 2; perArea <= largest; perArea++) {
      const form = measured.flatMap((area) => order(input.items.filter((item) => item.area === area)).slice(0, perArea))
      const errors = learners.flatMap((learner) => {
        const evidence = form.map((item, position) =>
          observation(item, respond(learner, item, truth.get(item.id) ?? item.parameters, position, random)),
        )
        const abilities = estimateAbilities(evidence, input, 0)
        return measured.map((area) => errorOf({ abilities, learner }, area, input).error ** 2)
      })
      if (Math.sqrt(mean(errors)) <= rmse) return form.length
    }
    return null
  }
  const shuffled = (items: Item[]) =>
    items
      .map((item) => ({ item, key: random() }))
      .sort((left, right) => left.key - right.key)
      .map(({ item }) => item)
  const informative = (items: Item[]) =>
    [...items].sort((left, right) => itemInformation(right.parameters, 0) - itemInformation(left.parameters, 0))
  return { randomStratified: needs(shuffled), best: needs(informative) }
}

function summary(values: number[]): { mean: number; p95: number } {
  const sorted = [...values].sort((left, right) => left - right)
  return { mean: mean(values), p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0 }
}

const mean = (values: number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)
