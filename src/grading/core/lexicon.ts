/** What is known about words beyond the answer at hand: how rare each is, and which others it is near to. */

/** `rowOf` is a word's place among the most frequent words, -1 when it is not among them. */
export type Lexicon = {
  rowOf: (word: string) => number
  /** How much a word tells, 0.1 (most frequent) to 1.1 (unknown). */
  weightOf: (word: string) => number
  /** Cosine of the vectors of two rows, -1..1. */
  cosine: (left: number, right: number) => number
  /** Adds a row's vector, scaled to length 1 and then by `weight`, to `sum`. */
  addTo: (sum: Float64Array, row: number, weight: number) => void
}

/** Components of a word vector. */
export const vectorSize = 100

/**
 * Makes a lexicon of words, most frequent first, and their vectors. Without document counts, a word's inverse document frequency follows from its rank: by Zipf's law
 * a frequency falls as 1 / rank, so its logarithm grows as log(rank).
 */
export function makeLexicon(words: string[], vectors: Int8Array): Lexicon {
  const rows = new Map(words.map((word, row) => [word, row]))
  const lengths = Float64Array.from(words, (_, row) => {
    let sum = 0
    for (let at = row * vectorSize; at < (row + 1) * vectorSize; at++) sum += (vectors[at] ?? 0) ** 2
    return Math.sqrt(sum) || 1
  })
  const rarest = Math.log1p(words.length)
  const rowOf = (word: string) => rows.get(word) ?? -1
  return {
    rowOf,
    weightOf: (word) => {
      const row = rowOf(word)
      return row === -1 ? 1.1 : 0.1 + Math.log1p(row) / rarest
    },
    cosine: (left, right) => {
      let sum = 0
      const [from, other] = [left * vectorSize, right * vectorSize]
      for (let index = 0; index < vectorSize; index++) sum += (vectors[from + index] as number) * (vectors[other + index] as number)
      return sum / ((lengths[left] ?? 1) * (lengths[right] ?? 1))
    },
    addTo: (sum, row, weight) => {
      const scale = weight / (lengths[row] ?? 1)
      for (let index = 0; index < vectorSize; index++) sum[index] = (sum[index] ?? 0) + (vectors[row * vectorSize + index] ?? 0) * scale
    },
  }
}
