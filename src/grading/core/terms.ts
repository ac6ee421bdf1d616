/** The terms of a text: content words and known multi-word terms, each under one name for all its spellings, with its place, sentence and polarity. */
import aliases from '../data/aliases.json' with { type: 'json' }
import { contentTokens, type Sentence, sentencesOf, type Token, tokensOf } from './text.ts'

/** `negated` says whether a negation stands shortly before it in its clause; `word` is what a dictionary would look up. */
export type Term = { name: string; word: string; start: number; end: number; sentence: number; negated: boolean }
export type Reading = { text: string; sentences: Sentence[]; words: number; terms: Term[] }

const negations = new Set(
  "not no never none nobody nothing without neither nor cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't hasn't haven't hardly barely rarely dont doesnt isnt cant wont".split(
    ' ',
  ),
)
/** "Not only" asserts; so does "no doubt". */
const assertions = new Set(['only', 'doubt', 'just', 'merely', 'matter'])
const scopeWords = 4
const clauseEnd = /[,;:]|\bbut\b/

/** Whether a word turns what it stands with round. */
export function isNegation(word: string): boolean {
  return negations.has(word)
}

const nameOf = (stem: string) => stem.replace(/e$/, '')

type Alias = { stems: string[]; name: string }

/** Known terms by the first stem of each spelling, longest first. */
const aliasesByFirst = new Map<string, Alias[]>()
for (const group of aliases) {
  const name = (group[0] ?? '').replaceAll(' ', '-')
  for (const spelling of group) {
    const stems = tokensOf(spelling).map(({ stem }) => nameOf(stem))
    const first = stems[0] ?? ''
    aliasesByFirst.set(first, [...(aliasesByFirst.get(first) ?? []), { stems, name }])
  }
}
for (const list of aliasesByFirst.values()) list.sort((left, right) => right.stems.length - left.stems.length)

/** The name under which the terms of a word are known. */
export function termName(word: string): string {
  return readText(word).terms[0]?.name ?? nameOf(word)
}

/** Reads a text; offsets are those of the text. */
export function readText(text: string): Reading {
  const sentences = sentencesOf(text)
  const terms: Term[] = []
  let words = 0
  for (const [sentence, { tokens }] of sentences.entries()) {
    words += tokens.length
    const content = new Set(contentTokens(tokens))
    for (let index = 0; index < tokens.length; ) {
      const token = tokens[index] as Token
      const alias = aliasAt(tokens, index)
      const last = tokens[index + (alias?.stems.length ?? 1) - 1] ?? token
      if (alias !== undefined || (content.has(token) && !isNegation(token.word)))
        terms.push({
          name: alias?.name ?? nameOf(token.stem),
          word: token.word,
          start: token.start,
          end: last.end,
          sentence,
          negated: isNegated(text, tokens, index),
        })
      index += alias?.stems.length ?? 1
    }
  }
  return { text, sentences, words, terms }
}

function aliasAt(tokens: Token[], index: number): Alias | undefined {
  const first = tokens[index]
  return (
    first &&
    aliasesByFirst
      .get(nameOf(first.stem))
      ?.find(({ stems }) => stems.every((stem, offset) => nameOf(tokens[index + offset]?.stem ?? '') === stem))
  )
}

function isNegated(text: string, tokens: Token[], index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - scopeWords); before--) {
    const token = tokens[before] as Token
    if (clauseEnd.test(text.slice(token.end, tokens[before + 1]?.start ?? token.end)) || token.word === 'but') return false
    if (isNegation(token.word)) return !assertions.has(tokens[before + 1]?.word ?? '')
  }
  return false
}
