/** The adaptive assessment: which item next, when to stop, what was found. */
import { z } from 'zod'
import { areaIdSchema, plotSchema } from '../catalog/index.ts'

/** An item as the person sees it while measuring: no key, no explanation. */
export const shownItemSchema = z.object({
  id: z.string(),
  area: areaIdSchema,
  skillTitle: z.string(),
  prompt: z.string(),
  plot: plotSchema.nullable(),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('choice'), options: z.array(z.object({ id: z.string(), text: z.string() })) }),
    z.object({ kind: z.literal('multiple'), options: z.array(z.object({ id: z.string(), text: z.string() })) }),
    z.object({ kind: z.literal('numeric'), unit: z.string().nullable() }),
  ]),
  /** False while no second reader has answered it blind. */
  reviewed: z.boolean(),
})
export type ShownItem = z.infer<typeof shownItemSchema>

export const givenAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), option: z.string().max(1) }),
  z.object({ kind: z.literal('multiple'), options: z.array(z.string().max(1)).max(5) }),
  z.object({ kind: z.literal('numeric'), value: z.number() }),
  z.object({ kind: z.literal('unknown') }),
])
export type GivenAnswer = z.infer<typeof givenAnswerSchema>

export const stopReasonSchema = z.enum(['certain', 'items', 'minutes', 'exhausted', 'person'])
export type StopReason = z.infer<typeof stopReasonSchema>

/** `certainty` 0..1 grows towards the stopping rule; it is what the thin line shows. */
export const assessmentStateSchema = z.object({
  sessionId: z.string(),
  status: z.enum(['open', 'ended']),
  item: shownItemSchema.nullable(),
  answered: z.number().int(),
  certainty: z.number().min(0).max(1),
  millisecondsLeft: z.number(),
  stopReason: stopReasonSchema.nullable(),
})
export type AssessmentState = z.infer<typeof assessmentStateSchema>

export const answeredItemSchema = z.object({
  eventId: z.string(),
  item: shownItemSchema,
  given: givenAnswerSchema,
  correct: z.boolean(),
  explanation: z.string(),
  key: z.string(),
  misconception: z.string().nullable(),
})
export type AnsweredItem = z.infer<typeof answeredItemSchema>
