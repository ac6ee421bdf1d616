/** Simulated learners: what they know, and how they answer, as the model says or, with a misfit, otherwise. */
import type { Area, Item, ItemParameters, Skill } from '../../catalog/index.ts'
import { normal, seededRandom, seedFrom } from '../../kit/random.ts'
import { abilityVariances, authoredParameters, chanceOfSuccess, type Evidence } from '../../skills/index.ts'

export const misfits = ['none', 'guessing', 'fatigue', 'difficulty', 'slope', 'correlation'] as const
export type Misfit = (typeof misfits)[number]

/** `name` seeds what a learner draws, so that the same learner gives the same answer to the same item in every form. */
export type Learner = { name: string; truth: Map<string, number> }

/** What a simulated answer needs to know about the world. */
export type World = { seed: number; misfit: Misfit; skills: Skill[]; areas: Area[]; curves: Map<string, ItemParameters> }

/** A world in which items are exactly what their authors say; with a misfit, difficulties are off by half a logit, or slopes overstated by half. */
export function drawWorld({ items, skills, areas, seed, misfit }: Omit<World, 'curves'> & { items: Item[] }): World {
  const curves = new Map(
    items.map(({ id, parameters }) => {
      if (misfit === 'slope') return [id, { ...parameters, a: parameters.a / 1.5 }]
      if (misfit !== 'difficulty') return [id, parameters]
      return [id, { ...parameters, b: parameters.b + 0.5 * normal(seededRandom(seedFrom(`${seed} item ${id}`))) }]
    }),
  )
  return { seed, misfit, skills, areas, curves }
}

/** Variances of the parts of an ability among learners. */
export function populationVariances(misfit: Misfit) {
  return misfit === 'correlation' ? { general: 0.2, area: 0.35, skill: 0.45 } : abilityVariances
}

/** The learner of this number. */
export function drawLearner({ seed, misfit, skills, areas }: World, number: number): Learner {
  const name = `${seed} learner ${number}`
  const random = seededRandom(seedFrom(name))
  const variances = populationVariances(misfit)
  const general = Math.sqrt(variances.general) * normal(random)
  const ofArea = new Map(areas.map(({ id }) => [id, Math.sqrt(variances.area) * normal(random)]))
  const truth = new Map(skills.map(({ id, area }) => [id, general + (ofArea.get(area) ?? 0) + Math.sqrt(variances.skill) * normal(random)]))
  return { name, truth }
}

/** Who guesses rules out half of the options of a choice first: its chance of a lucky answer is this at least. */
const luck = 0.5

/** The evidence that a learner's answer leaves, at this position of a sitting (from 0). */
export function observe(learner: Learner, item: Item, { curves, misfit }: World, position: number): Evidence {
  const curve = curves.get(item.id) ?? item.parameters
  const guessed = misfit === 'guessing' && item.answer.kind === 'choice' ? { ...curve, c: Math.max(curve.c, luck) } : curve
  const known = chanceOfSuccess(guessed, learner.truth.get(item.skill) ?? 0)
  const tired = misfit === 'fatigue' ? known * Math.max(0.7, 1 - 0.012 * position) : known
  const right = seededRandom(seedFrom(`${learner.name} answers ${item.id}`))() < tired
  return {
    id: item.id,
    personId: learner.name,
    sessionId: learner.name,
    eventId: item.id,
    at: 0,
    skill: item.skill,
    source: 'item',
    score: right ? 1 : 0,
    max: 1,
    parameters: authoredParameters(item.parameters),
    reliability: 1,
    content: null,
    misconception: null,
  }
}
