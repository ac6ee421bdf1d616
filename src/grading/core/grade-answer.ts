/** Reads an answer against a rubric, offline: which key points it covers, with the words that cover them, and when not to judge. */
import type { KeyPoint, Rubric } from '../../catalog/index.ts'
import type { Grade } from '../model.ts'
import { flagsOf } from './flags.ts'
import { longestAnswer } from './longest-answer.ts'
import { bestMatch, type Match } from './match.ts'
import { contentTokens, sentencesOf, tokensOf } from './text.ts'

/**
 * Soft overlap from which a key point counts as covered, from which it is worth asking about, and from which a misconception was stated. Set on the samples of the
 * shipped rubrics: samples written for *another* question cover a point in 8 of 189 cases, where 0.45 gave 30, and a full sample still covers 20 of its 21.
 */
const thresholds = { covered: 0.55, unsure: 0.3, misconception: 0.6 }

/** Half width of the 90 % interval: wide, because agreement with people has not been measured; wider where points are unsure. */
const baseHalfWidth = 0.25

/**
 * Grades one answer. The score is the weighted share of key points covered (an unsure one counts half), cut by misconceptions and by flags that say the text
 * is no honest answer. Text in another language or garbage is not judged: score and interval are null.
 */
export function gradeAnswer(rubric: Rubric, whole: string): Grade {
  const answer = whole.slice(0, longestAnswer)
  const sentences = sentencesOf(answer)
  const flags = flagsOf(rubric, answer, sentences)
  const points = rubric.keyPoints ?? referencePoints(rubric.reference ?? '')
  const judged = !flags.includes('other-language') && !flags.includes('garbage')
  const gamed = flags.some((flag) => flag === 'echo' || flag === 'word-salad')
  const matches = points.map((point) => ({
    point,
    match: judged && !gamed ? bestMatch(answer, sentences, [point.text, ...point.phrasings]) : undefined,
  }))
  const keyPoints = matches.map(({ point, match }) => ({
    id: point.id,
    state: stateOf(match),
    ...(match && match.overlap >= thresholds.unsure ? { quote: match.quote } : {}),
  }))
  const misconceptions = judged ? misconceptionsOf(rubric, answer, sentences) : []
  const score = judged ? scoreOf(points, keyPoints, misconceptions.length, flags) : null
  const unsure = keyPoints.filter(({ state }) => state === 'unsure').length / Math.max(1, keyPoints.length)
  const half = baseHalfWidth + 0.2 * unsure
  return {
    id: rubric.id,
    score,
    interval: score === null ? null : [Math.max(0, score - half), Math.min(1, score + half)],
    confidence: judged ? Math.max(0.2, 0.7 - 0.5 * unsure) : 0,
    keyPoints,
    misconceptions,
    flags,
    followUps: matches.flatMap(({ point, match }) =>
      stateOf(match) !== 'covered' && point.followUp ? [{ keyPoint: point.id, text: point.followUp }] : [],
    ),
    grader: 'offline',
  }
}

function stateOf(match: Match | undefined): Grade['keyPoints'][number]['state'] {
  if (match === undefined || match.overlap < thresholds.unsure) return 'missing'
  if (match.negated) return 'contradicted'
  return match.overlap >= thresholds.covered ? 'covered' : 'unsure'
}

function misconceptionsOf({ misconceptions }: Rubric, answer: string, sentences: ReturnType<typeof sentencesOf>): Grade['misconceptions'] {
  return misconceptions.flatMap(({ id, text, phrasings }) => {
    const match = bestMatch(answer, sentences, phrasings.length > 0 ? phrasings : [text])
    return match && match.overlap >= thresholds.misconception && !match.negated ? [{ id, quote: match.quote }] : []
  })
}

function scoreOf(points: KeyPoint[], states: Grade['keyPoints'], misconceptions: number, flags: Grade['flags']): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0)
  const earned = points.reduce((sum, { weight }, index) => {
    const state = states[index]?.state
    return sum + (state === 'covered' ? weight : state === 'unsure' ? weight / 2 : 0)
  }, 0)
  const share = total === 0 ? 0 : earned / total
  const cut = flags.includes('instruction') ? 0.5 : flags.includes('off-topic') ? 0.3 : 1
  return Math.max(0, Math.min(1, share * cut - 0.15 * misconceptions))
}

/** Without key points, each sentence of the reference is one. */
function referencePoints(reference: string): KeyPoint[] {
  return sentencesOf(reference)
    .map(({ start, end }, index) => ({ id: `sentence-${index + 1}`, text: reference.slice(start, end), phrasings: [], weight: 1 }))
    .filter(({ text }) => contentTokens(tokensOf(text)).length > 0)
}
