/** Items of the assessment and of drills: items/<area>/<id>/item.json + prompt.md + explanation.md. */
import { z } from 'zod'
import { type AreaId, dateSchema, idSchema, mistakeIdSchema } from './id-model.ts'

const pointSchema = z.tuple([z.number(), z.number()])

/** A mark of a plot. Every mark carries the data; our own SVG plot draws it in both themes. */
export const plotMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), label: z.string(), points: z.array(pointSchema).min(2), dashed: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('points'), label: z.string(), points: z.array(pointSchema).min(1) }),
  z.strictObject({
    kind: z.literal('bars'),
    label: z.string(),
    bars: z.array(z.strictObject({ label: z.string(), value: z.number() })).min(1),
  }),
  z.strictObject({ kind: z.literal('rule'), label: z.string(), axis: z.enum(['x', 'y']), value: z.number() }),
  z.strictObject({
    kind: z.literal('matrix'),
    label: z.string(),
    rows: z.array(z.string()).min(1),
    columns: z.array(z.string()).min(1),
    values: z.array(z.array(z.number())).min(1),
  }),
])
export type PlotMark = z.infer<typeof plotMarkSchema>

const axisSchema = z.strictObject({
  label: z.string().min(1),
  scale: z.enum(['linear', 'log']).default('linear'),
  min: z.number().optional(),
  max: z.number().optional(),
})

/** A plot as data. `alternative` says in words what is drawn (not what it means), for a screen reader. */
export const plotSchema = z.strictObject({
  title: z.string().min(3),
  x: axisSchema,
  y: axisSchema,
  marks: z.array(plotMarkSchema).min(1),
  alternative: z.string().min(60),
})
export type Plot = z.infer<typeof plotSchema>

const misconceptionSchema = z.strictObject({ text: z.string().min(15), mistake: mistakeIdSchema.optional() })

/** A wrong option names the misconception that choosing it reveals. */
export const optionSchema = z.strictObject({
  id: z.string().regex(/^[a-e]$/),
  text: z.string().min(1),
  misconception: misconceptionSchema.optional(),
})

const lineNumberSchema = z.number().int().min(1)

export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options: z.array(optionSchema).min(3).max(5), correct: z.string().regex(/^[a-e]$/) }),
  z.strictObject({
    kind: z.literal('multiple'),
    options: z.array(optionSchema).min(3).max(5),
    correct: z.array(z.string().regex(/^[a-e]$/)).min(1),
  }),
  z.strictObject({
    kind: z.literal('numeric'),
    value: z.number(),
    /** Accepted absolute distance from `value`. */
    tolerance: z.number().min(0),
    unit: z.string().optional(),
    /** Wrong values that people arrive at, with what they reveal. */
    slips: z
      .array(
        z.strictObject({
          value: z.number(),
          tolerance: z.number().min(0),
          misconception: z.string().min(15),
          mistake: mistakeIdSchema.optional(),
        }),
      )
      .default([]),
  }),
  /** Steps to be put in order; they are shown in the order of the file. */
  z.strictObject({
    kind: z.literal('ordering'),
    options: z
      .array(z.strictObject({ id: z.string().regex(/^[a-f]$/), text: z.string().min(1) }))
      .min(3)
      .max(6),
    correct: z.array(z.string().regex(/^[a-f]$/)).min(3),
    /** Wrong orders that people give: `before` was put before `after`, and that reveals the misconception. */
    slips: z
      .array(
        z.strictObject({ before: z.string().regex(/^[a-f]$/), after: z.string().regex(/^[a-f]$/), misconception: misconceptionSchema }),
      )
      .min(1),
  }),
  /** "Spot the flaw": one line of code, or one step of a pipeline, is to be pointed at. */
  z.strictObject({
    kind: z.literal('flaw'),
    language: z.enum(['python', 'sql', 'pipeline']),
    lines: z.array(z.string()).min(3).max(30),
    /** Lines, from 1, each of which is a right answer: the flaw, and where it may as well be seen. */
    correct: z.array(lineNumberSchema).min(1).max(4),
    /** Sound lines that people suspect, with what that reveals. */
    slips: z.array(z.strictObject({ line: lineNumberSchema, misconception: misconceptionSchema })).min(1),
  }),
  /** A few lines of Python, judged by the cases as a problem is; `packages` as in a problem. */
  z.strictObject({
    kind: z.literal('code'),
    entryPoint: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
    starter: z.string().min(5),
    solution: z.string().min(10),
    packages: z.array(z.enum(['numpy', 'pandas'])).default([]),
    cases: z.array(z.strictObject({ args: z.array(z.unknown()), expected: z.unknown() })).min(4),
    /** What people write instead; `content prove` runs each, and none may pass. */
    wrong: z.array(z.strictObject({ code: z.string().min(10), misconception: misconceptionSchema })).min(2),
  }),
])
export type ItemAnswer = z.infer<typeof answerSchema>

/** Item response parameters on the logit scale, D = 1. Authored priors until people have answered. */
export const itemParametersSchema = z.strictObject({
  a: z.number().min(0.2).max(3),
  b: z.number().min(-4).max(4),
  c: z.number().min(0).max(0.5),
  d: z.number().min(0.8).max(1).default(1),
})
export type ItemParameters = z.infer<typeof itemParametersSchema>

const valuesSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.string().min(1))

export const itemFileSchema = z.strictObject({
  id: idSchema,
  skill: idSchema,
  title: z.string().min(3),
  seconds: z.number().int().min(15).max(300),
  parameters: itemParametersSchema,
  difficultyRationale: z.string().min(20),
  answer: answerSchema,
  plot: plotSchema.optional(),
  /** What stands for `{{name}}` in the prompt, the explanation, the options and the misconceptions. */
  values: valuesSchema.optional(),
  /** The same question with other numbers, so that it can be asked again: the same names in `values`, with the answer that belongs to them. */
  variants: z.array(z.strictObject({ values: valuesSchema, answer: answerSchema, plot: plotSchema.optional() })).default([]),
  references: z.array(z.string().min(5)).default([]),
  /** A second reader answered this item from the prompt alone, without key or explanation. */
  blindReview: z.strictObject({ date: dateSchema, agreed: z.boolean(), note: z.string().optional() }).optional(),
})
export type ItemFile = z.infer<typeof itemFileSchema>
/** An item with its prose; `area` is the folder it lies in. */
export type Item = ItemFile & { area: AreaId; prompt: string; explanation: string }
