/** How alike words and texts are by the letters they share, so that a slip of spelling costs little. */

export type Grams = Map<string, number>

/** Counts the groups of letters of these sizes. */
function countGrams(text: string, sizes: number[]): Grams {
  const counts: Grams = new Map()
  for (const size of sizes)
    for (let at = 0; at + size <= text.length; at++) {
      const gram = text.slice(at, at + size)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  return counts
}

/** The groups of three and four letters of a text. */
export function gramsOf(words: string[]): Grams {
  return countGrams(` ${words.join(' ')} `, [3, 4])
}

/** Cosine of two texts' groups of letters, each by the root of its count. */
export function gramCosine(left: Grams, right: Grams): number {
  let dot = 0
  for (const [gram, count] of left) dot += Math.sqrt(count * (right.get(gram) ?? 0))
  return dot === 0 ? 0 : dot / Math.sqrt(total(left) * total(right))
}

function total(grams: Grams): number {
  return [...grams.values()].reduce((sum, count) => sum + count, 0)
}

/** Makes a similarity of words, 0..1: Dice's coefficient of their pairs and triples of letters, squared, so that only a family of words or a slip counts. */
export function makeWordLikeness(): (left: string, right: string) => number {
  const known = new Map<string, Grams>()
  const read = (word: string) => {
    const grams = known.get(word) ?? countGrams(` ${word} `, [2, 3])
    known.set(word, grams)
    return grams
  }
  return (left, right) => {
    if (left === right) return 1
    if (left[0] !== right[0]) return 0
    const [a, b] = [read(left), read(right)]
    let common = 0
    for (const [gram, count] of a) common += Math.min(count, b.get(gram) ?? 0)
    return ((2 * common) / (total(a) + total(b))) ** 2
  }
}
