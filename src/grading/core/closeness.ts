/** How close an answer comes to the model answer that it is nearest to: by letters, by all its words in order, by numbers and by the words that relate things. */
import { alignTerms, type Comparing } from './align.ts'
import type { Target } from './compile-rubric.ts'
import { type Grams, gramCosine, gramsOf, makeWordLikeness } from './grams.ts'
import { numbersIn, opposedRelations, relationsIn } from './relations.ts'
import { commonShare, commonSubsequence, neighboursOf, orderAgreement } from './sequences.ts'
import { isNegation, type Reading, type Term } from './terms.ts'

export const closenessNames = [
  'model likeness',
  'model recall',
  'model precision',
  'model recall beyond question',
  'model precision beyond question',
  'model opposed',
  'model exact',
  'question likeness',
  'model words',
  'model subsequence',
  'model neighbours',
  'model letters',
  'question letters',
  'model order',
  'negation differs',
  'numbers found',
  'numbers foreign',
  'relations found',
  'relations foreign',
  'relations opposed',
  'gain over question',
  'unknown words',
  'mean weight',
  'reasons',
  'hedges',
  'question words',
  'models',
  'model in question',
  'model letters in question',
  'model new terms',
  'model new weight',
  'asks why',
  'asks how',
  'asks what',
  'asks which',
  'asks to describe',
  'asks yes or no',
] as const

const reasons = new Set('because since so therefore due cause causes caused means'.split(' '))
const hedges = new Set("maybe think guess know don't dont idea probably sure might".split(' '))
/** What a question may ask, in the order of the names. */
const askings = [
  /\bwhy\b/i,
  /\bhow\b/i,
  /\bwhat\b/i,
  /\bwhich\b/i,
  /\b(describe|explain)\b/i,
  /(^|[.?!]\s*)(is|are|do|does|did|can|could|would|will|should|was|were)\b/i,
]
/** Beyond these, a text is not compared further: the time must stay bounded. */
const most = { words: 200, terms: 60 }

/** `stems`, `words` and `letters` are of all words, small ones too. */
type Form = { terms: Term[]; distinct: Term[]; names: Set<string>; words: string[]; stems: string[]; pairs: string[]; letters: Grams }

function formOf({ sentences, terms }: Reading): Form {
  const tokens = sentences.flatMap((sentence) => sentence.tokens).slice(0, most.words)
  const distinct = [...new Map(terms.map((term) => [term.name, term])).values()].slice(0, most.terms)
  const [words, stems] = [tokens.map(({ word }) => word), tokens.map(({ stem }) => stem)]
  const names = new Set(distinct.map(({ name }) => name))
  return { terms: terms.slice(0, most.words), distinct, names, words, stems, pairs: neighboursOf(stems), letters: gramsOf(words) }
}

