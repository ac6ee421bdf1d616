/** Practising one coding problem, without a clock. */
import { z } from 'zod'

export const problemListEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  difficulty: z.number().int(),
  minutes: z.number().int(),
  skills: z.array(z.object({ id: z.string(), title: z.string() })),
  state: z.enum(['new', 'tried', 'solved']),
})

/** `answer` stays null until the problem is solved or given up; `hints` are those asked for. */
export const practiceStateSchema = z.object({
  sessionId: z.string(),
  status: z.enum(['open', 'solved', 'given-up']),
  problem: z.object({
    id: z.string(),
    title: z.string(),
    prompt: z.string(),
    starter: z.string(),
    entryPoint: z.string(),
    difficulty: z.number().int(),
    minutes: z.number().int(),
    visibleTests: z.array(z.object({ name: z.string(), input: z.unknown(), expected: z.unknown() })),
    hiddenTests: z.number().int(),
  }),
  hints: z.array(z.string()),
  hintsLeft: z.number().int(),
  answer: z.string().nullable(),
  submissions: z.array(
    z.object({
      eventId: z.string(),
      at: z.number(),
      verdict: z.string(),
      passed: z.number().int(),
      total: z.number().int(),
      code: z.string(),
    }),
  ),
})
export type PracticeState = z.infer<typeof practiceStateSchema>
