/** The rules of items that no schema can express, each a sentence. */
import type { Item, ItemAnswer } from '../model.ts'
import { codeFaults } from './code-faults.ts'
import { duplicates, fileOf } from './references.ts'
import { namesIn, renderItem, variantCount } from './render-item.ts'
import type { Rule } from './rule.ts'

type Fault = [field: string, reason: string]

export const itemRules: Rule[] = [
  {
    sentence: 'an item measures a skill of the area it lies in',
    find: ({ items, skills }) =>
      items.flatMap((item) => {
        const skill = skills.find(({ id }) => id === item.skill)
        if (skill?.area === item.area) return []
        const reason = skill
          ? `"${item.skill}" belongs to ${skill.area}, and this item lies in ${item.area}`
          : `"${item.skill}" is not a known skill`
        return [{ file: fileOf(item), field: 'skill', reason, drop: `items/${item.id}` as const }]
      }),
  },
  ofItems('the key of an item is among its options, and each wrong option names its misconception', (item) =>
    ofAnswers(item, choiceFaults),
  ),
  ofItems('the known slips of a number lie outside what is accepted', (item) => ofAnswers(item, numberFaults)),
  ofItems('the steps of an order are shown in another order than the right one, and each slip is a wrong order', (item) =>
    ofAnswers(item, orderFaults),
  ),
  ofItems('the lines of a flaw exist, and no slip is right', (item) => ofAnswers(item, flawFaults)),
  ofItems('code of an item defines its entry point, and its cases tell programs apart', (item) => ofAnswers(item, codeFaults)),
  ofItems('each {{name}} in an item has its value, in every variant, and each value is used', valueFaults),
  ofItems('a variant asks for the same kind of answer as its item, and is not the same question', variantFaults),
  ofItems('a matrix in a plot has one value for each row and column', matrixFaults),
]

/** A rule that looks at one item at a time. */
function ofItems(sentence: string, faults: (item: Item) => Fault[]): Rule {
  return {
    sentence,
    find: ({ items }) =>
      items.flatMap((item) =>
        faults(item).map(([field, reason]) => ({ file: fileOf(item), field, reason, drop: `items/${item.id}` as const })),
      ),
  }
}

/** The faults of the answer of an item and of each of its variants. */
function ofAnswers({ answer, variants }: Item, faults: (answer: ItemAnswer) => Fault[]): Fault[] {
  const below = (field: string, one: ItemAnswer) => faults(one).map(([part, reason]): Fault => [`${field}.${part}`, reason])
  return [...below('answer', answer), ...variants.flatMap((variant, index) => below(`variants.${index}.answer`, variant.answer))]
}

function choiceFaults(answer: ItemAnswer): Fault[] {
  if (answer.kind !== 'choice' && answer.kind !== 'multiple') return []
  const correct = answer.kind === 'choice' ? [answer.correct] : answer.correct
  const ids = answer.options.map(({ id }) => id)
  return [
    ...duplicates(ids).map((id): Fault => ['options', `"${id}" is used more than once`]),
    ...correct.filter((id) => !ids.includes(id)).map((id): Fault => ['correct', `"${id}" is not one of the options`]),
    ...answer.options.flatMap(({ id, misconception }, index): Fault[] => {
      if (!correct.includes(id) && misconception === undefined)
        return [[`options.${index}.misconception`, 'a wrong option must name the misconception it reveals']]
      return correct.includes(id) && misconception !== undefined && answer.kind === 'choice'
        ? [[`options.${index}.misconception`, 'the key reveals no misconception']]
        : []
    }),
  ]
}

function numberFaults(answer: ItemAnswer): Fault[] {
  if (answer.kind !== 'numeric') return []
  return answer.slips.flatMap(({ value }, index): Fault[] =>
    Math.abs(value - answer.value) <= answer.tolerance ? [[`slips.${index}.value`, 'is accepted as right']] : [],
  )
}

function orderFaults(answer: ItemAnswer): Fault[] {
  if (answer.kind !== 'ordering') return []
  const { options, correct, slips } = answer
  const ids = options.map(({ id }) => id)
  const isWhole = [...correct].sort().join() === [...ids].sort().join()
  return [
    ...duplicates(ids).map((id): Fault => ['options', `"${id}" is used more than once`]),
    ...(isWhole ? [] : [['correct', 'must hold each option once'] as Fault]),
    ...(correct.join() === ids.join() ? [['options', 'are written in the right order, and would be shown so'] as Fault] : []),
    ...slips.flatMap(({ before, after }, index): Fault[] =>
      correct.includes(after) && correct.indexOf(before) > correct.indexOf(after)
        ? []
        : [[`slips.${index}`, 'must name two options in a wrong order']],
    ),
  ]
}

function flawFaults(answer: ItemAnswer): Fault[] {
  if (answer.kind !== 'flaw') return []
  const missing = (field: string, line: number): Fault[] => (line <= answer.lines.length ? [] : [[field, `there is no line ${line}`]])
  return [
    ...answer.correct.flatMap((line) => missing('correct', line)),
    ...answer.slips.flatMap(({ line }, index): Fault[] => [
      ...missing(`slips.${index}.line`, line),
      ...(answer.correct.includes(line) ? [[`slips.${index}.line`, `line ${line} is a right answer`] as Fault] : []),
    ]),
  ]
}

function valueFaults(item: Item): Fault[] {
  const used = namesIn(item)
  const lists: [string, Record<string, string>][] = [
    ['values', item.values ?? {}],
    ...item.variants.map((variant, index): [string, Record<string, string>] => [`variants.${index}.values`, variant.values]),
  ]
  return lists.flatMap(([field, list]) => [
    ...[...used].filter((name) => list[name] === undefined).map((name): Fault => [field, `"${name}" has no value`]),
    ...Object.keys(list)
      .filter((name) => !used.has(name))
      .map((name): Fault => [`${field}.${name}`, 'is used nowhere']),
  ])
}

function variantFaults(item: Item): Fault[] {
  const seen = new Map<string, number>()
  return Array.from({ length: variantCount(item) }, (_, number) => number).flatMap((number): Fault[] => {
    const { prompt, answer, plot } = renderItem(item, number)
    const field = `variants.${number - 1}`
    const text = JSON.stringify([prompt, answer, plot])
    const same = seen.get(text)
    if (same === undefined) seen.set(text, number)
    return [
      ...(answer.kind === item.answer.kind ? [] : [[`${field}.answer.kind`, `must be "${item.answer.kind}", as in the item`] as Fault]),
      ...(same === undefined ? [] : [[field, `asks the same as ${same === 0 ? 'the item itself' : `variants.${same - 1}`}`] as Fault]),
    ]
  })
}

function matrixFaults({ plot, variants }: Item): Fault[] {
  const plots = [['plot', plot] as const, ...variants.map((variant, index) => [`variants.${index}.plot`, variant.plot] as const)]
  return plots.flatMap(([field, one]) =>
    (one?.marks ?? []).flatMap((mark, index): Fault[] =>
      mark.kind === 'matrix' && (mark.values.length !== mark.rows.length || mark.values.some((row) => row.length !== mark.columns.length))
        ? [[`${field}.marks.${index}.values`, 'must have a row for each row label and a value for each column label']]
        : [],
    ),
  )
}
