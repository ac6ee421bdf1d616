/** What many people's answers would change about the items of an area, and where they may not be trusted to. */
import type { ItemParameters } from '../../catalog/index.ts'
import { type CalibratedItem, calibrate } from './calibrate.ts'
import { authoredPrior } from './fit-curves.ts'
import type { Pattern } from './marginal-likelihood.ts'

export type AuthoredItem = { id: string; parameters: ItemParameters }
/** One person's first answer to an item. */
export type ItemResponse = { person: string; item: string; right: boolean }

export type ItemProposal = {
  item: string
  answers: number
  right: number
  authored: { a: number; b: number }
  /** Null where nothing could be found. */
  found: { a: number; b: number; standardErrors: { a: number; b: number } } | null
  /** `agrees`: the answers are within their error of what the author wrote, so only the standard error is new. */
  verdict: 'change' | 'agrees' | 'refused'
  reason: string
}

/** Below this, answers do not outweigh an author: the least for a difficulty to within about a logit (Linacre 1994). */
export const fewestAnswers = 30
/** z of a two-sided 90 % interval. */
const z90 = 1.645
/** What an item's parameters may be anywhere in this software. */
const range = { a: [0.2, 3], b: [-4, 4] } as const

/**
 * Fits a two-parameter model to the answers with the authors' words as priors, and says for each item with an answer what that would change and why, or in words
 * why it may not. Items with too few answers still help to tell the people apart.
 */
export function proposeCalibration(items: AuthoredItem[], responses: ItemResponse[]): ItemProposal[] {
  const counts = Map.groupBy(responses, ({ item }) => item)
  const asked = items.filter(({ id }) => counts.has(id))
  if (asked.length === 0) return []
  const result = calibrate(
    patternsOf(asked, responses),
    '2pl',
    asked.map(({ parameters }) => authoredPrior(parameters)),
  )
  const refusals = result.kind === 'refused' ? result.faults : result.warnings
  return asked.map(({ id, parameters }, index) => {
    const given = counts.get(id) ?? []
    const right = given.filter((one) => one.right).length
    const fitted = result.kind === 'calibrated' ? result.items[index] : undefined
    const refusal = refusals.find(({ item }) => item === index || item === null)?.reason
    const reason = tooLittle(given.length, right) ?? refusal ?? outside(fitted)
    const found = fitted ? { a: fitted.a, b: fitted.b, standardErrors: fitted.standardErrors } : null
    const base = { item: id, answers: given.length, right, authored: { a: parameters.a, b: parameters.b }, found }
    if (reason !== undefined || found === null) return { ...base, verdict: 'refused', reason: reason ?? 'the answers do not determine it' }
    return { ...base, ...verdictOf(parameters, found) }
  })
}

function tooLittle(answers: number, right: number): string | undefined {
  if (answers < fewestAnswers) return `too few answers: ${answers}, and ${fewestAnswers} are the least that may outweigh its author`
  if (right === 0 || right === answers)
    return `everybody answered it ${right === 0 ? 'wrong' : 'right'}: the answers say that it is ${right === 0 ? 'hard' : 'easy'}, and not how ${right === 0 ? 'hard' : 'easy'}`
  return undefined
}

function outside(fitted: CalibratedItem | undefined): string | undefined {
  if (fitted === undefined) return undefined
  const fits = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high
  if (fits(fitted.a, range.a) && fits(fitted.b, range.b)) return undefined
  return `what was found (a ${fitted.a.toFixed(2)}, b ${fitted.b.toFixed(2)}) is outside of what a question may have; look at the question`
}

function verdictOf(authored: ItemParameters, { a, b, standardErrors }: NonNullable<ItemProposal['found']>) {
  const [movedA, movedB] = [a - authored.a, b - authored.b]
  const parts = [
    ...(Math.abs(movedB) > z90 * standardErrors.b
      ? [`${movedB > 0 ? 'harder' : 'easier'} than its author wrote, by ${Math.abs(movedB).toFixed(2)}`]
      : []),
    ...(Math.abs(movedA) > z90 * standardErrors.a
      ? [`tells people apart ${movedA > 0 ? 'better' : 'less well'} than its author wrote`]
      : []),
  ]
  if (parts.length > 0) return { verdict: 'change' as const, reason: parts.join('; ') }
  return { verdict: 'agrees' as const, reason: 'within its error of what its author wrote; only how sure we are changes' }
}

function patternsOf(items: AuthoredItem[], responses: ItemResponse[]): Pattern[] {
  const place = new Map(items.map(({ id }, index) => [id, index]))
  return [...Map.groupBy(responses, ({ person }) => person).values()].map((given) => {
    const row: (0 | 1 | null)[] = items.map(() => null)
    for (const { item, right } of given) {
      const at = place.get(item)
      if (at !== undefined) row[at] ??= right ? 1 : 0
    }
    return { responses: row, frequency: 1 }
  })
}
