/** The grader that has learnt from answers which people graded. */
import { z } from 'zod'
import type { KeyPoint, Rubric } from '../../catalog/index.ts'
import type { Grade } from '../model.ts'
import { type Alignment, isContradiction, quoteOf } from './align.ts'
import { pointsOf } from './compile-rubric.ts'
import { flagsOf } from './flags.ts'
import { fluencyOf, type PairTable } from './fluency.ts'
import { longestAnswer } from './longest-answer.ts'
import { type Language, makeReader, type ReadAnswer } from './read-answer.ts'
import { intervalOf, type ScoreModel, scoreFeatures, scoreModelSchema, withSamples } from './score-features.ts'
import { type Sentence, sentencesOf } from './text.ts'

/** What was learnt and ships as one file. */
export const learntSchema = z.object({
  pairs: z.object({ pairs: z.record(z.string(), z.number()), unseen: z.number() }),
  model: scoreModelSchema,
})

export type Knowledge = Language & { model: ScoreModel }

/** Overlap from which a point counts as covered, is worth asking about, or was stated as a misconception. */
const thresholds = { covered: 0.62, unsure: 0.42, misconception: 0.75 }
/** Below this trust, words that match count as a question to ask, not as said. */
const leastTrust = 0.5
const misconceptionCosts = 0.25

/** Makes a grader; it remembers the rubrics it has seen. */
export function makeGrader(knowledge: Knowledge): (rubric: Rubric, answer: string) => Grade {
  const readers = new WeakMap<Rubric, ReturnType<typeof prepare>>()
  return (rubric, answer) => {
    const prepared = readers.get(rubric) ?? prepare(knowledge, rubric)
    readers.set(rubric, prepared)
    return grade(knowledge, rubric, prepared, answer.slice(0, longestAnswer))
  }
}

function prepare(knowledge: Knowledge, rubric: Rubric) {
  const read = makeReader(knowledge, rubric)
  const samples = rubric.samples.map(({ answer, score }) => ({
    score,
    modelScore: scoreFeatures(knowledge.model, read(answer).features).honest,
  }))
  return { read, samples, points: pointsOf(rubric) }
}

function grade(knowledge: Knowledge, rubric: Rubric, { read, samples, points }: ReturnType<typeof prepare>, answer: string): Grade {
  const { model } = knowledge
  const sentences = sentencesOf(answer)
  const flags = flagsOf(rubric, answer, sentences)
  const followUpsOf = (states: Grade['keyPoints']) =>
    points.flatMap(({ id, followUp }, index) => (states[index]?.state !== 'covered' && followUp ? [{ keyPoint: id, text: followUp }] : []))
  if (flags.includes('other-language') || flags.includes('garbage')) {
    const keyPoints = points.map(({ id }) => ({ id, state: 'missing' as const }))
    return {
      id: rubric.id,
      score: null,
      interval: null,
      confidence: 0,
      keyPoints,
      misconceptions: [],
      flags,
      followUps: [],
      grader: 'offline',
    }
  }
  const reading = read(answer)
  const { honest, trust } = scoreFeatures(model, reading.features)
  if (!flags.includes('word-salad') && isSalad(sentences, knowledge.pairs)) flags.push('word-salad')
  const gamed = trust < leastTrust || flags.includes('echo') || flags.includes('word-salad')
  const keyPoints = points.map((point, index) => stateOf(point, reading, index, gamed))
  const misconceptions = rubric.misconceptions.flatMap(({ id }, index) => {
    const found = reading.misconceptions[index] as Alignment
    return isStated(found, reading.alignments) && !gamed ? [{ id, quote: quoteOf(reading.part, found) }] : []
  })
  // An answer that strays is not cut: what is off the rubric was left out, and the rest is judged as if it stood alone.
  const cut = flags.includes('echo') || flags.includes('word-salad') ? 0 : flags.includes('instruction') ? 0.3 : 1
  const score = Math.max(0, withSamples(honest, samples) * trust * cut - misconceptionCosts * misconceptions.length)
  const interval = intervalOf(model, score, reading.features)
  return {
    id: rubric.id,
    score,
    interval,
    confidence: Math.max(0, 1 - (interval[1] - interval[0])),
    keyPoints,
    misconceptions,
    flags,
    followUps: followUpsOf(keyPoints),
    grader: 'offline',
  }
}

/** Whether a misconception was stated, and not a key point in the same words that fits them better. */
function isStated(misconception: Alignment, points: Alignment[]): boolean {
  const said = misconception.overlap >= thresholds.misconception && !isContradiction(misconception)
  return (
    said && !points.some((point) => !isContradiction(point) && point.from === misconception.from && point.overlap > misconception.overlap)
  )
}

/** A long row of words in an order that nobody writes; lists of terms, which people do write, stay above this. */
function isSalad(sentences: Sentence[], pairs: PairTable): boolean {
  const longest = Math.max(0, ...sentences.map(({ tokens }) => tokens.length))
  return longest >= 14 && (fluencyOf(sentences, pairs) ?? 0) < -0.45
}

function stateOf({ id }: KeyPoint, { alignments, part }: ReadAnswer, index: number, gamed: boolean): Grade['keyPoints'][number] {
  const found = alignments[index] as Alignment
  if (found.overlap < thresholds.unsure) return { id, state: 'missing' }
  const quote = quoteOf(part, found)
  if (isContradiction(found)) return { id, state: 'contradicted', quote }
  return { id, state: found.overlap >= thresholds.covered && !gamed ? 'covered' : 'unsure', quote }
}