/** Prepares a rubric; the result reads the closeness of an answer in the order of `closenessNames`. */
export function makeCloseness(comparing: Comparing, { question, reference, points }: Target): (answer: Reading) => number[] {
  const likeness = likenessBy(comparing)
  const asked = formOf(question)
  // The phrasings of an only key point are whole answers, each as good as the reference.
  const others = points.length === 1 ? (points[0]?.phrasings ?? []) : []
  const models = [reference, ...others].filter(({ terms }, index) => index === 0 || terms.length > 0).map(formOf)
  const byQuestion = models.map(({ distinct }) => likeness(distinct, asked.distinct))
  const beyond = (terms: Term[]) => terms.filter(({ name }) => !asked.names.has(name))
  const ofRubric = rubricFeatures(comparing, question.text, asked, models, beyond, byQuestion)
  return (reading) => {
    const answer = formOf(reading)
    const compared = models.map((model, index) => {
      const recall = likeness(model.distinct, answer.distinct)
      const precision = likeness(answer.distinct, model.distinct)
      const { overlap, opposed } = alignTerms(comparing, model.terms, answer.terms)
      const both = harmonic(recall, precision)
      return {
        model,
        recall,
        precision,
        opposed,
        both,
        gain: recall - (byQuestion[index] ?? 0),
        worth: (both + overlap) * (1 - 0.3 * opposed),
      }
    })
    const best = compared.reduce((one, other) => (other.worth > one.worth ? other : one))
    const highest = (value: (model: Form) => number) => Math.max(...models.map(value))
    return [
      Math.max(...compared.map(({ both }) => both)),
      best.recall,
      best.precision,
      likeness(beyond(best.model.distinct), answer.distinct),
      likeness(beyond(answer.distinct), best.model.distinct),
      best.opposed,
      highest(({ names }) => shareFound(names, answer.names)),
      likeness(answer.distinct, asked.distinct),
      highest(({ stems }) => commonShare(stems, answer.stems)),
      highest(({ stems }) => (2 * commonSubsequence(stems, answer.stems)) / Math.max(1, stems.length + answer.stems.length)),
      highest(({ pairs }) => commonShare(pairs, answer.pairs)),
      highest(({ letters }) => gramCosine(letters, answer.letters)),
      gramCosine(asked.letters, answer.letters),
      orderAgreement(nameList(best.model.terms), nameList(answer.terms)),
      Math.abs((answer.words.filter(isNegation).length % 2) - (best.model.words.filter(isNegation).length % 2)),
      ...numbersAndRelations(asked, best.model, answer),
      best.gain,
      meanOf(answer.words, (word) => (comparing.lexicon.rowOf(word) < 0 ? 1 : 0)),
      meanOf(answer.distinct, ({ word }) => comparing.lexicon.weightOf(word)),
      answer.words.some((word) => reasons.has(word)) ? 1 : 0,
      answer.words.filter((word) => hedges.has(word)).length,
      ...ofRubric,
    ]
  }
}

/** What the rubric alone tells about how hard the question is. */
function rubricFeatures(
  { lexicon }: Comparing,
  question: string,
  asked: Form,
  models: Form[],
  beyond: (terms: Term[]) => Term[],
  byQuestion: number[],
): number[] {
  const fresh = beyond(models[0]?.distinct ?? [])
  return [
    Math.log1p(asked.words.length),
    Math.log(models.length),
    byQuestion[0] ?? 0,
    gramCosine(models[0]?.letters ?? new Map(), asked.letters),
    Math.log1p(fresh.length),
    meanOf(fresh, ({ word }) => lexicon.weightOf(word)),
    ...askings.map((pattern) => (pattern.test(question) ? 1 : 0)),
  ]
}

function numbersAndRelations(asked: Form, model: Form, answer: Form): number[] {
  const [before, wanted, said] = [asked, model, answer].map(({ words }) => numbersIn(words)) as [Set<string>, Set<string>, Set<string>]
  const fresh = new Set([...wanted].filter((number) => !before.has(number)))
  const [relations, used] = [relationsIn(model.words), relationsIn(answer.words)]
  return [
    fresh.size === 0 ? 0.5 : shareFound(fresh, said),
    [...said].filter((number) => !wanted.has(number) && !before.has(number)).length,
    relations.size === 0 ? 0.5 : shareFound(relations, used),
    used.size === 0 ? 0 : 1 - shareFound(used, relations),
    opposedRelations(relations, used),
  ]
}

/** The share of the wanted terms that is found by its letters, weighted by how much each tells. */
function likenessBy({ lexicon }: Comparing): (wanted: Term[], found: Term[]) => number {
  const alike = makeWordLikeness()
  return (wanted, found) => {
    let [sum, all] = [0, 0]
    for (const { name, word } of wanted) {
      const weight = lexicon.weightOf(word)
      all += weight
      sum += weight * Math.max(0, ...found.map((other) => alike(name, other.name)))
    }
    return all === 0 ? 0 : sum / all
  }
}

function nameList(terms: Term[]): string[] {
  return terms.map(({ name }) => name)
}

function harmonic(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right)
}

function shareFound(wanted: Set<string>, found: Set<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((one) => found.has(one)).length / wanted.size
}

function meanOf<T>(list: T[], value: (one: T) => number): number {
  return list.length === 0 ? 0 : list.reduce((sum, one) => sum + value(one), 0) / list.length
}
