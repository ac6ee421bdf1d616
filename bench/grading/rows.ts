/** Graded answers and attacks with the features that the grader reads from them. */

import type { PairTable } from '../../src/grading/core/fluency.ts'
import type { Lexicon } from '../../src/grading/core/lexicon.ts'
import { makeReader } from '../../src/grading/core/read-answer.ts'
import { makeAttacks, makeReferences } from './attacks.ts'
import type { Sets } from './sets.ts'

/** `kind` is `honest` for what a person answered, `reference` for texts that are right by construction (score 1), else the kind of attack (score 0). */
export type Row = { kind: string; set: string; question: string; score: number; words: number; features: Float64Array }

const attacksEach = 2

/** All rows, answers first, in the order of the sets. */
export function readRows(sets: Sets, lexicon: Lexicon, pairs: PairTable): Row[] {
  const readers = new Map<string, ReturnType<typeof makeReader>>()
  const featuresOf = (question: string, answer: string) => {
    const rubric = sets.rubrics.get(question)
    if (rubric === undefined) throw new Error(`no rubric for ${question}`)
    const read = readers.get(question) ?? makeReader({ lexicon, pairs }, rubric)
    readers.set(question, read)
    return read(answer).features
  }
  return [
    ...sets.answers.map(({ answer, ...row }) => ({ ...row, kind: 'honest', features: featuresOf(row.question, answer) })),
    ...[...makeAttacks(sets, attacksEach), ...makeReferences(sets)].map(({ answer, ...row }) => ({
      ...row,
      score: row.kind === 'reference' ? 1 : 0,
      words: answer.split(/\s+/).length,
      features: featuresOf(row.question, answer),
    })),
  ]
}
