import { sentencesOf } from '../../grading/index.ts'

const longest = 90

/** A short quote of what somebody said, at most 90 characters, cut at a word. */
export function shorten(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '')
  return clean.length <= longest ? clean : `${clean.slice(0, clean.lastIndexOf(' ', longest))} …`
}

/** The sentence of a text that says most: the longest of at least five words; undefined when there is none. */
export function tellingSentence(text: string): string | undefined {
  const sentences = sentencesOf(text).filter(({ tokens }) => tokens.length >= 5)
  const best = sentences.reduce<(typeof sentences)[number] | undefined>(
    (longestSoFar, sentence) =>
      longestSoFar === undefined || sentence.tokens.length > longestSoFar.tokens.length ? sentence : longestSoFar,
    undefined,
  )
  return best && text.slice(best.start, best.end)
}
