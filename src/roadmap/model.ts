/** The plan from today to the interview. */
import { z } from 'zod'
import { areaIdSchema } from '../catalog/index.ts'

export const activityKindSchema = z.enum(['problem', 'interview', 'assessment', 'question', 'review'])

export const activitySchema = z.object({
  id: z.string(),
  kind: activityKindSchema,
  /** The id of the content: problem, interview, question; an area for an assessment. */
  ref: z.string(),
  title: z.string(),
  minutes: z.number(),
  skill: z.string(),
  area: areaIdSchema,
  reason: z.string(),
  date: z.iso.date(),
  state: z.enum(['planned', 'done', 'missed', 'moved']),
})
export type Activity = z.infer<typeof activitySchema>

/** A chance is 0..1 with its 90 % interval. */
export const chanceSchema = z.object({ chance: z.number(), interval: z.tuple([z.number(), z.number()]) })

export const readinessSchema = z.object({
  now: chanceSchema.nullable(),
  atInterview: chanceSchema.nullable(),
  byRound: z.array(chanceSchema.extend({ company: z.string(), round: z.string(), title: z.string() })),
  assumption: z.string(),
})

export const planSchema = z.object({
  weeks: z.array(z.object({ start: z.iso.date(), hours: z.number(), activities: z.array(activitySchema) })),
  readiness: readinessSchema,
  unplanned: z.array(z.object({ what: z.string(), why: z.string() })),
})
export type Plan = z.infer<typeof planSchema>

/** One difference between two versions of a plan, and the evidence that caused it. */
export const planChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'moved', 'done']),
  activity: z.string(),
  title: z.string(),
  detail: z.string(),
  reason: z.string(),
  moment: z.object({ sessionId: z.string(), eventId: z.string() }).nullable(),
})
export type PlanChange = z.infer<typeof planChangeSchema>

/** An ability before and after what caused a new version of the plan. */
export const movedAbilitySchema = z.object({
  area: areaIdSchema,
  title: z.string(),
  before: z.object({ ability: z.number(), standardError: z.number(), evidence: z.number() }),
  after: z.object({ ability: z.number(), standardError: z.number(), evidence: z.number() }),
})
