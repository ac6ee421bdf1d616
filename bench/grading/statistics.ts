/** Agreement figures and their intervals. */
import type { Random } from '../../src/kit/random.ts'

/** Pearson's correlation. */
export function pearson(left: number[], right: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [a, b] = [mean(left), mean(right)]
  let [cross, one, two] = [0, 0, 0]
  for (const [index, value] of left.entries()) {
    const [x, y] = [value - a, (right[index] ?? 0) - b]
    cross += x * y
    one += x * x
    two += y * y
  }
  return one === 0 || two === 0 ? 0 : cross / Math.sqrt(one * two)
}

export type Scored = { question: string; predicted: number; score: number }

/** Root mean square error. */
export function rmse(rows: Scored[]): number {
  return Math.sqrt(rows.reduce((sum, { predicted, score }) => sum + (predicted - score) ** 2, 0) / rows.length)
}

/** The correlation over all rows with its 90 % interval, resampling whole questions. */
export function correlation(rows: Scored[], random: Random, rounds = 400): { r: number; low: number; high: number } {
  const of = (chosen: Scored[]) =>
    pearson(
      chosen.map(({ predicted }) => predicted),
      chosen.map(({ score }) => score),
    )
  const byQuestion = [...Map.groupBy(rows, ({ question }) => question).values()]
  const drawn = Array.from({ length: rounds }, () =>
    of(byQuestion.flatMap(() => byQuestion[Math.floor(random() * byQuestion.length)] ?? [])),
  ).sort((a, b) => a - b)
  return { r: of(rows), low: drawn[Math.floor(rounds * 0.05)] ?? 0, high: drawn[Math.floor(rounds * 0.95)] ?? 0 }
}
