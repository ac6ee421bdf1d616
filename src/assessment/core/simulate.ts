/** The assessment on simulated learners: the real selection, the real stopping rule, the shipped bank. */
import type { Area, AreaId, Item, Skill } from '../../catalog/index.ts'
import { type Abilities, areaKnowledge, type Evidence, estimateAbilities } from '../../skills/index.ts'
import { deepLookArea } from './deep-look.ts'
import { drawLearner, drawWorld, type Learner, type Misfit, observe, populationVariances, type World } from './draw-learners.ts'
import { type FormLengths, fixedForms } from './fixed-forms.ts'
import { selectItem } from './select-item.ts'
import { type Aim, deepAim, fullAim, interestOf, type Measured, stopReason, z90 } from './stop-rule.ts'

export type SimulationInput = {
  items: Item[]
  skills: Skill[]
  areas: Area[]
  weights: ReadonlyMap<AreaId, number>
  /** The bars of the targets; none when only certainty counts. */
  bars: number[]
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
  /** The most used item and its share of the sittings; `beyond` is the share of questions that came although their sitting was not to show them. */
  exposure: { item: string; max: number; beyond: number }
  /** How many items each kind of fixed form needs for the same RMSE. */
  fixedForm: FormLengths
  /** One area more closely, where it was offered: the share of learners, and the area before and after. */
  deepLook: { offered: number; items: number; reached: number; before: ErrorFigures; after: ErrorFigures }
  misfit: Misfit
}

type ErrorFigures = { rmse: number; bias: number; coverage90: number; standardError: number }
type Sitting = { shown: Item[]; evidence: Evidence[]; abilities: Abilities; seconds: number; learner: Learner; beyond: number }
type Found = { abilities: Abilities; learner: Learner }

/** Lets learners drawn from the model (or, with a misfit, from one that differs from it) take the assessment, and compares the estimates with the truth. */
export function simulateAssessment(input: SimulationInput): SimulationOutcome {
  const world = drawWorld(input)
  const measured = measuredAreas(input)
  const learners = Array.from({ length: input.learners }, (_, number) => drawLearner(world, number))
  const sittings = learners.map((learner) => sit(learner, input, world, { areas: measured, aim: fullAim, before: [] }))
  const overall = figures(sittings, measured, input)
  const squaredError = (abilities: Abilities, learner: Learner) =>
    mean(measured.map((area) => errorOf({ abilities, learner }, area, input).error ** 2))
  const items = input.items.filter(({ area }) => measured.includes(area))
  return {
    population: { learners: input.learners, seed: input.seed, ...populationVariances(input.misfit) },
    target: `${input.bars.length > 0 ? `a 90 % interval beside ${input.bars.join(' and ')}, or a` : 'a'} standard error of at most ${fullAim.standardError} in ${measured.join(', ')}`,
    items: summary(sittings.map(({ shown }) => shown.length)),
    minutes: summary(sittings.map(({ seconds }) => seconds / 60)),
    rmse: overall.rmse,
    bias: overall.bias,
    coverage90: overall.coverage90,
    byArea: Object.fromEntries(
      measured.map((area) => [
        area,
        {
          ...figures(sittings, [area], input),
          items: mean(sittings.map(({ shown }) => shown.filter((item) => item.area === area).length)),
        },
      ]),
    ),
    exposure: exposureOf(sittings),
    fixedForm: fixedForms({
      items,
      areas: measured,
      world,
      learners,
      meanSquare: overall.rmse ** 2,
      squaredError,
      exposure: fullAim.exposure,
    }),
    deepLook: lookDeeper(sittings, input, world),
    misfit: input.misfit,
  }
}

/** The areas that the role and the companies ask for and that the bank has items for. */
function measuredAreas({ areas, items, weights }: SimulationInput): AreaId[] {
  return areas.map(({ id }) => id).filter((id) => (weights.get(id) ?? 0) > 0 && items.some(({ area }) => area === id))
}

type Plan = { areas: AreaId[]; aim: Aim; before: Evidence[] }

