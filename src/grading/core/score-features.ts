/** From features to a score: what people would give, less what is gained by gaming, with the interval that held-out answers call for. */
import { z } from 'zod'
import { featureNames } from './features.ts'
import { predict, treesSchema } from './trees.ts'

/** By rising score: of held-out answers scored up to `upTo`, about nine in ten were marked between `low` and `high` by people. */
const bandsSchema = z.array(z.object({ upTo: z.number(), low: z.number(), high: z.number() }))

/** `bands.short` are for questions that a sentence answers, which people mark all or nothing; `bands.long` for the others. */
export const scoreModelSchema = z.object({
  linear: z.object({ intercept: z.number(), weights: z.array(z.number()) }),
  trees: treesSchema,
  guard: treesSchema,
  bands: z.object({ short: bandsSchema, long: bandsSchema }),
})
export type ScoreModel = z.infer<typeof scoreModelSchema>

/** `honest` 0..1 is the score before the guard, `trust` 0..1 what the guard leaves of it. */
export type Scored = { honest: number; trust: number; score: number }

/**
 * A least-squares prediction keeps to the middle of the scale. These ends of it are drawn out to 0 and 1, so that nothing gets nothing and a full answer nearly all;
 * ranks stay as they are.
 */
const ends = { low: 0.3, high: 0.8 }
/** The guard's reading, 0..1, from which a score is cut, and at which nothing is left. */
const guardEnds = { from: 0.3, to: 0.6 }

const between = (value: number, low: number, high: number) => Math.min(1, Math.max(0, (value - low) / (high - low)))

/** Scores the features of an answer: the mean of a linear model and of trees, drawn out, times what the guard leaves. */
export function scoreFeatures(model: ScoreModel, features: ArrayLike<number>): Scored {
  const { intercept, weights } = model.linear
  const linear = weights.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), intercept)
  const honest = between((linear + predict(model.trees, features)) / 2, ends.low, ends.high)
  const guarded = 1 - between(predict(model.guard, features), guardEnds.from, guardEnds.to)
  const trust = guarded * (1 - denied(features))
  return { honest, trust, score: honest * trust }
}

const referenceWords = featureNames.indexOf('reference words')
const points = featureNames.indexOf('points')
const contradicted = featureNames.indexOf('contradicted')
/** Words of a reference from which a question wants more than a sentence. */
const longFrom = 25

/** An answer that contradicts half of several key points or more argues against the rubric; a single point may be put the other way round and still be right. */
function denied(features: ArrayLike<number>): number {
  const share = features[contradicted] ?? 0
  return (features[points] ?? 0) > 1 && share >= 0.5 ? share : 0
}

/** Whether the question of these features wants a long answer. */
export function wantsLong(features: ArrayLike<number>): boolean {
  return (features[referenceWords] ?? 0) >= Math.log1p(longFrom)
}

/** The 90 % interval of a score, which always holds the score itself. */
export function intervalOf(
  { bands: { short, long } }: Pick<ScoreModel, 'bands'>,
  score: number,
  features: ArrayLike<number>,
): [number, number] {
  const bands = wantsLong(features) ? long : short
  const band = bands.find(({ upTo }) => score <= upTo) ?? bands.at(-1)
  return [Math.min(score, band?.low ?? 0), Math.max(score, band?.high ?? 1)]
}

/**
 * Moves a score towards what graded samples say: each sample that the model scores like this answer tells how far the model is off there. With few or distant samples
 * the move is small.
 */
export function withSamples(score: number, samples: { modelScore: number; score: number }[]): number {
  let [sum, mass] = [0, 1.5]
  for (const sample of samples) {
    const nearness = Math.exp(-Math.abs(score - sample.modelScore) / 0.25)
    sum += nearness * (sample.score - sample.modelScore)
    mass += nearness
  }
  return Math.min(1, Math.max(0, score + sum / mass))
}
