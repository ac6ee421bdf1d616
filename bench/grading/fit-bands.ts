/** The 90 % intervals by score, from the scores that people gave to answers which the model had not seen (split conformal, by band). */
import type { ScoreModel } from '../../src/grading/core/score-features.ts'

const bandCount = 12
const coverage = 0.9
/** No band may hold fewer of its own answers than this: the others must not pay for it. */
const leastCoverage = 0.75

type Band = ScoreModel['bands']['long'][number]
/** `long` says whether the question wants a long answer. */
export type Held = { predicted: number; score: number; long: boolean }

/** The bands of both kinds of question. */
export function fitBands(held: Held[]): ScoreModel['bands'] {
  return { short: cutBands(held.filter(({ long }) => !long)), long: cutBands(held.filter(({ long }) => long)) }
}

/**
 * Cuts the held-out answers into bands of equal number by score. Every band begins with the whole scale and its ends are drawn in, wherever that loses the fewest
 * answers for the width saved, until `coverage` of all are left.
 */
function cutBands(held: Held[]): Band[] {
  const sorted = [...held].sort((left, right) => left.predicted - right.predicted)
  const bands = Array.from({ length: bandCount }, (_, band) => {
    const rows = sorted.slice(Math.floor((band * sorted.length) / bandCount), Math.floor(((band + 1) * sorted.length) / bandCount))
    const mean = rows.reduce((sum, { predicted }) => sum + predicted, 0) / rows.length
    return { upTo: rows.at(-1)?.predicted ?? 1, low: 0, high: 1, mean, scores: rows.map(({ score }) => score) }
  })
  let covered = sorted.length
  const step = 0.05
  for (;;) {
    const moves = bands.flatMap((band) => {
      const inside = band.scores.filter((score) => score >= band.low && score <= band.high).length
      return [
        { band, low: Math.min(band.low + step, band.mean), high: band.high },
        { band, low: band.low, high: Math.max(band.high - step, band.mean) },
      ].flatMap((move) => {
        const lost = inside - band.scores.filter((score) => score >= move.low && score <= move.high).length
        const saved = band.high - band.low - (move.high - move.low)
        const allowed = saved > 1e-9 && covered - lost >= coverage * sorted.length && inside - lost >= leastCoverage * band.scores.length
        return allowed ? [{ ...move, lost, cost: lost / saved }] : []
      })
    })
    const best = moves.sort((left, right) => left.cost - right.cost)[0]
    if (best === undefined) break
    best.band.low = best.low
    best.band.high = best.high
    covered -= best.lost
  }
  return bands.map(({ upTo, low, high }) => ({ upTo: Number(upTo.toFixed(4)), low: Number(low.toFixed(3)), high: Number(high.toFixed(3)) }))
}
