/** How far two sequences of words go together. */

/** Dice's coefficient of two bags of words, 0..1. */
export function commonShare(left: string[], right: string[]): number {
  const counts = new Map<string, number>()
  for (const one of left) counts.set(one, (counts.get(one) ?? 0) + 1)
  let common = 0
  for (const one of right) {
    const count = counts.get(one) ?? 0
    if (count > 0) common += 1
    counts.set(one, count - 1)
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}

/** Each word with the one after it. */
export function neighboursOf(words: string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

/** The length of the longest common subsequence. */
export function commonSubsequence(left: string[], right: string[]): number {
  let previous = new Uint16Array(right.length + 1)
  for (const one of left) {
    const row = new Uint16Array(right.length + 1)
    for (const [index, other] of right.entries())
      row[index + 1] = one === other ? (previous[index] as number) + 1 : Math.max(previous[index + 1] as number, row[index] as number)
    previous = row
  }
  return previous[right.length] as number
}

/** Of the pairs of words that both have, the share that stands in the same order; one half when there are none. */
export function orderAgreement(left: string[], right: string[]): number {
  const places = new Map<string, number>()
  for (const [place, word] of right.entries()) if (!places.has(word)) places.set(word, place)
  const common = [...new Set(left)].flatMap((word) => places.get(word) ?? []).slice(0, 40)
  const pairs = (common.length * (common.length - 1)) / 2
  let kept = 0
  for (const [index, place] of common.entries()) kept += common.slice(index + 1).filter((later) => later > place).length
  return pairs === 0 ? 0.5 : kept / pairs
}
