/** How well choice items are answered by rules that know nothing of the subject. */
import type { Item } from '../model.ts'
import { renderItem } from './render-item.ts'

/**
 * What a rule gains over guessing blindly. `items` are those in which the rule prefers some options to others, `right` how many of them it answers (a tie counts
 * for its share), `gain` what that adds to the share of right answers over all choice items, and `answered` the items in which it singles out the key.
 */
export type Guesser = { rule: string; items: number; right: number; chance: number; gain: number; answered: string[] }

type Choice = { id: string; prompt: string; options: { id: string; text: string }[]; correct: string }
type Rule = { rule: string; worth: (text: string, choice: Choice, id: string) => number }

/** A bank with fewer choice items says nothing about habits of its authors. */
const leastItems = 40
/** From this gain on over the whole bank, five points, a rule is a way to pass. */
export const mostGain = 0.05

const hedges = /\b(may|might|can|could|often|usually|typically|generally|likely|sometimes|tends?|depends?|some|roughly|about|mostly)\b/gi
const sweeping = /\b(all|none|both|neither|any) of (the|these|those)\b/i

const rules: Rule[] = [
  { rule: 'the longest option', worth: (text) => text.length },
  { rule: 'any option but the longest', worth: (text, { options }) => (text.length < Math.max(...lengthsOf(options)) ? 1 : 0) },
  { rule: 'any option but the shortest', worth: (text, { options }) => (text.length > Math.min(...lengthsOf(options)) ? 1 : 0) },
  { rule: 'the shortest option', worth: (text) => -text.length },
  { rule: 'the option that shares most words with the question', worth: (text, { prompt }) => sharedWords(text, prompt) },
  { rule: 'the option with most digits', worth: (text) => text.replace(/\D/g, '').length },
  { rule: 'the option with most hedging words', worth: (text) => (text.match(hedges) ?? []).length },
  { rule: '"all of the above" or "none of the above"', worth: (text) => (sweeping.test(text) ? 1 : 0) },
  { rule: 'the option that fits the "a" or "an" before it', worth: fitsArticle },
  ...['a', 'b', 'c', 'd', 'e'].map(
    (letter): Rule => ({ rule: `always ${letter.toUpperCase()}`, worth: (_text, _choice, id) => (id === letter ? 1 : 0) }),
  ),
]

/** Plays every rule over the choice items of a bank, each in its own values. */
export function playGuessers(items: Item[]): Guesser[] {
  const choices = items.flatMap((item): Choice[] => {
    const { id, prompt, answer } = renderItem(item, 0)
    return answer.kind === 'choice' ? [{ id, prompt, options: answer.options, correct: answer.correct }] : []
  })
  return rules.map((rule) => play(rule, choices))
}

/** The rules that gain more than they may, the strongest first; none for a small bank. */
export function strongGuessers(items: Item[]): Guesser[] {
  if (items.filter(({ answer }) => answer.kind === 'choice').length < leastItems) return []
  return playGuessers(items)
    .filter(({ gain }) => gain > mostGain)
    .sort((left, right) => right.gain - left.gain)
}

function play({ rule, worth }: Rule, choices: Choice[]): Guesser {
  const sum: Guesser = { rule, items: 0, right: 0, chance: 0, gain: 0, answered: [] }
  for (const choice of choices) {
    const worths = choice.options.map(({ id, text }) => ({ id, worth: worth(text, choice, id) }))
    const best = Math.max(...worths.map((one) => one.worth))
    const preferred = worths.filter((one) => one.worth === best)
    if (preferred.length === choice.options.length) continue
    const hit = preferred.some(({ id }) => id === choice.correct)
    sum.items += 1
    sum.right += hit ? 1 / preferred.length : 0
    sum.chance += 1 / choice.options.length
    if (hit && preferred.length === 1) sum.answered.push(choice.id)
  }
  return { ...sum, gain: choices.length === 0 ? 0 : (sum.right - sum.chance) / choices.length }
}

const lengthsOf = (options: Choice['options']) => options.map(({ text }) => text.length)

/** How many different words of four letters or more a text shares with another. */
function sharedWords(text: string, other: string): number {
  const words = (one: string) => new Set(one.toLowerCase().match(/[a-z]{4,}/g) ?? [])
  const known = words(other)
  return [...words(text)].filter((word) => known.has(word)).length
}

/** Where a question ends in an article: whether the option begins with the sound that it announces. */
function fitsArticle(text: string, { prompt }: Choice): number {
  const article = /\b(an?)[\s:_….]*$/i.exec(prompt.trim())?.[1]?.toLowerCase()
  if (article === undefined) return 0
  const isVowel = /^[^a-z]*[aeiou]/i.test(text)
  return isVowel === (article === 'an') ? 1 : 0
}
