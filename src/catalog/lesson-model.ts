/** Lessons: lessons/<skill>.md, one page about one skill. The parser (`core/parse-lesson.ts`) says which headings it expects. */
import { z } from 'zod'
import { idSchema } from './id-model.ts'
import { plotSchema } from './item-model.ts'

/** Boxes on a grid, joined by arrows: how parts of a system or of an argument hang together. `alternative` says it in words. */
export const diagramSchema = z.strictObject({
  title: z.string().min(3),
  nodes: z
    .array(
      z.strictObject({
        id: idSchema,
        label: z.string().min(1).max(24),
        column: z.number().int().min(0).max(5),
        row: z.number().int().min(0).max(5),
      }),
    )
    .min(2)
    .max(16),
  edges: z.array(z.strictObject({ from: idSchema, to: idSchema, label: z.string().min(1).max(24).optional() })).min(1),
  alternative: z.string().min(60),
})
export type Diagram = z.infer<typeof diagramSchema>

const pictureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plot'), plot: plotSchema }),
  z.strictObject({ kind: z.literal('diagram'), diagram: diagramSchema }),
])

/** A question to be answered from memory. Its id is made of the skill and the question, so it survives a new order of the cards. */
const cardSchema = z.strictObject({ id: z.string(), question: z.string().min(10), answer: z.string().min(10) })

/** `id` is the skill. Texts are Markdown. */
export const lessonSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  lead: z.string().min(20),
  idea: z.string().min(100),
  example: z.string().min(100),
  picture: pictureSchema,
  reading: z.string().min(20),
  mistakes: z.string().min(100),
  cards: z.array(cardSchema).min(3).max(8),
  references: z.array(z.string().min(10)).min(2),
})
export type Lesson = z.infer<typeof lessonSchema>
