import type { Rubric } from '../../catalog/index.ts'
import type { Grade } from '../model.ts'
import { isInstruction } from './addressed.ts'
import { contentTokens, type Sentence, tokensOf } from './text.ts'

const englishWords = new Set(
  'the and to of a in that is was it for on with as we i my our they this but not are be have had at from by so when which who what there their were or an if about'.split(
    ' ',
  ),
)

/** What is odd about an answer, in the words of the contract. */
export function flagsOf(rubric: Rubric, answer: string, sentences: Sentence[]): Grade['flags'] {
  const tokens = tokensOf(answer)
  const content = contentTokens(tokens)
  const flags: Grade['flags'] = []
  if (isGarbage(answer, tokens.length)) flags.push('garbage')
  else if (isOtherLanguage(answer, tokens)) flags.push('other-language')
  if (tokens.length < 8) flags.push('too-short')
  if (isInstruction(answer)) flags.push('instruction')
  if (isEcho(rubric, content)) flags.push('echo')
  if (isSalad(tokens, sentences)) flags.push('word-salad')
  if (isRepetition(sentences)) flags.push('repetition')
  if (tokens.length >= 8 && isOffTopic(rubric, content)) flags.push('off-topic')
  return flags
}

function isGarbage(answer: string, words: number): boolean {
  const letters = answer.match(/\p{L}/gu)?.length ?? 0
  const visible = answer.replace(/\s/g, '').length
  if (visible >= 12 && letters / visible < 0.5) return true
  const long = answer.match(/\p{L}{25,}/gu)?.length ?? 0
  const vowelless = answer.match(/\b[b-df-hj-np-tv-xz]{6,}\b/gi)?.length ?? 0
  return words > 0 && (long + vowelless) / words > 0.2
}

function isOtherLanguage(answer: string, tokens: { word: string }[]): boolean {
  const letters = answer.match(/\p{L}/gu)?.length ?? 0
  const latin = answer.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters >= 12 && latin / letters < 0.6) return true
  return tokens.length >= 25 && tokens.filter(({ word }) => englishWords.has(word)).length / tokens.length < 0.08
}

/** The question pasted back: nearly all content words of the answer stand in it. */
function isEcho({ question }: Rubric, content: { stem: string }[]): boolean {
  const asked = new Set(contentTokens(tokensOf(question)).map(({ stem }) => stem))
  return content.length >= 4 && content.filter(({ stem }) => asked.has(stem)).length / content.length > 0.8
}

/** Keywords in a row: hardly a small word among them. */
function isSalad(tokens: { word: string }[], sentences: Sentence[]): boolean {
  if (tokens.length < 12) return false
  const small = tokens.filter(({ word }) => englishWords.has(word) || /^\p{L}{1,2}$/u.test(word)).length / tokens.length
  const longest = Math.max(...sentences.map((sentence) => sentence.tokens.length))
  return small < 0.12 && longest >= 12
}

function isRepetition(sentences: Sentence[]): boolean {
  const seen = sentences.filter(({ tokens }) => tokens.length >= 4).map(({ tokens }) => tokens.map(({ stem }) => stem).join(' '))
  return seen.length >= 3 && new Set(seen).size / seen.length < 0.6
}

function isOffTopic({ question, reference = '', keyPoints = [] }: Rubric, content: { stem: string }[]): boolean {
  const topic = new Set(
    contentTokens(tokensOf([question, reference, ...keyPoints.flatMap(({ text, phrasings }) => [text, ...phrasings])].join(' '))).map(
      ({ stem }) => stem,
    ),
  )
  return content.length > 0 && content.filter(({ stem }) => topic.has(stem)).length / content.length < 0.08
}
