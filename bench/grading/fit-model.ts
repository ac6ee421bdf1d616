/** Fits the grader's score model to rows: the same recipe for the shipped model and for each part left out. */
import { closenessNames } from '../../src/grading/core/closeness.ts'
import { featureNames, rubricFeatures } from '../../src/grading/core/features.ts'
import type { ScoreModel } from '../../src/grading/core/score-features.ts'
import type { Trees } from '../../src/grading/core/trees.ts'
import { trainRidge } from './ridge.ts'
import type { Row } from './rows.ts'
import { type Binned, trainTrees } from './train-trees.ts'

/** Trees of the score: each run of boosting sees other features at each split, and their mean errs less than one. */
const bag = { runs: 5, options: { trees: 120, depth: 6, rate: 0.07, leastWeight: 30, shrink: 30, features: 0.1 } }

/** What an answer of this score would be on average over the sets: each set's own strictness is taken out before fitting. */
const ordinaryScore = 0.56
/** The total weight of attacks beside that of answers, when the guard is trained. */
const attackShare = 0.25
/** The same of texts that are right by construction. */
const referenceShare = 0.12
/** Wrong but honest answers look like these two, and the score itself deals with them; the guard does not learn them. */
const easy = new Set(['off-topic', 'other question'])

export type Fit = { rows: Row[]; binned: Binned; chosen: number[]; favoured?: string }

/** The score's two parts. Sets weigh as the root of their size; the favoured set's own answers count four times as much as others. */
export function fitScore({ rows, binned, chosen, favoured }: Fit): Pick<ScoreModel, 'linear' | 'trees'> {
  const honest = chosen.filter((index) => rows[index]?.kind === 'honest' && (rows[index]?.words ?? 0) >= 2)
  const weight = new Float64Array(rows.length)
  const target = new Float64Array(rows.length)
  for (const [set, own] of Map.groupBy(honest, (index) => rows[index]?.set ?? '')) {
    const mean = own.reduce((sum, index) => sum + (rows[index]?.score ?? 0), 0) / own.length
    for (const index of own) {
      weight[index] = (favoured === undefined || favoured === set ? 4 : 1) / Math.sqrt(own.length)
      target[index] = (rows[index]?.score ?? 0) - mean + ordinaryScore
    }
  }
  scaleTo(weight, honest, honest.length)
  const linear = trainRidge(
    honest.map((index) => rows[index]?.features ?? []),
    honest.map((index) => target[index] as number),
    honest.map((index) => weight[index] as number),
    0.1,
  )
  const trees = meanOfTrees(
    Array.from({ length: bag.runs }, (_, seed) => trainTrees(binned, honest, target, weight, { ...bag.options, seed })),
  )
  return { linear: { intercept: round(linear.intercept), weights: linear.weights.map(round) }, trees }
}

/** What cutting an honest answer would lose grows with what it deserves. */
function worthOf(row: Row | undefined): number {
  return 0.3 + (row?.score ?? 0)
}

/**
 * The guard must not see what the rubric alone says, or it would learn the questions instead of the attacks. Of closeness to the model answers it would learn that right
 * answers in a new subject are altered references.
 */
function isHidden(feature: number): boolean {
  const name = featureNames[feature]
  return name !== undefined && [...rubricFeatures, ...closenessNames].includes(name)
}

/** The guard: 1 for attacks, 0 for what people wrote and for right texts. */
export function fitGuard({ rows, binned, chosen }: Fit): ScoreModel['guard'] {
  const used = chosen.filter((index) => {
    const { kind = '', words = 0 } = rows[index] ?? {}
    return kind === 'honest' ? words >= 3 : !easy.has(kind)
  })
  const isAttack = rows.map(({ kind }) => kind !== 'honest' && kind !== 'reference')
  const weight = new Float64Array(rows.length)
  for (const own of Map.groupBy(used, (index) => rows[index]?.set ?? '').values()) {
    const honest = own.filter((index) => rows[index]?.kind === 'honest')
    const references = own.filter((index) => rows[index]?.kind === 'reference')
    const attacks = own.filter((index) => isAttack[index])
    const worth = honest.reduce((sum, index) => sum + worthOf(rows[index]), 0)
    for (const index of honest) weight[index] = (2500 * worthOf(rows[index])) / worth
    for (const index of references) weight[index] = (2500 * referenceShare) / references.length
    for (const index of attacks) weight[index] = (2500 * attackShare) / attacks.length
  }
  const target = isAttack.map(Number)
  const ofAnswer = { ...binned, thresholds: binned.thresholds.map((cuts, feature) => (isHidden(feature) ? [] : cuts)) }
  return trainTrees(ofAnswer, used, target, weight, { depth: 5, trees: 250, rate: 0.1, shrink: 10, leastWeight: 8 })
}

function meanOfTrees(runs: Trees[]): Trees {
  return {
    base: round(runs.reduce((sum, { base }) => sum + base, 0) / runs.length),
    trees: runs.flatMap(({ trees }) =>
      trees.map(({ splits, leaves }) => ({ splits, leaves: leaves.map((leaf) => round(leaf / runs.length)) })),
    ),
  }
}

function scaleTo(weight: Float64Array, rows: number[], total: number): void {
  const sum = rows.reduce((all, row) => all + (weight[row] as number), 0)
  for (const row of rows) weight[row] = ((weight[row] as number) * total) / sum
}

function round(value: number): number {
  return Number(value.toPrecision(5))
}