function sit(learner: Learner, { items, weights, bars }: SimulationInput, world: World, { areas, aim, before }: Plan): Sitting {
  const met = new Set(before.map(({ id }) => id))
  const evidence = [...before]
  const shown: Item[] = []
  let [seconds, beyond] = [0, 0]
  let abilities = estimateAbilities(evidence, world, 0)
  for (;;) {
    const answeredByArea = Object.fromEntries(areas.map((area) => [area, shown.filter((item) => item.area === area).length]))
    const measured: Measured = { abilities, areas, bars, answered: shown.length, answeredByArea, elapsed: seconds * 1000, aim }
    const { item, anyLeft, drawn } = selectItem({
      items,
      shown,
      met,
      knowledge: areaKnowledge(evidence, world, abilities),
      interest: interestOf(measured, weights),
      aim,
      millisecondsLeft: aim.milliseconds - seconds * 1000,
      sitting: `${learner.name} ${aim.items}`,
    })
    if (item === undefined || stopReason(measured, { fits: true, anyLeft }) !== undefined)
      return { shown, evidence, abilities, seconds, learner, beyond }
    evidence.push(observe(learner, item, world, shown.length))
    abilities = estimateAbilities(evidence, world, 0, abilities)
    shown.push(item)
    seconds += item.seconds
    if (!drawn) beyond += 1
  }
}

function lookDeeper(sittings: Sitting[], input: SimulationInput, world: World): SimulationOutcome['deepLook'] {
  const looks = sittings.flatMap((sitting) => {
    const { abilities, evidence, learner, shown } = sitting
    const questions = new Map(
      world.areas.map(({ id }) => [id, input.items.filter((item) => item.area === id && !shown.includes(item)).length]),
    )
    const area = deepLookArea({ abilities, weights: input.weights, bars: input.bars, questions })
    return area === undefined
      ? []
      : [{ area, before: sitting, after: sit(learner, input, world, { areas: [area], aim: deepAim, before: evidence }) }]
  })
  const all = (when: 'before' | 'after') => summarise(looks.map((look) => errorOf(look[when], look.area, input)))
  const after = looks.map(({ area, after: { abilities } }) => abilities.areas.find(({ id }) => id === area)?.standardError ?? 1)
  return {
    offered: looks.length / Math.max(1, sittings.length),
    items: mean(looks.map(({ after: { shown } }) => shown.length)),
    reached: mean(after.map((error) => (error <= deepAim.standardError ? 1 : 0))),
    before: all('before'),
    after: all('after'),
  }
}

function exposureOf(sittings: Sitting[]): SimulationOutcome['exposure'] {
  const uses = new Map<string, number>()
  for (const { shown } of sittings) for (const { id } of shown) uses.set(id, (uses.get(id) ?? 0) + 1)
  const [item, most] = [...uses].reduce((top, one) => (one[1] > top[1] ? one : top), ['', 0])
  const all = sittings.reduce((sum, { shown }) => sum + shown.length, 0)
  return { item, max: most / sittings.length, beyond: sittings.reduce((sum, { beyond }) => sum + beyond, 0) / Math.max(1, all) }
}

/** The error of an area's estimate: the truth is the mean of the learner's abilities in its skills, as an area's ability is. */
function errorOf({ abilities, learner }: Found, area: AreaId, { skills }: SimulationInput) {
  const truth = mean(skills.filter((skill) => skill.area === area).map(({ id }) => learner.truth.get(id) ?? 0))
  const found = abilities.areas.find(({ id }) => id === area)
  const error = (found?.ability ?? 0) - truth
  return { error, inside: Math.abs(error) <= z90 * (found?.standardError ?? 1), standardError: found?.standardError ?? 1 }
}

const figures = (sittings: Found[], areas: AreaId[], input: SimulationInput) =>
  summarise(sittings.flatMap((sitting) => areas.map((area) => errorOf(sitting, area, input))))

function summarise(errors: ReturnType<typeof errorOf>[]): ErrorFigures {
  return {
    rmse: Math.sqrt(mean(errors.map(({ error }) => error ** 2))),
    bias: mean(errors.map(({ error }) => error)),
    coverage90: mean(errors.map(({ inside }) => (inside ? 1 : 0))),
    standardError: mean(errors.map(({ standardError }) => standardError)),
  }
}

function summary(values: number[]): { mean: number; p95: number } {
  const sorted = [...values].sort((left, right) => left - right)
  return { mean: mean(values), p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0 }
}

const mean = (values: number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)
