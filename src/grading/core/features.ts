/** The numbers about an answer from which its score is learnt. None depends on how many marks a question gives. */
import { isInstruction } from './addressed.ts'
import { type Alignment, alignTerms, type Comparing, isContradiction } from './align.ts'
import { closenessNames } from './closeness.ts'
import type { Target } from './compile-rubric.ts'
import { denialsIn } from './denial.ts'
import { fluencyOf, type PairTable } from './fluency.ts'
import { vectorSize } from './lexicon.ts'
import { commonSubsequence } from './sequences.ts'
import type { Reading, Term } from './terms.ts'

export const featureNames = [
  'points mean',
  'points best',
  'points worst',
  'points agreed',
  'points covered',
  'whole recall',
  'recall beyond question',
  'reference recall',
  'reference exact',
  'precision',
  'precision beyond question',
  'exact precision',
  'weighted cosine',
  'vector cosine',
  'order kept',
  'pairs kept',
  'words',
  'words to reference',
  'distinct',
  'small words',
  'fluency',
  'in question',
  'opposed',
  'opposed most',
  'negations',
  'denials',
  'instruction',
  'reference words',
  'points',
  'longest run',
  'new words',
  'misconceived',
  'exact beyond question',
  'both beyond question',
  'rarest missing',
  'rarest found',
  'nearness',
  'nearness back',
  'letters',
  'letters beyond',
  'contradicted',
  ...closenessNames,
] as const

/** The features that the rubric alone gives, whatever the answer. */
export const rubricFeatures: readonly (typeof featureNames)[number][] = [
  'reference words',
  'points',
  ...closenessNames.slice(closenessNames.indexOf('question words')),
]

/** Beyond this many words more text gives no credit, so padding gains nothing. */
const wordsThatCount = 60
const coveredFrom = 0.6

/** Reads the features of an answer whose sentences have been thinned by `relevantPart`. */
export function featuresOf(
  comparing: Comparing,
  target: Target,
  answer: Reading,
  alignments: Alignment[],
  misconceptions: Alignment[],
  closeness: number[],
  pairs: PairTable,
): Float64Array {
  const { question, reference, points } = target
  const total = points.reduce((sum, { weight }) => sum + weight, 0) || 1
  const mean = (value: (alignment: Alignment, index: number) => number) =>
    points.reduce((sum, { weight }, index) => sum + weight * value(alignments[index] as Alignment, index), 0) / total
  const overlaps = alignments.map(({ overlap }) => overlap)
  const asked = new Set(question.terms.map(({ name }) => name))
  const beyond = (terms: Term[]) => terms.filter(({ name }) => !asked.has(name))
  const soft = (wanted: Term[], found: Term[]) => alignTerms(comparing, wanted, found)
  const answerNames = new Set(answer.terms.map(({ name }) => name))
  const referenceNames = new Set(reference.terms.map(({ name }) => name))
  const whole = mean((_, index) => Math.max(...(points[index]?.phrasings ?? []).map(({ terms }) => soft(terms, answer.terms).overlap), 0))
  const toReference = soft(reference.terms, answer.terms)
  const unique = distinct(answer.terms)
  const backwards = soft(unique, reference.terms)
  const words = Math.min(answer.words, wordsThatCount)
  const negated = share(answer.terms, ({ negated }) => negated) - share(reference.terms, ({ negated }) => negated)
  return Float64Array.of(
    mean(({ overlap }) => overlap),
    Math.max(...overlaps, 0),
    overlaps.length === 0 ? 0 : Math.min(...overlaps),
    mean(({ overlap, opposed }) => overlap * (1 - opposed)),
    mean(({ overlap }) => (overlap >= coveredFrom ? 1 : 0)),
    whole,
    soft(beyond(reference.terms), answer.terms).overlap,
    toReference.overlap,
    weightedShare(comparing, distinct(reference.terms), answerNames),
    backwards.overlap,
    soft(beyond(unique), reference.terms).overlap,
    weightedShare(comparing, unique, referenceNames),
    weightedCosine(comparing, answer.terms, reference.terms),
    vectorCosine(comparing, answer.terms, reference.terms),
    orderKept(answer.terms, reference.terms),
    pairsKept(answer.terms, reference.terms),
    Math.log1p(words),
    Math.log((words + 1) / (Math.min(reference.words, wordsThatCount) + 1)),
    answer.terms.length === 0 ? 1 : unique.length / answer.terms.length,
    answer.words === 0 ? 0 : answer.terms.length / answer.words,
    fluencyOf(answer.sentences, pairs) ?? 0.4,
    weightedShare(comparing, unique, asked),
    mean(({ overlap, opposed }) => overlap * opposed),
    Math.max(...alignments.map(({ overlap, opposed }) => overlap * opposed), 0),
    negated,
    Math.min(3, denialsIn(answer.text)),
    isInstruction(answer.text) ? 1 : 0,
    Math.log1p(reference.words),
    points.length,
    longestRun(answer),
    Math.log1p(beyond(unique).length),
    Math.max(0, ...misconceptions.map(({ overlap, opposed }) => overlap * (1 - opposed))),
    weightedShare(comparing, distinct(beyond(reference.terms)), answerNames),
    harmonic(soft(beyond(reference.terms), answer.terms).overlap, soft(beyond(unique), reference.terms).overlap),
    ...rarest(comparing, distinct(beyond(reference.terms)), answer.terms),
    nearness(comparing, distinct(beyond(reference.terms)), unique),
    nearness(comparing, distinct(beyond(unique)), distinct(reference.terms)),
    letterCosine(answer.terms, reference.terms),
    letterCosine(beyond(answer.terms), beyond(reference.terms)),
    mean((alignment) => (isContradiction(alignment) ? 1 : 0)),
    ...closeness,
  )
}

