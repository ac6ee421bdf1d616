/** What a measurement of time says to the person, beside what they said beforehand and what a good solution reaches. */
import type { ComplexityClass, ComplexityReport } from '../model.ts'

export type ComplexityWords = {
  /** What was measured, in a sentence. */
  measured: string
  /** What follows from it, the most useful first. */
  sentences: string[]
  tone: 'good' | 'warn' | 'info'
}

/** From slow to fast growth. Written out here, because a page that took it from the model would load the schemas with it. */
export const growthOrder: ComplexityClass[] = ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)', 'O(2^n)']

const orderOf = (one: ComplexityClass) => growthOrder.indexOf(one)

/** A class without its O, as one says it: "n log n". */
export function growthText(one: ComplexityClass): string {
  return one.slice(2, -1)
}

/**
 * Whether one class grows clearly faster than another. Neighbours that no measurement tells apart with certainty, n and n log n, and a constant and a logarithm, do
 * not count.
 */
export function clearlyWorse(measured: ComplexityClass, than: ComplexityClass): boolean {
  const close: [ComplexityClass, ComplexityClass][] = [
    ['O(n log n)', 'O(n)'],
    ['O(log n)', 'O(1)'],
  ]
  if (close.some(([worse, better]) => worse === measured && better === than)) return false
  return orderOf(measured) > orderOf(than)
}

/** Says what was measured, whether the claim holds, and whether a better order is possible; says it only where the measurement is sure. */
export function complexityWords(
  { measured, range, expected, message }: ComplexityReport,
  claim: ComplexityClass | undefined,
): ComplexityWords {
  if (measured === 'unknown' && range === undefined)
    return { measured: message ?? 'The times fit no single order, so nothing is stated.', sentences: [], tone: 'info' }
  const [low, high] = measured === 'unknown' ? (range ?? ['O(1)', 'O(2^n)']) : [measured, measured]
  const sentences: string[] = []
  const worse = expected !== undefined && clearlyWorse(low, expected)
  if (worse) sentences.push(`Your loop grows as ${growthText(low)} where ${growthText(expected)} is possible.`)
  else if (expected !== undefined && clearlyWorse(high, expected))
    sentences.push('One of the two methods sees a faster growth than expected; measure again before you trust it.')
  else if (expected !== undefined) sentences.push('That is the order of a good solution.')
  if (claim !== undefined) sentences.push(claimWords(claim, low, high))
  return {
    measured: low === high ? `Measured: ${low}.` : `Measured: between ${low} and ${high}: the two methods disagree.`,
    sentences,
    tone: worse ? 'warn' : expected !== undefined && !clearlyWorse(high, expected) ? 'good' : 'info',
  }
}

function claimWords(claim: ComplexityClass, low: ComplexityClass, high: ComplexityClass): string {
  if (claim === low && claim === high) return `You said ${claim}, and it measures so.`
  if (!clearlyWorse(claim, high) && !clearlyWorse(low, claim)) return `You said ${claim}; the measurement does not contradict it.`
  return clearlyWorse(low, claim)
    ? `You said ${claim}; the time grows faster than that. Look for a hidden loop: slices, "in" on a list, sorting or copying inside a loop.`
    : `You said ${claim}; the time grows more slowly than that on these inputs.`
}
