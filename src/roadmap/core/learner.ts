/** A simulated learner: true abilities that grow with practice, and what a planner can know of them. */
import type { Catalog } from '../../catalog/index.ts'
import { normal, type Random } from '../../kit/random.ts'
import type { Abilities, Ability } from '../../skills/index.ts'
import type { Activity } from '../model.ts'
import { effects, skillsOfInterview, suitability } from './candidates.ts'

/** Posterior of one skill under a normal prior and normal observations. */
type Belief = { mean: number; variance: number; evidence: number }

export type Learner = { truth: Map<string, number>; beliefs: Map<string, Belief> }

/** An hour on a well-chosen problem adds this much to its skill (logits), and other kinds as much as the planner assumes. */
const gainPerHour = 0.3
/** Practice on a skill gives half while something it needs lies this low. */
const weakBasis = -1
/** Variance of what one activity shows of a skill; an assessment asks several questions. */
const noise = { problem: 1, interview: 0.8, question: 1.5, review: null, assessment: 0.36 } satisfies Record<
  Activity['kind'],
  number | null
>
/** How the variance of a skill among candidates is made up: common to all, to the area, its own. */
const shares = { general: 0.45, area: 0.3, skill: 0.25 }

/** Draws a learner who has just taken the first assessment. */
export function drawLearner(catalog: Catalog, random: Random): Learner {
  const general = Math.sqrt(shares.general) * normal(random)
  const areas = new Map(catalog.areas.map(({ id }) => [id, Math.sqrt(shares.area) * normal(random)]))
  const learner: Learner = {
    truth: new Map(catalog.skills.map(({ id, area }) => [id, general + (areas.get(area) ?? 0) + Math.sqrt(shares.skill) * normal(random)])),
    beliefs: new Map(catalog.skills.map(({ id }) => [id, { mean: 0, variance: 1, evidence: 0 }])),
  }
  for (const area of catalog.areas) observe(learner, { kind: 'assessment', ref: area.id }, catalog, random)
  return learner
}

/** The same learner for another plan. */
export function copyOf({ truth, beliefs }: Learner): Learner {
  return { truth: new Map(truth), beliefs: new Map(beliefs) }
}

/** The true gain of each skill from an activity, in logits. */
export function gainsFrom(
  { truth }: Learner,
  { kind, ref, minutes }: Pick<Activity, 'kind' | 'ref' | 'minutes'>,
  catalog: Catalog,
): Map<string, number> {
  const skills = exercised({ kind, ref }, catalog)
  const problem = kind === 'problem' ? catalog.problems.find(({ id }) => id === ref) : undefined
  const abilities = skills.map((id) => ({ ability: truth.get(id) ?? 0 }))
  const fitting = problem ? suitability(problem.difficulty, abilities) : 1
  return new Map(
    skills.map((id) => {
      const needs = catalog.skills.find((skill) => skill.id === id)?.prerequisites ?? []
      const basis = needs.some((need) => (truth.get(need) ?? 0) < weakBasis) ? 0.5 : 1
      return [id, (gainPerHour * effects[kind] * minutes * fitting * basis) / 60 / Math.sqrt(skills.length)]
    }),
  )
}

/** Does an activity: the truth grows, and the planner sees a noisy sign of it. */
export function practise(learner: Learner, activity: Pick<Activity, 'kind' | 'ref' | 'minutes'>, catalog: Catalog, random: Random): void {
  for (const [skill, gain] of gainsFrom(learner, activity, catalog)) learner.truth.set(skill, (learner.truth.get(skill) ?? 0) + gain)
  observe(learner, activity, catalog, random)
}

function observe({ truth, beliefs }: Learner, activity: Pick<Activity, 'kind' | 'ref'>, catalog: Catalog, random: Random): void {
  const variance = noise[activity.kind]
  if (variance === null) return
  for (const skill of activity.kind === 'assessment' ? measured(activity.ref, catalog) : exercised(activity, catalog)) {
    const seen = (truth.get(skill) ?? 0) + Math.sqrt(variance) * normal(random)
    const before = beliefs.get(skill) ?? { mean: 0, variance: 1, evidence: 0 }
    const precision = 1 / before.variance + 1 / variance
    beliefs.set(skill, {
      mean: (before.mean / before.variance + seen / variance) / precision,
      variance: 1 / precision,
      evidence: before.evidence + 1,
    })
  }
}

/** What a planner knows: the beliefs, by skill and by area. */
export function knownOf({ beliefs }: Learner, catalog: Catalog): Abilities {
  const skills = catalog.skills.map(({ id, area }): Ability & { area: string } => {
    const { mean, variance, evidence } = beliefs.get(id) ?? { mean: 0, variance: 1, evidence: 0 }
    return { id, area, ability: mean, standardError: Math.sqrt(variance), evidence }
  })
  return {
    asOf: 0,
    skills,
    areas: catalog.areas.map(({ id }) => {
      const own = skills.filter(({ area }) => area === id)
      const n = Math.max(1, own.length)
      return {
        id,
        ability: own.reduce((sum, { ability }) => sum + ability, 0) / n,
        standardError: Math.sqrt(own.reduce((sum, { standardError }) => sum + standardError ** 2, 0)) / n,
        evidence: own.reduce((sum, { evidence }) => sum + evidence, 0),
      }
    }),
  }
}

function exercised({ kind, ref }: Pick<Activity, 'kind' | 'ref'>, catalog: Catalog): string[] {
  switch (kind) {
    case 'problem':
      return catalog.problems.find(({ id }) => id === ref)?.skills ?? []
    case 'question':
      return catalog.questions.find(({ id }) => id === ref)?.skills ?? []
    case 'interview':
      return [...new Set(skillsOfInterview(catalog, ref))]
    case 'review':
      return [ref]
    case 'assessment':
      return []
  }
}

function measured(area: string, catalog: Catalog): string[] {
  return [...new Set(catalog.items.flatMap((item) => (item.area === area ? [item.skill] : [])))]
}
