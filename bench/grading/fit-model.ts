/** Fits the grader's score model to rows: the same recipe for the shipped model and for each part left out. */
import { featureNames } from '../../src/grading/core/features.ts'
import type { ScoreModel } from '../../src/grading/core/score-features.ts'
import { trainRidge } from './ridge.ts'
import type { Row } from './rows.ts'
import { type Binned, trainTrees, usual } from './train-trees.ts'

const positive = new Set(
  'points mean,points best,points worst,points agreed,points covered,whole recall,recall beyond question,reference recall,reference exact,precision,precision beyond question,exact precision,weighted cosine,vector cosine,order kept,pairs kept,words,words to reference,new words,exact beyond question,both beyond question,rarest found,nearness,nearness back,letters,letters beyond'.split(
    ',',
  ),
)
const negative = new Set('contradicted,denials,instruction,opposed,opposed most,misconceived,in question,rarest missing'.split(','))
const signs = featureNames.map((name) => (positive.has(name) ? 1 : negative.has(name) ? -1 : 0))

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
    signs,
  )
  const withoutPoints = {
    ...binned,
    thresholds: binned.thresholds.map((cuts, feature) => (featureNames[feature] === 'points' ? [] : cuts)),
  }
  const trees = trainTrees(withoutPoints, honest, target, weight, { ...usual, depth: 3, trees: 100, rate: 0.06 })
  return { linear: { intercept: round(linear.intercept), weights: linear.weights.map(round) }, trees }
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
    for (const index of honest) weight[index] = 2500 / honest.length
    for (const index of references) weight[index] = (2500 * referenceShare) / references.length
    for (const index of attacks) weight[index] = (2500 * attackShare) / attacks.length
  }
  const target = isAttack.map(Number)
  return trainTrees(binned, used, target, weight, { ...usual, depth: 5, trees: 250, rate: 0.1, shrink: 10, leastWeight: 8 })
}

function scaleTo(weight: Float64Array, rows: number[], total: number): void {
  const sum = rows.reduce((all, row) => all + (weight[row] as number), 0)
  for (const row of rows) weight[row] = ((weight[row] as number) * total) / sum
}

function round(value: number): number {
  return Number(value.toPrecision(5))
}
