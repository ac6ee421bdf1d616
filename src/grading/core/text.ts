/** Words, stems and sentences of an answer, with the way back to the characters they stand at. */

export type Token = { word: string; stem: string; start: number; end: number }
export type Sentence = { start: number; end: number; tokens: Token[] }

const wordPattern = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*%?/gu

/** Words that carry no content of their own. Negations are not among them. */
const stopWords = new Set(
  'a an the and or but if then than so as at by for from in into of on onto to up with about over under after before again that this these those there here it its is are was were be been being am do does did done have has had having i me my we us our you your he she they them their his her which who whom what when where why how all any both each few more most other some such only own same too very can could will would shall should may might must just also really quite basically actually like kind sort got get went go one two'.split(
    ' ',
  ),
)

/** Cuts a text into words with their stems and places. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].toLowerCase().replaceAll('’', "'")
    return { word, stem: stemOf(word), start: match.index, end: match.index + match[0].length }
  })
}

/** The tokens that carry content. */
export function contentTokens(tokens: Token[]): Token[] {
  return tokens.filter(({ word }) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)))
}

/** Cuts a text into sentences; a very long one is cut again at commas and "and". */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?=\d)[^.!?\n]+)*[.!?]*/g)].flatMap((match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    if (end <= start) return []
    const tokens = tokensOf(text.slice(start, end)).map((token) => ({ ...token, start: token.start + start, end: token.end + start }))
    return tokens.length === 0 ? [] : [{ start, end, tokens }]
  })
}

const aliases: Record<string, string> = {
  cut: 'reduce',
  lower: 'reduce',
  lowered: 'reduce',
  drop: 'reduce',
  dropped: 'reduce',
  fell: 'reduce',
  decrease: 'reduce',
  decreased: 'reduce',
  shrink: 'reduce',
  faster: 'speed',
  raised: 'increase',
  raise: 'increase',
  grew: 'increase',
  improved: 'increase',
  improve: 'increase',
  rose: 'increase',
  gained: 'increase',
  built: 'build',
  wrote: 'write',
  written: 'write',
  led: 'lead',
  chose: 'choose',
  chosen: 'choose',
  decided: 'decide',
  decision: 'decide',
  taught: 'teach',
  learnt: 'learn',
  learned: 'learn',
  lesson: 'learn',
  mistake: 'fail',
  failure: 'fail',
  failed: 'fail',
  error: 'fail',
  wrong: 'fail',
  told: 'tell',
  said: 'tell',
  explained: 'explain',
  spoke: 'talk',
  talked: 'talk',
  conversation: 'talk',
  discussed: 'talk',
  disagreed: 'disagree',
  disagreement: 'disagree',
  conflict: 'disagree',
  argued: 'disagree',
  colleague: 'teammate',
  coworker: 'teammate',
  peer: 'teammate',
  measured: 'measure',
  metric: 'measure',
  tested: 'test',
  experiment: 'test',
  percent: '%',
  customers: 'user',
  customer: 'user',
  users: 'user',
  clients: 'user',
  manager: 'lead',
  boss: 'lead',
}

/** The stem of an English word: a known alias, else its ending cut by a few rules (after Porter 1980, steps 1a to 1c). */
export function stemOf(word: string): string {
  const known = aliases[word]
  if (known !== undefined) return known
  let stem = word.replace(/'s$/, '')
  if (stem.length > 4) {
    stem = stem
      .replace(/(ss)es$/, '$1')
      .replace(/ies$/, 'y')
      .replace(/([^s])s$/, '$1')
    if (/ing$/.test(stem) && /[aeiou].*ing$/.test(stem)) stem = undouble(stem.slice(0, -3))
    else if (/ed$/.test(stem) && /[aeiou].*ed$/.test(stem)) stem = undouble(stem.slice(0, -2))
    stem = stem.replace(/e$/, '').replace(/y$/, 'i')
  }
  return aliases[stem] ?? stem
}

function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}
