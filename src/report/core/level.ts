/** Levels 1..4 with honest intervals. */
import type { Criteria } from '../../catalog/index.ts'

export type JudgedLevel = { level: number; interval: [number, number] }

/** z of a two-sided 90 % interval of the normal distribution. */
const z90 = 1.645

const clamp = (value: number) => Math.min(4, Math.max(1, value))
const round1 = (value: number) => Math.round(value * 10) / 10

/**
 * A level with the 90 % interval of a normal error of the given standard error (in levels), both cut to 1..4 and rounded to tenths.
 * One sitting is one observation: rubric raters who see the same interview differ by about half a level, so no standard error is below .5.
 */
export function judgedLevel(level: number, standardError: number): JudgedLevel {
  const error = z90 * Math.max(0.5, standardError)
  return { level: round1(clamp(level)), interval: [round1(clamp(level - error)), round1(clamp(level + error))] }
}

/** The overall level: the mean of the criteria, with the errors of criteria from the same sitting taken as half correlated. */
export function overallLevel(levels: JudgedLevel[]): JudgedLevel | null {
  if (levels.length === 0) return null
  const mean = levels.reduce((sum, { level }) => sum + level, 0) / levels.length
  const halfWidths = levels.map(({ interval: [low, high] }) => Math.max(0.5, (high - low) / 2 / z90))
  const meanVariance = halfWidths.reduce((sum, error) => sum + error ** 2, 0) / levels.length
  return judgedLevel(mean, Math.sqrt(meanVariance * (0.5 + 0.5 / levels.length)))
}

/** The sentence of the anchor that a level is nearest to; between two, the lower one, which claims less. */
export function anchorOf(criterion: Criteria['criteria'][number], level: number): string {
  const nearest = Math.min(4, Math.max(1, Math.ceil(level - 0.5))) as 1 | 2 | 3 | 4
  return criterion.anchors[nearest]
}

/** The word for a level, as interviewers use it. */
export function levelWord(level: number): string {
  return ['strong no', 'leaning no', 'leaning yes', 'strong yes'][Math.round(clamp(level)) - 1] ?? 'leaning no'
}
