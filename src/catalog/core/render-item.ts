/** An item in one of its variants, with every `{{name}}` filled. */
import type { Item, ItemAnswer } from '../model.ts'

const names = /\{\{([a-z][A-Za-z0-9]*)\}\}/g

/** How many concrete items an item holds: itself, and its variants. */
export const variantCount = ({ variants }: Pick<Item, 'variants'>) => variants.length + 1

/**
 * The concrete item of a variant, 0 for the item's own values: `{{name}}` filled in prompt, explanation, options and misconceptions, and nothing left to vary.
 * Code is never filled: it stands as its author wrote it. Throws where there is no such variant.
 */
export function renderItem(item: Item, variantNumber: number): Item {
  const { values, variants, ...fixed } = item
  const { plot, ...variant } = variantNumber === 0 ? { values, answer: item.answer, plot: item.plot } : getVariant(item, variantNumber)
  const fill = (text: string) => text.replace(names, (whole, name: string) => variant.values?.[name] ?? whole)
  const rendered: Item = {
    ...fixed,
    variants: [],
    prompt: fill(item.prompt),
    explanation: fill(item.explanation),
    answer: mapTexts(variant.answer, fill),
  }
  if (plot !== undefined) rendered.plot = plot
  return rendered
}

function getVariant({ id, plot: ownPlot, variants }: Item, variantNumber: number) {
  const variant = variants[variantNumber - 1]
  if (variant === undefined) throw new Error(`"${id}" has no variant ${variantNumber}.`)
  return { ...variant, plot: variant.plot ?? ownPlot }
}

/** Every `{{name}}` that is to be filled in an item, in any of its variants. */
export function namesIn({ prompt, explanation, answer, variants }: Item): Set<string> {
  const found = new Set<string>()
  const note = (text: string) => {
    for (const [, name = ''] of text.matchAll(names)) found.add(name)
    return text
  }
  for (const text of [prompt, explanation]) note(text)
  for (const one of [answer, ...variants.map((variant) => variant.answer)]) mapTexts(one, note)
  return found
}

type Reveals = { misconception: { text: string } }

/** The answer with each text that a person may read changed; lines, programs and cases stay. */
function mapTexts(answer: ItemAnswer, change: (text: string) => string): ItemAnswer {
  const reveal = <T extends Reveals>(one: T): T => ({
    ...one,
    misconception: { ...one.misconception, text: change(one.misconception.text) },
  })
  switch (answer.kind) {
    case 'choice':
    case 'multiple':
      return {
        ...answer,
        options: answer.options.map((option) => {
          const text = change(option.text)
          return option.misconception ? { ...reveal({ ...option, misconception: option.misconception }), text } : { ...option, text }
        }),
      }
    case 'numeric':
      return { ...answer, slips: answer.slips.map((slip) => ({ ...slip, misconception: change(slip.misconception) })) }
    case 'ordering':
      return {
        ...answer,
        options: answer.options.map((option) => ({ ...option, text: change(option.text) })),
        slips: answer.slips.map(reveal),
      }
    case 'flaw':
      return { ...answer, slips: answer.slips.map(reveal) }
    case 'code':
      return { ...answer, wrong: answer.wrong.map(reveal) }
  }
}
