import type { Item, ItemParameters } from '../../catalog/index.ts'
import type { GivenAnswer } from '../model.ts'

/** What an answer is worth; a misconception is named when a wrong answer reveals one. */
export type Mark = { score: 0 | 1; parameters: ItemParameters; misconception: { text: string; mistake: string | null } | null }

/**
 * Marks an answer. "I don't know" is wrong without guessing credit: its item counts with c = 0, so that it says as much as a wrong answer that cannot have been a
 * guess. An answer of another kind than the item's is wrong.
 */
export function markAnswer({ answer, parameters }: Item, given: GivenAnswer): Mark {
  const right = (score: boolean): Mark => ({ score: score ? 1 : 0, parameters, misconception: null })
  if (given.kind === 'unknown') return { score: 0, parameters: { ...parameters, c: 0 }, misconception: null }
  if (answer.kind === 'choice' && given.kind === 'choice') {
    if (given.option === answer.correct) return right(true)
    return { ...right(false), misconception: misconceptionOf(answer.options.find(({ id }) => id === given.option)) }
  }
  if (answer.kind === 'multiple' && given.kind === 'multiple') {
    const chosen = new Set(given.options)
    if (chosen.size === answer.correct.length && answer.correct.every((id) => chosen.has(id))) return right(true)
    const wrong = answer.options.find(({ id }) => chosen.has(id) && !answer.correct.includes(id))
    return { ...right(false), misconception: misconceptionOf(wrong) }
  }
  if (answer.kind === 'numeric' && given.kind === 'numeric') {
    if (Math.abs(given.value - answer.value) <= answer.tolerance + 1e-12) return right(true)
    const slip = answer.slips.find(({ value, tolerance }) => Math.abs(given.value - value) <= tolerance + 1e-12)
    return { ...right(false), misconception: slip ? { text: slip.misconception, mistake: slip.mistake ?? null } : null }
  }
  return right(false)
}

function misconceptionOf(option: { misconception?: { text: string; mistake?: string } } | undefined) {
  return option?.misconception ? { text: option.misconception.text, mistake: option.misconception.mistake ?? null } : null
}

/** The key in words, for the review after the end. */
export function keyOf({ answer }: Item): string {
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
  }
}
