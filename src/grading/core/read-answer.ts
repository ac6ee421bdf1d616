/** Reads an answer against a rubric: what aligns where, and the features from which a score is learnt. */
import type { Rubric } from '../../catalog/index.ts'
import { type Alignment, alignBest } from './align.ts'
import { makeCloseness } from './closeness.ts'
import { compileRubric, relevantPart, type Target } from './compile-rubric.ts'
import { featuresOf } from './features.ts'
import type { PairTable } from './fluency.ts'
import type { Lexicon } from './lexicon.ts'
import { makeSimilarity } from './similar-terms.ts'
import { type Reading, readText } from './terms.ts'

/** What the reader knows beside the rubric and the answer. */
export type Language = { lexicon: Lexicon; pairs: PairTable }

/** `part` is what is about the rubric; alignments are with it, one a key point, and one a misconception. */
export type ReadAnswer = { target: Target; part: Reading; alignments: Alignment[]; misconceptions: Alignment[]; features: Float64Array }

/** Makes a reader of answers to one rubric, which remembers the pairs of words it has compared. */
export function makeReader({ lexicon, pairs }: Language, rubric: Rubric): (answer: string) => ReadAnswer {
  const target = compileRubric(rubric)
  const comparing = { lexicon, similarity: makeSimilarity(lexicon) }
  const closenessOf = makeCloseness(comparing, target)
  return (answer) => {
    const part = relevantPart(comparing, target, readText(answer))
    const alignments = target.points.map(({ phrasings }) => alignBest(comparing, phrasings, part))
    const misconceptions = target.misconceptions.map(({ phrasings }) => alignBest(comparing, phrasings, part))
    const features = featuresOf(comparing, target, part, alignments, misconceptions, closenessOf(part), pairs)
    return { target, part, alignments, misconceptions, features }
  }
}
