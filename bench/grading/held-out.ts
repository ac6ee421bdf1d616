/** Scores of answers by models that have not seen their question. */
import { type Scored, type ScoreModel, scoreFeatures, wantsLong } from '../../src/grading/core/score-features.ts'
import type { Held } from './fit-bands.ts'
import { type Fit, fitGuard, fitScore } from './fit-model.ts'
import type { Row } from './rows.ts'
import type { Binned } from './train-trees.ts'

const folds = 8
/** Scores need neither bands nor ranges. */
const without = { bands: { short: [], long: [] }, ranges: [] }

/** The fold of each question: every set's questions are dealt out in turn. */
export function foldsOf(rows: Row[]): number[] {
  const places = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const { set, question } of rows) {
    if (places.has(question)) continue
    const count = counts.get(set) ?? 0
    places.set(question, count % folds)
    counts.set(set, count + 1)
  }
  return rows.map(({ question }) => places.get(question) ?? 0)
}

type Parts = Omit<ScoreModel, 'bands' | 'ranges'>

/** Fits score and guard to the chosen rows. */
export function fitParts(fit: Fit): Parts {
  return { ...fitScore(fit), guard: fitGuard(fit) }
}

/** Each row's scores by a model fitted without its fold; `favoured` counts the row's own set more. */
export function scoreHeldOut(rows: Row[], binned: Binned, { favoured = false } = {}): Scored[] {
  const fold = foldsOf(rows)
  const results: Scored[] = []
  for (let out = 0; out < folds; out++) {
    const chosen = rows.flatMap((_, index) => (fold[index] === out ? [] : [index]))
    const guard = fitGuard({ rows, binned, chosen })
    const sets = favoured ? [...new Set(rows.map(({ set }) => set))] : [undefined]
    for (const set of sets) {
      const model = { ...fitScore({ rows, binned, chosen, favoured: set }), guard, ...without }
      for (const [index, row] of rows.entries())
        if (fold[index] === out && (set === undefined || row.set === set)) results[index] = scoreFeatures(model, row.features)
    }
  }
  return results
}

/** Each row's scores by a model fitted to the other sets only. */
export function scoreTransferred(rows: Row[], binned: Binned): Scored[] {
  const results: Scored[] = []
  for (const set of new Set(rows.map((row) => row.set))) {
    const chosen = rows.flatMap((row, index) => (row.set === set ? [] : [index]))
    const model = { ...fitParts({ rows, binned, chosen }), ...without }
    for (const [index, row] of rows.entries()) if (row.set === set) results[index] = scoreFeatures(model, row.features)
  }
  return results
}

/** The mean score of attacks of one kind by a guard that has seen neither this kind nor the question; `honest` are the held-out scores before the guard. */
export function scoreLeftOutKind(rows: Row[], binned: Binned, kind: string, honest: Scored[]): number {
  const fold = foldsOf(rows)
  let [sum, count] = [0, 0]
  for (const half of [0, 1]) {
    const isOut = (index: number) => (fold[index] ?? 0) % 2 === half
    const chosen = rows.flatMap((row, index) => (isOut(index) || row.kind === kind ? [] : [index]))
    const guard = fitGuard({ rows, binned, chosen })
    const model = { linear: { intercept: 0, weights: [] }, trees: { base: 0, trees: [] }, guard, ...without }
    for (const [index, row] of rows.entries())
      if (row.kind === kind && isOut(index)) {
        sum += (honest[index]?.honest ?? 0) * scoreFeatures(model, row.features).trust
        count += 1
      }
  }
  return sum / count
}

/** What the bands are fitted to: answers of at least four words with their held-out score. */
export function heldForBands(rows: Row[], scored: Scored[], chosen: (row: Row, index: number) => boolean): Held[] {
  return rows.flatMap((row, index) =>
    row.kind === 'honest' && row.words >= 4 && chosen(row, index)
      ? [{ predicted: scored[index]?.score ?? 0, score: row.score, long: wantsLong(row.features) }]
      : [],
  )
}
