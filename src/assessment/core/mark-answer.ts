import type { Item, ItemAnswer } from '../../catalog/index.ts'
import { authoredParameters, type Evidence } from '../../skills/index.ts'
import type { GivenAnswer, JudgedCode } from '../model.ts'

type Misconception = { text: string; mistake: string | null }

/**
 * What an answer is worth; a misconception is named when a wrong answer reveals one. `parameters` carry the standard errors of an authored item; `reliability` 0..1
 * is how much it counts.
 */
export type Mark = { score: 0 | 1; parameters: Evidence['parameters']; reliability: number; misconception: Misconception | null }

/**
 * Marks an answer to an item without variants. "I don't know" is wrong without guessing credit: its item counts with c = 0, so that it says as much as a wrong
 * answer that cannot have been a guess. An answer of another kind than the item's is wrong. Code is marked by what the judge found; without that it is a bug.
 */
export function markAnswer({ answer, parameters }: Pick<Item, 'answer' | 'parameters'>, given: GivenAnswer, judged?: JudgedCode): Mark {
  const authored = authoredParameters(parameters)
  const mark = (right: boolean, slip?: Slip): Mark => ({
    score: right ? 1 : 0,
    parameters: authored,
    reliability: 1,
    misconception: right || slip === undefined ? null : { text: slip.text, mistake: slip.mistake ?? null },
  })
  if (given.kind === 'unknown') return { ...mark(false), parameters: { ...authored, c: 0 } }
  if (given.kind === 'choice' && answer.kind === 'choice')
    return mark(given.option === answer.correct, answer.options.find(({ id }) => id === given.option)?.misconception)
  if (given.kind === 'multiple' && answer.kind === 'multiple') {
    const chosen = new Set(given.options)
    const right = chosen.size === answer.correct.length && answer.correct.every((id) => chosen.has(id))
    return mark(right, answer.options.find(({ id }) => chosen.has(id) && !answer.correct.includes(id))?.misconception)
  }
  if (given.kind === 'numeric' && answer.kind === 'numeric') {
    const isNear = (one: { value: number; tolerance: number }) => Math.abs(given.value - one.value) <= one.tolerance + 1e-12
    const slip = answer.slips.find(isNear)
    return mark(isNear(answer), slip && { text: slip.misconception, mistake: slip.mistake })
  }
  if (given.kind === 'ordering' && answer.kind === 'ordering')
    return mark(given.order.join() === answer.correct.join(), firstSlip(answer, given.order))
  if (given.kind === 'flaw' && answer.kind === 'flaw')
    return mark(answer.correct.includes(given.line), answer.slips.find(({ line }) => line === given.line)?.misconception)
  if (given.kind === 'code' && answer.kind === 'code') {
    if (judged === undefined) throw new Error('Code can be marked only after it was judged.')
    const slip = judged.like === null ? undefined : answer.wrong[judged.like]?.misconception
    return { ...mark(judged.accepted, slip), reliability: judged.reliability }
  }
  return mark(false)
}

type Slip = { text: string; mistake?: string }

/** The misconception of the first slip, in the author's order, that an order shows. */
function firstSlip({ slips }: Extract<ItemAnswer, { kind: 'ordering' }>, order: string[]): Slip | undefined {
  return slips.find(({ before, after }) => order.includes(before) && order.indexOf(before) < order.indexOf(after))?.misconception
}
