import type { ItemParameters, Problem } from '../../catalog/index.ts'
import type { Judgement } from '../model.ts'

/** How far a verdict can be trusted, by where it was made: what ran in the person's own browser is unsupervised. */
export const reliabilityOf: Record<Judgement['runner'], number> = { server: 1, 'own-python': 0.7, browser: 0.7 }

/** Slope of a judged problem, and how far apart its five difficulties lie, in logits; authored, until people have answered. */
export function problemParameters({ difficulty }: Pick<Problem, 'difficulty'>): ItemParameters {
  return { a: 1.1, b: [-1.2, -0.5, 0.2, 0.9, 1.6][difficulty - 1] ?? 0, c: 0, d: 1 }
}

/**
 * What a run says about the problem's skills: 1 when accepted, else half the share of tests passed, since code that fails a test is not yet a solution.
 * Each hint takes a quarter off what it counts.
 */
export function runScore({ verdict, tests, runner }: Judgement, hints: number): { score: number; reliability: number } {
  const passed = tests.filter((test) => test.verdict === 'accepted').length
  const score = verdict === 'accepted' ? 1 : (0.5 * passed) / Math.max(1, tests.length)
  return { score, reliability: Math.max(0.2, reliabilityOf[runner] * (1 - 0.25 * hints)) }
}
