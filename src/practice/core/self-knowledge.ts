/** How far what a person believes to know lies from what they know. */
import type { SelfKnowledge } from '../review-model.ts'
import type { Review } from './fold-reviews.ts'

const week = 7 * 24 * 3600_000
/** 1 January 1970 was a Thursday; weeks begin on Monday, in UTC. */
const firstMonday = 4 * 24 * 3600_000
/** Fewer answers say nothing about a habit. */
const leastCards = 20
/** z of a two-sided 90 % interval. */
const z90 = 1.645

/** Mean self-score and mean outcome by week (shares 0..1), and their difference over all answers with its normal 90 % interval. */
export function selfKnowledgeOf(reviews: Review[]): SelfKnowledge {
  const byWeek = Map.groupBy(reviews, ({ at }) => Math.floor((at - firstMonday) / week) * week + firstMonday)
  const weeks = [...byWeek.entries()]
    .sort(([left], [right]) => left - right)
    .map(([weekStart, list]) => ({
      weekStart,
      cards: list.length,
      selfScore: mean(list.map(({ selfScore }) => selfScore / 3)),
      outcome: mean(list.map(({ outcome }) => outcome)),
    }))
  return { weeks, cards: reviews.length, gap: reviews.length < leastCards ? null : gapOf(reviews) }
}

function gapOf(reviews: Review[]) {
  const gaps = reviews.map(({ selfScore, outcome }) => selfScore / 3 - outcome)
  const middle = mean(gaps)
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - middle) ** 2, 0) / (gaps.length - 1))
  const half = (z90 * deviation) / Math.sqrt(gaps.length)
  return { mean: middle, low: middle - half, high: middle + half }
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
