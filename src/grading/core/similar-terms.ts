/** How alike the terms of a rubric and of an answer are, worked out once for each pair of names. */
import antonyms from '../data/antonyms.json' with { type: 'json' }
import type { Lexicon } from './lexicon.ts'
import { type Term, termName } from './terms.ts'

/** Similarity 0..1 by name; -1 marks opposites. */
export type Similarity = (wanted: Term, found: Term) => number

/** Cosine from which two words say something alike. Below it, words that only share a field ("model", "data") would count. */
const leastCosine = 0.45
/** What a perfect neighbour in the vectors is worth beside the very word. */
const neighbourWorth = 0.8
const slipWorth = 0.9

const opposites = new Set(
  antonyms.flatMap((pair) => {
    const [left = '', right = ''] = pair.map(termName)
    return [`${left} ${right}`, `${right} ${left}`]
  }),
)

/** Makes a similarity that remembers what it has worked out. */
export function makeSimilarity(lexicon: Lexicon): Similarity {
  const known = new Map<string, Map<string, number>>()
  return (wanted, found) => {
    if (wanted.name === found.name) return 1
    let row = known.get(wanted.name)
    if (row === undefined) {
      row = new Map()
      known.set(wanted.name, row)
    }
    const before = row.get(found.name)
    if (before !== undefined) return before
    const value = compare(lexicon, wanted, found)
    row.set(found.name, value)
    return value
  }
}

function compare(lexicon: Lexicon, wanted: Term, found: Term): number {
  if (opposites.has(`${wanted.name} ${found.name}`)) return -1
  const [left, right] = [lexicon.rowOf(wanted.word), lexicon.rowOf(found.word)]
  if (right === -1 || left === -1)
    return isSlip(wanted.name, found.name) || isSlip(wanted.word, found.word) ? slipWorth : sharedStart(wanted.name, found.name)
  return Math.max(sharedStart(wanted.name, found.name), fromCosine(lexicon.cosine(left, right)))
}

function fromCosine(cosine: number): number {
  return cosine <= leastCosine ? 0 : (neighbourWorth * (cosine - leastCosine)) / (1 - leastCosine)
}

/** Words of one family, as "evaporate" and "evaporation": a long common beginning. */
function sharedStart(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length)
  if (shorter < 5) return 0
  let same = 0
  while (same < shorter && left[same] === right[same]) same += 1
  return same >= 5 && same >= 0.7 * Math.max(left.length, right.length) ? slipWorth : 0
}

/** Only in longer words is one letter a slip; in shorter ones it makes another word. */
function isSlip(left: string, right: string): boolean {
  return left.length >= 6 && isOneEditApart(left, right)
}

function isOneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  let index = 0
  while (index < left.length && left[index] === right[index]) index += 1
  const [a, b] = [left.slice(index), right.slice(index)]
  const swapped = a.length >= 2 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return swapped || a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b
}
