/** Finds the stretch of an answer that says best what a phrasing says, and whether it says the opposite. */
import type { Quote } from '../model.ts'
import type { Lexicon } from './lexicon.ts'
import type { Similarity } from './similar-terms.ts'
import type { Reading, Term } from './terms.ts'

/** `overlap` 0..1 is the weighted share of the phrasing that is found; `opposed` 0..1 the part of what was found that has the other polarity. */
export type Alignment = { overlap: number; opposed: number; from: number; to: number }

export type Comparing = { lexicon: Lexicon; similarity: Similarity }

/** Sentences a stretch may span, and what the second costs. */
const secondSentenceWorth = 0.95

/** Overlap from which a claim was made at all, and the opposed part of it from which its opposite was. */
const contradiction = { overlap: 0.5, opposed: 0.3 }

/** Whether an answer says the opposite of what it was aligned with. */
export function isContradiction({ overlap, opposed }: Alignment): boolean {
  return overlap >= contradiction.overlap && opposed >= contradiction.opposed
}

/** The best stretch of one or two neighbouring sentences for any of the phrasings. */
export function alignBest(comparing: Comparing, phrasings: Reading[], answer: Reading): Alignment {
  let best: Alignment = { overlap: 0, opposed: 0, from: 0, to: 0 }
  const bySentence = termsBySentence(answer)
  for (const phrasing of phrasings) {
    if (phrasing.terms.length === 0) continue
    const singles = bySentence.map((terms, from) => ({ ...alignTerms(comparing, phrasing.terms, terms), from, to: from }))
    for (const [from, single] of singles.entries()) {
      if (worthOf(single) > worthOf(best)) best = single
      const next = singles[from + 1]
      // The second sentence may bring the words that would make the first one right: "L2 gives zeros. L1 only shrinks."
      if (next === undefined || next.overlap === 0 || single.overlap === 0 || isContradiction(single) || isContradiction(next)) continue
      const double = alignTerms(comparing, phrasing.terms, [...(bySentence[from] ?? []), ...(bySentence[from + 1] ?? [])])
      const pair = { overlap: double.overlap * secondSentenceWorth, opposed: double.opposed, from, to: from + 1 }
      if (worthOf(pair) > worthOf(best)) best = pair
    }
  }
  return best
}

/** Of two stretches that say about as much, the one that agrees: a rubric may say the same thing once with a negation and once without. */
function worthOf({ overlap, opposed }: { overlap: number; opposed: number }): number {
  return overlap * (1 - 0.25 * opposed)
}

function termsBySentence({ sentences, terms }: Reading): Term[][] {
  const found: Term[][] = sentences.map(() => [])
  for (const term of terms) found[term.sentence]?.push(term)
  return found
}

/** An opposite turns a whole claim round, so it weighs this many times its own word. */
const oppositeWeighs = 2.5

/** Aligns each wanted term with the found one that is most alike; an opposite counts as found and as opposed, and two negations cancel. */
export function alignTerms({ lexicon, similarity }: Comparing, wanted: Term[], found: Term[]): { overlap: number; opposed: number } {
  let [all, matched, opposed] = [0, 0, 0]
  for (const term of wanted) {
    const weight = lexicon.weightOf(term.word)
    all += weight
    let [most, against] = [0, 0]
    for (const other of found) {
      const alike = similarity(term, other)
      const value = alike < 0 ? 0.85 : alike
      const isAgainst = alike < 0 !== (term.negated !== other.negated)
      const weighs = isAgainst ? (alike < 0 ? oppositeWeighs : 1) : 0
      if (value > most || (value === most && against > weighs)) [most, against] = [value, weighs]
    }
    matched += most * weight
    opposed += against * most * weight
  }
  return { overlap: all === 0 ? 0 : matched / all, opposed: matched === 0 ? 0 : Math.min(1, opposed / matched) }
}

/** The words of the sentences `from` to `to`, without the space around them. */
export function quoteOf({ text, sentences }: Reading, { from, to }: Alignment): Quote {
  const [start, end] = [sentences[from]?.start ?? 0, sentences[to]?.end ?? 0]
  return { start, end, text: text.slice(start, end) }
}
