/** Answers in words: what is shown of them while measuring, what was given, and the key after the end. */
import type { Item } from '../../catalog/index.ts'
import type { GivenAnswer, ShownAnswer, ShownItem } from '../model.ts'

/** What a person sees of an item while measuring: no key, no explanation. */
export function showItem(item: Item, skillTitle: string): ShownItem {
  return {
    id: item.id,
    area: item.area,
    skillTitle,
    prompt: item.prompt,
    plot: item.plot ?? null,
    answer: showAnswer(item),
    reviewed: item.blindReview !== undefined,
  }
}

/** What a person sees of an answer while measuring: never a key, a slip, a case or a solution. */
export function showAnswer({ answer }: Pick<Item, 'answer'>): ShownAnswer {
  switch (answer.kind) {
    case 'choice':
    case 'multiple':
    case 'ordering':
      return { kind: answer.kind, options: answer.options.map(({ id, text }) => ({ id, text })) }
    case 'numeric':
      return { kind: 'numeric', unit: answer.unit ?? null }
    case 'flaw':
      return { kind: 'flaw', language: answer.language, lines: answer.lines }
    case 'code':
      return { kind: 'code', entryPoint: answer.entryPoint, starter: answer.starter, packages: answer.packages }
  }
}

/** The key as Markdown, for the review after the end. */
export function keyOf({ answer }: Pick<Item, 'answer'>): string {
  switch (answer.kind) {
    case 'choice':
      return answer.options.find(({ id }) => id === answer.correct)?.text ?? answer.correct
    case 'multiple':
      return answer.options
        .filter(({ id }) => answer.correct.includes(id))
        .map(({ text }) => text)
        .join('; ')
    case 'numeric':
      return `${answer.value}${answer.unit ? ` ${answer.unit}` : ''}${answer.tolerance > 0 ? `, accepted within ${answer.tolerance}` : ''}`
    case 'ordering':
      return answer.correct
        .map((id, place) => `${place + 1}. ${answer.options.find((one) => one.id === id)?.text.replace(/\n/g, ' ') ?? id}`)
        .join('\n')
    case 'flaw':
      return lineOf(answer, answer.correct)
    case 'code':
      return fenced('python', answer.solution)
  }
}

type Lines = { language: 'python' | 'sql' | 'pipeline'; lines: string[] }

/** The first of some lines as Markdown, with the numbers of the others. */
function lineOf({ language, lines }: Lines, [first = 1, ...others]: number[]): string {
  const also = others.length > 0 ? ` (or ${others.join(', ')})` : ''
  const text = lines[first - 1]?.trim() ?? ''
  if (language === 'pipeline') return `Step ${first}${also}: ${text}`
  return `Line ${first}${also}${text === '' ? ', which is empty' : `\n\n${fenced(language, text)}`}`
}

const fenced = (language: string, code: string) => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``

/** A given answer as Markdown, for the review after the end. */
export function givenMarkdown(answer: ShownAnswer, given: GivenAnswer): string {
  if (given.kind === 'code') return fenced('python', given.code)
  if (given.kind === 'flaw' && answer.kind === 'flaw') return lineOf(answer, [given.line])
  return wordsOf(answer, given)
}

/** A given answer as a person reads it in a log. */
export function wordsOf(answer: ShownAnswer, given: GivenAnswer): string {
  const option = (id: string) => ('options' in answer ? (answer.options.find((one) => one.id === id)?.text ?? id) : id)
  switch (given.kind) {
    case 'choice':
      return option(given.option)
    case 'multiple':
      return given.options.map(option).join('; ')
    case 'numeric':
      return String(given.value)
    case 'ordering':
      return given.order.map((id, place) => `${place + 1}. ${option(id)}`).join('\n')
    case 'flaw': {
      if (answer.kind !== 'flaw') return `Line ${given.line}`
      return `${answer.language === 'pipeline' ? 'Step' : 'Line'} ${given.line}: ${answer.lines[given.line - 1]?.trim() ?? ''}`
    }
    case 'code':
      return given.code
    case 'unknown':
      return 'I don’t know'
  }
}
