/** Reading a free-text answer against a rubric's key points. */
import { z } from 'zod'

/** Offsets in UTF-16 units, end exclusive; `text` is that very substring of the answer. */
export const quoteSchema = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })
export type Quote = z.infer<typeof quoteSchema>

export const keyPointStateSchema = z.enum(['covered', 'missing', 'contradicted', 'unsure'])
export const gradeFlagSchema = z.enum([
  'echo',
  'off-topic',
  'too-short',
  'word-salad',
  'instruction',
  'repetition',
  'other-language',
  'garbage',
])

/** Score and interval (90 %) are 0..1; null when the answer was not judged. */
export const gradeSchema = z.object({
  id: z.string(),
  score: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  confidence: z.number().min(0).max(1),
  keyPoints: z.array(z.object({ id: z.string(), state: keyPointStateSchema, quote: quoteSchema.optional() })),
  misconceptions: z.array(z.object({ id: z.string(), quote: quoteSchema })),
  flags: z.array(gradeFlagSchema),
  followUps: z.array(z.object({ keyPoint: z.string(), text: z.string() })),
  grader: z.enum(['offline', 'model']),
})
export type Grade = z.infer<typeof gradeSchema>

const phraseSchema = z.string().min(1)

/** A rubric as a file of its own: the content's shape without the content's demands on length, so that course staff can bring theirs. */
export const rubricFileSchema = z
  .strictObject({
    id: z.string().min(1),
    question: phraseSchema,
    reference: phraseSchema.optional(),
    keyPoints: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          text: phraseSchema,
          phrasings: z.array(phraseSchema).default([]),
          weight: z.number().positive().default(1),
          followUp: phraseSchema.optional(),
        }),
      )
      .min(1, 'needs at least one key point')
      .optional(),
    misconceptions: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          text: phraseSchema,
          phrasings: z.array(phraseSchema).default([]),
          correction: z.string().optional(),
        }),
      )
      .default([]),
    samples: z.array(z.strictObject({ answer: phraseSchema, score: z.number().min(0).max(1) })).default([]),
  })
  .refine((rubric) => rubric.reference !== undefined || rubric.keyPoints !== undefined, 'needs a reference or key points')
