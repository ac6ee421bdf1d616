/** A timed mock: phases, what the interviewer does next, and why. */
import { z } from 'zod'
import { comparisonSchema } from '../practice/index.ts'
import { sessionEventSchema } from '../sessions/index.ts'

export const openPhaseSchema = z.object({
  id: z.string(),
  kind: z.enum(['coding', 'behavioral']),
  title: z.string(),
  minutes: z.number(),
  /** Of this phase, on the server's clock; pauses are taken out. */
  millisecondsLeft: z.number(),
  problem: z
    .object({
      id: z.string(),
      title: z.string(),
      prompt: z.string(),
      starter: z.string(),
      entryPoint: z.string(),
      visibleTests: z.array(z.object({ name: z.string(), input: z.unknown(), expected: z.unknown() })),
      hiddenTests: z.number().int(),
      packages: z.array(z.string()),
      comparison: comparisonSchema,
    })
    .nullable(),
  question: z.object({ id: z.string(), title: z.string(), prompt: z.string() }).nullable(),
})

/** What the interview page shows. `events` are those a candidate may see, in order. */
export const interviewStateSchema = z.object({
  sessionId: z.string(),
  interview: z.object({
    id: z.string(),
    title: z.string(),
    minutes: z.number(),
    phases: z.array(z.object({ id: z.string(), title: z.string(), minutes: z.number() })),
  }),
  status: z.enum(['open', 'ended']),
  phase: openPhaseSchema.nullable(),
  millisecondsLeft: z.number(),
  hintsLeft: z.number().int(),
  /** The number of the last event included. */
  seq: z.number().int(),
  events: z.array(sessionEventSchema),
})
export type InterviewState = z.infer<typeof interviewStateSchema>

export const interviewListEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  minutes: z.number(),
  kind: z.string(),
  phases: z.array(z.object({ title: z.string(), minutes: z.number() })),
})
