/**
 * Whether words stand in an order that people use. Words fall into classes (each small word its own, other words by their ending); a pair of neighbours has the pointwise
 * mutual information of its classes in answers that people wrote. Prose is well above 0 on average, shuffled words about 0 or below.
 */
import type { Sentence } from './text.ts'

/** Mutual information by "left right" classes, in nats, and what a pair never seen gets. */
export type PairTable = { pairs: Record<string, number>; unseen: number }

const small = new Set(
  'the a an of to in and is are it that be for on with as by this or which from not can will at if then than but so because we i you they has have was were its their there these would when one more each all also into other only between what how no do does use used using'.split(
    ' ',
  ),
)
const endings = ['ing', 'ed', 'ly', 'tion', 'ity', 'ment', 'ness', 'al', 'ive', 'ous', 'able', 'er', 'es', 's', 'ic', 'y']

/** The class of a word. */
export function classOf(word: string): string {
  if (small.has(word)) return word
  if (/\d/.test(word)) return '#'
  return `-${endings.find((ending) => word.length > ending.length + 2 && word.endsWith(ending)) ?? ''}`
}

/** The mean information of neighbouring words, or undefined when there are too few to say. */
export function fluencyOf(sentences: Sentence[], { pairs, unseen }: PairTable): number | undefined {
  let [sum, count] = [0, 0]
  for (const { tokens } of sentences)
    for (let index = 1; index < tokens.length; index++) {
      sum += pairs[`${classOf(tokens[index - 1]?.word ?? '')} ${classOf(tokens[index]?.word ?? '')}`] ?? unseen
      count += 1
    }
  return count < 4 ? undefined : sum / count
}

/** Counts pairs of classes in texts that people wrote; pairs seen fewer than three times share one value. */
export function learnPairs(texts: Sentence[][]): PairTable {
  const [single, double] = [new Map<string, number>(), new Map<string, number>()]
  let total = 0
  for (const { tokens } of texts.flat()) {
    const classes = tokens.map(({ word }) => classOf(word))
    for (const [index, name] of classes.entries()) {
      single.set(name, (single.get(name) ?? 0) + 1)
      total += 1
      if (index > 0) double.set(`${classes[index - 1]} ${name}`, (double.get(`${classes[index - 1]} ${name}`) ?? 0) + 1)
    }
  }
  const pairs: PairTable['pairs'] = {}
  for (const [pair, count] of [...double].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const [left = '', right = ''] = pair.split(' ')
    const expected = ((single.get(left) ?? 1) * (single.get(right) ?? 1)) / total
    if (count >= 3) pairs[pair] = Number(Math.log((count + 1) / (expected + 1)).toFixed(2))
  }
  return { pairs, unseen: -1.5 }
}
