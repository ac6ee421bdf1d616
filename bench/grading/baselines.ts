/** What simple methods reach on the same answers. */
import { featureNames } from '../../src/grading/core/features.ts'
import { foldsOf } from './held-out.ts'
import { predictLinear, trainRidge } from './ridge.ts'
import type { Row } from './rows.ts'
import type { Sets } from './sets.ts'

/** Words of each answer. */
export function lengthOnly(sets: Sets): number[] {
  return sets.answers.map(({ words }) => Math.log1p(words))
}

/** TF-IDF cosine of each answer with its reference; documents are the answers of the set. */
export function tfIdf({ answers, rubrics }: Sets): number[] {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const bySet = new Map(
    [...Map.groupBy(answers, ({ set }) => set)].map(([set, own]) => {
      const documents = new Map<string, number>()
      for (const { answer } of own) for (const word of new Set(wordsOf(answer))) documents.set(word, (documents.get(word) ?? 0) + 1)
      return [set, { count: own.length, documents }] as const
    }),
  )
  const vectorOf = (text: string, set: string) => {
    const { count, documents } = bySet.get(set) ?? { count: 0, documents: new Map<string, number>() }
    const vector = new Map<string, number>()
    for (const word of wordsOf(text))
      vector.set(word, (vector.get(word) ?? 0) + Math.log((1 + count) / (1 + (documents.get(word) ?? 0))) + 1)
    return vector
  }
  return answers.map(({ set, question, answer }) => {
    const [left, right] = [vectorOf(answer, set), vectorOf(rubrics.get(question)?.reference ?? '', set)]
    let dot = 0
    for (const [word, value] of left) dot += value * (right.get(word) ?? 0)
    return dot === 0 ? 0 : dot / (Math.hypot(...left.values()) * Math.hypot(...right.values()))
  })
}

const lexical = (
  [
    'reference exact',
    'exact precision',
    'weighted cosine',
    'words',
    'words to reference',
    'order kept',
    'pairs kept',
    'distinct',
    'in question',
  ] as const
).map((name) => featureNames.indexOf(name))

/** Ridge on nine features that need no vectors, fitted to each set's other questions. */
export function lexicalRidge(rows: Row[]): number[] {
  const fold = foldsOf(rows)
  const features = rows.map((row) => lexical.map((feature) => row.features[feature] ?? 0))
  const results: number[] = []
  for (const set of new Set(rows.map((row) => row.set)))
    for (const out of new Set(fold)) {
      const own = rows.flatMap((row, index) => (row.set === set && row.kind === 'honest' ? [index] : []))
      const chosen = own.filter((index) => fold[index] !== out)
      const model = trainRidge(
        chosen.map((index) => features[index] ?? []),
        chosen.map((index) => rows[index]?.score ?? 0),
        chosen.map(() => 1),
        0.01,
      )
      for (const index of own) if (fold[index] === out) results[index] = predictLinear(model, features[index] ?? [])
    }
  return results
}
