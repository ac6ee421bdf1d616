/** A rubric as the grader compares answers with it, and the part of an answer that is about it. */
import type { KeyPoint, Rubric } from '../../catalog/index.ts'
import { alignTerms, type Comparing } from './align.ts'
import { denialsIn } from './denial.ts'
import { type Reading, readText } from './terms.ts'
import { contentTokens, sentencesOf, tokensOf } from './text.ts'

type Compiled = { id: string; weight: number; phrasings: Reading[] }
export type Target = { question: Reading; reference: Reading; points: Compiled[]; misconceptions: Compiled[] }

/** Compiles a rubric; without key points each sentence of the reference is one, without a reference the points' own words stand for it. */
export function compileRubric(rubric: Rubric): Target {
  const points = pointsOf(rubric)
  const compile = ({ id, text, phrasings, weight = 1 }: { id: string; text: string; phrasings: string[]; weight?: number }) => ({
    id,
    weight,
    phrasings: [text, ...phrasings].map(readText),
  })
  return {
    question: readText(rubric.question),
    reference: readText(rubric.reference ?? points.map(({ text, phrasings }) => `${phrasings[0] ?? text}.`).join('\n')),
    points: points.map(compile),
    misconceptions: rubric.misconceptions.map(compile),
  }
}

/** The key points of a rubric, or else the sentences of its reference. */
export function pointsOf({ keyPoints, reference = '' }: Rubric): KeyPoint[] {
  if (keyPoints) return keyPoints
  const sentences = sentencesOf(reference)
    .map(({ start, end }, index) => ({ id: `sentence-${index + 1}`, text: reference.slice(start, end), phrasings: [], weight: 1 }))
    .filter(({ text }) => contentTokens(tokensOf(text)).length > 0)
  return sentences.length > 0 ? sentences : [{ id: 'reference', text: reference, phrasings: [], weight: 1 }]
}

/** How much of a sentence's weight must be near the rubric's words for it to be part of the answer. */
const leastRelevance = 0.3

/** An answer without sentences said before and without sentences that have nothing to do with the rubric, so that neither repeating nor padding counts. */
export function relevantPart(comparing: Comparing, { question, reference, points }: Target, answer: Reading): Reading {
  const topic = [
    ...new Map(
      [...reference.terms, ...question.terms, ...points.flatMap(({ phrasings }) => phrasings.flatMap(({ terms }) => terms))].map((term) => [
        term.name,
        term,
      ]),
    ).values(),
  ]
  const seen = new Set<string>()
  const kept = answer.sentences.filter(({ start, end }, sentence) => {
    const terms = answer.terms.filter((term) => term.sentence === sentence)
    const key = terms.map(({ name, negated }) => (negated ? `!${name}` : name)).join(' ')
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew && (alignTerms(comparing, terms, topic).overlap >= leastRelevance || denialsIn(answer.text.slice(start, end)) > 0)
  })
  if (kept.length === answer.sentences.length) return answer
  const places = new Map(kept.map((sentence, index) => [answer.sentences.indexOf(sentence), index]))
  return {
    text: answer.text,
    sentences: kept,
    words: kept.reduce((sum, { tokens }) => sum + tokens.length, 0),
    terms: answer.terms.flatMap((term) => {
      const sentence = places.get(term.sentence)
      return sentence === undefined ? [] : [{ ...term, sentence }]
    }),
  }
}