function harmonic(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right)
}

/** How much of the three rarest wanted terms is missing at most, and found on average. */
function rarest({ lexicon, similarity }: Comparing, wanted: Term[], found: Term[]): [missing: number, found: number] {
  const chosen = [...wanted].sort((left, right) => lexicon.weightOf(right.word) - lexicon.weightOf(left.word)).slice(0, 3)
  const values = chosen.map((term) => Math.max(0, ...found.map((other) => Math.abs(similarity(term, other)))))
  return values.length === 0 ? [0.5, 0.5] : [1 - Math.min(...values), values.reduce((sum, value) => sum + value, 0) / values.length]
}

/** The mean cosine of each wanted term's nearest neighbour, weighted by how much the term tells. */
function nearness({ lexicon }: Comparing, wanted: Term[], found: Term[]): number {
  const others = found
    .slice(0, 60)
    .map(({ word }) => lexicon.rowOf(word))
    .filter((row) => row >= 0)
  let [sum, all] = [0, 0]
  for (const { word, name } of wanted.slice(0, 60)) {
    const row = lexicon.rowOf(word)
    const weight = lexicon.weightOf(word)
    const most = found.some((term) => term.name === name)
      ? 1
      : row < 0
        ? 0
        : Math.max(0, ...others.map((other) => lexicon.cosine(row, other)))
    sum += weight * most
    all += weight
  }
  return all === 0 ? 0 : sum / all
}

function letterCosine(left: Term[], right: Term[]): number {
  const count = (terms: Term[]) => {
    const counts = new Map<string, number>()
    for (const { name } of terms) {
      const padded = ` ${name} `
      for (let at = 0; at + 3 <= padded.length; at++) {
        const letters = padded.slice(at, at + 3)
        counts.set(letters, (counts.get(letters) ?? 0) + 1)
      }
    }
    return counts
  }
  const [a, b] = [count(left), count(right)]
  let dot = 0
  for (const [letters, value] of a) dot += value * (b.get(letters) ?? 0)
  return dot === 0 ? 0 : dot / (Math.hypot(...a.values()) * Math.hypot(...b.values()))
}

function distinct(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.name, term])).values()]
}

function share(terms: Term[], holds: (term: Term) => boolean): number {
  return terms.length === 0 ? 0 : terms.filter(holds).length / terms.length
}

function weightedShare({ lexicon }: Comparing, terms: Term[], names: Set<string>): number {
  let [all, found] = [0, 0]
  for (const { name, word } of terms) {
    const weight = lexicon.weightOf(word)
    all += weight
    if (names.has(name)) found += weight
  }
  return all === 0 ? 0 : found / all
}

function weightedCosine({ lexicon }: Comparing, left: Term[], right: Term[]): number {
  const bag = (terms: Term[]) => {
    const counts = new Map<string, number>()
    for (const { name, word } of terms) counts.set(name, (counts.get(name) ?? 0) + lexicon.weightOf(word))
    return counts
  }
  const [a, b] = [bag(left), bag(right)]
  const length = (counts: Map<string, number>) => Math.hypot(...counts.values())
  let dot = 0
  for (const [name, value] of a) dot += value * (b.get(name) ?? 0)
  return dot === 0 ? 0 : dot / (length(a) * length(b))
}

function vectorCosine({ lexicon }: Comparing, left: Term[], right: Term[]): number {
  const centre = (terms: Term[]) => {
    const sum = new Float64Array(vectorSize)
    for (const { word } of terms) {
      const row = lexicon.rowOf(word)
      if (row >= 0) lexicon.addTo(sum, row, lexicon.weightOf(word) ** 2)
    }
    return sum
  }
  const [a, b] = [centre(left), centre(right)]
  let [dot, lengthA, lengthB] = [0, 0, 0]
  for (let index = 0; index < vectorSize; index++) {
    const [x, y] = [a[index] as number, b[index] as number]
    dot += x * y
    lengthA += x * x
    lengthB += y * y
  }
  return dot === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB)
}

/** The longest common subsequence of the first 200 terms, as a share of the shorter text: how far the order is the reference's. */
function orderKept(left: Term[], right: Term[]): number {
  const [a, b] = [left, right].map((terms) => terms.slice(0, 200).map(({ name }) => name)) as [string[], string[]]
  const shorter = Math.min(a.length, b.length)
  return shorter === 0 ? 0 : commonSubsequence(a, b) / shorter
}

function pairsKept(left: Term[], right: Term[]): number {
  const pairs = (terms: Term[]) => new Set(terms.slice(1).map(({ name }, index) => `${terms[index]?.name} ${name}`))
  const [a, b] = [pairs(left), pairs(right)]
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter((pair) => b.has(pair)).length / smaller
}

/** The most content terms with no small word between them, at most 12. */
function longestRun({ terms, text }: Reading): number {
  let [longest, run] = [0, 0]
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1]
    run = before !== undefined && before.sentence === term.sentence && text.slice(before.end, term.start).trim() === '' ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return Math.min(12, longest)
}
