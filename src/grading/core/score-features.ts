/** From features to a score: what people would give, less what is gained by gaming, with the interval that held-out answers call for. */
import { z } from 'zod'
import { featureNames, rubricFeatures } from './features.ts'
import { predict, treesSchema } from './trees.ts'

/** By rising score: of held-out answers scored up to `upTo`, about nine in ten were marked between `low` and `high` by people. */
const bandsSchema = z.array(z.object({ upTo: z.number(), low: z.number(), high: z.number() }))

/**
 * `bands.short` are for questions that a sentence answers, which people mark all or nothing; `bands.long` for the others. `ranges` are the lowest and highest values of
 * `rubricFeatures` among the questions learnt from.
 */
export const scoreModelSchema = z.object({
  linear: z.object({ intercept: z.number(), weights: z.array(z.number()) }),
  trees: treesSchema,
  guard: treesSchema,
  bands: z.object({ short: bandsSchema, long: bandsSchema }),
  ranges: z.array(z.tuple([z.number(), z.number()])),
})
export type ScoreModel = z.infer<typeof scoreModelSchema>

/** `honest` 0..1 is the score before the guard, `trust` 0..1 what the guard leaves of it. */
export type Scored = { honest: number; trust: number; score: number }

/**
 * A least-squares prediction keeps to the middle of the scale. It is drawn out along these points, so that nothing gets nothing and a full answer nearly all. The upper
 * part is flat but not level: full marks for all beyond a point would lose the ranks of the best.
 */
const drawnOut = [
  { at: 0.25, to: 0 },
  { at: 0.75, to: 0.78 },
  { at: 1.15, to: 1 },
] as const
/** The guard's reading, 0..1, from which a score is cut, and at which nothing is left. */
const guardEnds = { from: 0.3, to: 0.7 }

const between = (value: number, low: number, high: number) => Math.min(1, Math.max(0, (value - low) / (high - low)))

function drawOut(value: number): number {
  const [low, middle, high] = drawnOut
  return value <= middle.at
    ? middle.to * between(value, low.at, middle.at)
    : middle.to + (high.to - middle.to) * between(value, middle.at, high.at)
}

/** Scores the features of an answer: the mean of a linear model and of trees, drawn out, times what the guard leaves. */
export function scoreFeatures(model: ScoreModel, features: ArrayLike<number>): Scored {
  const { intercept, weights } = model.linear
  const linear = weights.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), intercept)
  const honest = drawOut((linear + predict(model.trees, features)) / 2)
  const trust = 1 - between(predict(model.guard, features), guardEnds.from, guardEnds.to)
  return { honest, trust, score: honest * trust }
}

const referenceWords = featureNames.indexOf('reference words')
/** Words of a reference from which a question wants more than a sentence. */
const longFrom = 25

/** Whether the question of these features wants a long answer. */
export function wantsLong(features: ArrayLike<number>): boolean {
  return (features[referenceWords] ?? 0) >= Math.log1p(longFrom)
}

const ofRubric = rubricFeatures.map((name) => featureNames.indexOf(name))

/** The ranges of the rubric's features over the questions learnt from. */
export function rangesOf(rows: ArrayLike<number>[]): ScoreModel['ranges'] {
  return ofRubric.map((feature) => {
    const values = rows.map((row) => row[feature] ?? 0)
    return [values.reduce((low, value) => Math.min(low, value), Infinity), values.reduce((high, value) => Math.max(high, value), -Infinity)]
  })
}

/** Whether a rubric is of a kind that nothing was learnt about, such as one with more key points than any had. */
function isUnlikeLearnt(ranges: ScoreModel['ranges'], features: ArrayLike<number>): boolean {
  return ranges.some(([low, high], place) => {
    const value = features[ofRubric[place] ?? -1] ?? low
    return value < low - 1e-9 || value > high + 1e-9
  })
}

/** The 90 % interval of a score, which always holds the score itself; the whole scale for a rubric of a kind that nothing was learnt about. */
export function intervalOf(
  { bands: { short, long }, ranges }: Pick<ScoreModel, 'bands' | 'ranges'>,
  score: number,
  features: ArrayLike<number>,
): [number, number] {
  if (isUnlikeLearnt(ranges, features)) return [0, 1]
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
