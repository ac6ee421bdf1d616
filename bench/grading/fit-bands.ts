/** The 90 % intervals by score, from the scores that people gave to answers which the model had not seen (split conformal, by band). */
import type { ScoreModel } from '../../src/grading/core/score-features.ts'

const bandCount = 12
const coverage = 0.9
/** No band may hold fewer of its own answers than this: the others must not pay for it. */
const leastCoverage = 0.72
const step = 0.05

type Band = ScoreModel['bands']['long'][number]
/** `long` says whether the question wants a long answer. */
export type Held = { predicted: number; score: number; long: boolean }

/** The bands of both kinds of question. */
export function fitBands(held: Held[]): ScoreModel['bands'] {
  return { short: cutBands(held.filter(({ long }) => !long)), long: cutBands(held.filter(({ long }) => long)) }
}

type Cut = Band & { mean: number; scores: number[] }
type Move = { band: Cut; low: number; high: number; lost: number; saved: number }

/**
 * Cuts the held-out answers into bands of equal number by score. Every band begins with the whole scale and its ends are drawn in, wherever that loses the fewest
 * answers for the width saved, until `coverage` of all are left. Where all marks are 0 or 1 the first step loses a mark and the others are free, so a move is of any
 * number of steps.
 */
function cutBands(held: Held[]): Band[] {
  const sorted = [...held].sort((left, right) => left.predicted - right.predicted)
  const bands: Cut[] = Array.from({ length: bandCount }, (_, band) => {
    const rows = sorted.slice(Math.floor((band * sorted.length) / bandCount), Math.floor(((band + 1) * sorted.length) / bandCount))
    const mean = rows.reduce((sum, { predicted }) => sum + predicted, 0) / rows.length
    return { upTo: rows.at(-1)?.predicted ?? 1, low: 0, high: 1, mean, scores: rows.map(({ score }) => score) }
  })
  let spare = (1 - coverage) * sorted.length
  for (;;) {
    const moves = bands.flatMap(movesOf).filter(({ lost }) => lost <= spare)
    const best = moves.sort((left, right) => left.lost / left.saved - right.lost / right.saved || right.saved - left.saved)[0]
    if (best === undefined) break
    best.band.low = best.low
    best.band.high = best.high
    spare -= best.lost
  }
  return bands.map(({ upTo, low, high }) => ({ upTo: Number(upTo.toFixed(4)), low: Number(low.toFixed(3)), high: Number(high.toFixed(3)) }))
}

function movesOf(band: Cut): Move[] {
  const inside = insideOf(band)
  return Array.from({ length: Math.round(1 / step) }, (_, index) => (index + 1) * step)
    .flatMap((by) => [
      { low: Math.max(band.low, Math.min(band.low + by, band.mean)), high: band.high },
      { low: band.low, high: Math.min(band.high, Math.max(band.high - by, band.mean)) },
    ])
    .flatMap((move) => {
      const left = insideOf({ ...move, scores: band.scores })
      const saved = band.high - band.low - (move.high - move.low)
      return saved > 1e-9 && left >= leastCoverage * band.scores.length ? [{ band, ...move, lost: inside - left, saved }] : []
    })
}

function insideOf({ low, high, scores }: Pick<Cut, 'low' | 'high' | 'scores'>): number {
  return scores.filter((score) => score >= low - 1e-9 && score <= high + 1e-9).length
}
