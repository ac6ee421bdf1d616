import type { Quote } from '../model.ts'
import { contentTokens, type Sentence, type Token, tokensOf } from './text.ts'

/** How well a stretch of the answer says what a phrasing says, 0..1. */
export type Match = { overlap: number; quote: Quote; negated: boolean }

const negations = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'without',
  "didn't",
  "don't",
  "doesn't",
  "wasn't",
  "isn't",
  "couldn't",
  "won't",
  'neither',
  'nor',
  'cannot',
  "can't",
])
const windowSentences = 2

/**
 * The stretch of one or two sentences that overlaps best with any of the phrasings. Overlap is the share of a phrasing's content stems that are found, each rarer
 * (longer) stem counting more; a stretch that negates what the phrasing does not negate is marked.
 */
export function bestMatch(answer: string, sentences: Sentence[], phrasings: string[]): Match | undefined {
  let best: Match | undefined
  for (const phrasing of phrasings) {
    const words = tokensOf(phrasing)
    const wanted = contentTokens(words)
    if (wanted.length === 0) continue
    for (let from = 0; from < sentences.length; from++) {
      for (let size = 1; size <= windowSentences && from + size <= sentences.length; size++) {
        const stretch = sentences.slice(from, from + size)
        const tokens = stretch.flatMap((sentence) => sentence.tokens)
        const overlap = overlapOf(wanted, tokens) * (size === 1 ? 1 : 0.95)
        if (best !== undefined && overlap <= best.overlap) continue
        const start = stretch[0]?.start ?? 0
        const end = stretch.at(-1)?.end ?? start
        best = { overlap, quote: { start, end, text: answer.slice(start, end) }, negated: negatesDifferently(words, tokens, wanted) }
      }
    }
  }
  return best
}

function overlapOf(wanted: Token[], tokens: Token[]): number {
  const stems = new Set(tokens.map(({ stem }) => stem))
  const weight = ({ stem }: Token) => 1 + Math.min(1, stem.length / 8)
  const unique = [...new Map(wanted.map((token) => [token.stem, token])).values()]
  const all = unique.reduce((sum, token) => sum + weight(token), 0)
  const found = unique.reduce((sum, token) => (stems.has(token.stem) || near(token.stem, stems) ? sum + weight(token) : sum), 0)
  return found / all
}

/** A long stem also counts when another one differs by one letter: a slip of the hand. */
function near(stem: string, stems: Set<string>): boolean {
  if (stem.length < 6) return false
  for (const other of stems) if (Math.abs(other.length - stem.length) <= 1 && oneEditApart(stem, other)) return true
  return false
}

function oneEditApart(left: string, right: string): boolean {
  let index = 0
  while (index < left.length && left[index] === right[index]) index += 1
  const [a, b] = [left.slice(index), right.slice(index)]
  return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b
}

/** Only a negation near a matched word can deny it; people say "not" for many reasons. */
function negatesDifferently(words: Token[], tokens: Token[], wanted: Token[]): boolean {
  const wantedStems = new Set(wanted.map(({ stem }) => stem))
  const phrasingNegates = words.some(({ word }) => negations.has(word))
  const isDenied = (index: number) => tokens.slice(Math.max(0, index - 3), index).some(({ word }) => negations.has(word))
  const matched = tokens.flatMap(({ stem }, index) => (wantedStems.has(stem) ? [index] : []))
  const [first] = matched
  if (phrasingNegates || first === undefined) return false
  return isDenied(first) || matched.filter(isDenied).length / matched.length >= 0.5
}
