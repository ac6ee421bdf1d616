/** What a mock showed, every claim with the moment it rests on. */
import { z } from 'zod'
import { areaIdSchema, mistakeIdSchema } from '../catalog/index.ts'
import { quoteSchema } from '../grading/index.ts'
import { sessionEventSchema } from '../sessions/index.ts'

/** Level 1..4 (1 strong no, 4 strong yes) with its 90 % interval; null where it was not judged. */
export const judgedLevelSchema = z.object({ level: z.number().min(1).max(4), interval: z.tuple([z.number(), z.number()]) })

export const nextStepSchema = z.object({
  kind: z.enum(['problem', 'interview', 'assessment', 'question', 'review']),
  ref: z.string(),
  minutes: z.number(),
  skill: z.string(),
  reason: z.string(),
})
export type NextStep = z.infer<typeof nextStepSchema>

/** Every `moment` is the id of an event of the log; every `quote` is a substring of that event's text. */
export const reportSchema = z.object({
  headline: z.string(),
  overall: judgedLevelSchema.nullable(),
  criteria: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      phase: z.string(),
      level: z.number(),
      interval: z.tuple([z.number(), z.number()]),
      anchor: z.string(),
      /** What was seen in the log, in words. */
      seen: z.string(),
      moments: z.array(z.string()),
    }),
  ),
  strengths: z.array(z.object({ claim: z.string(), buildOn: z.string(), moment: z.string(), quote: quoteSchema.optional() })),
  improvements: z.array(
    z.object({
      claim: z.string(),
      area: areaIdSchema,
      mistake: mistakeIdSchema.optional(),
      moment: z.string(),
      quote: quoteSchema.optional(),
      strongAnswer: z.string(),
    }),
  ),
  nextSteps: z.array(nextStepSchema),
  mistakes: z.array(z.object({ id: mistakeIdSchema, moment: z.string(), quote: quoteSchema.optional(), why: z.string() })),
  delivery: z.object({
    wordsSaid: z.number(),
    turns: z.number(),
    longestSilenceSeconds: z.number(),
    wordsPerTurn: z.number(),
    fillersPer100Words: z.number(),
  }),
  timeline: z.array(z.object({ at: z.number(), moment: z.string(), kind: z.string(), label: z.string() })),
  notJudged: z.array(z.object({ what: z.string(), why: z.string() })),
})
export type Report = z.infer<typeof reportSchema>

/** A report with the log it rests on, so that each moment opens beside the text. */
export const reportPageSchema = z.object({
  sessionId: z.string(),
  title: z.string(),
  startedAt: z.number(),
  sample: z.boolean(),
  report: reportSchema,
  log: z.array(sessionEventSchema),
})
export type ReportPage = z.infer<typeof reportPageSchema>
