/** Practising one coding problem, without a clock. */
import { z } from 'zod'

/** What a problem mainly trains: the groups of the list. */
export const problemGroups = ['algorithms', 'ml-from-scratch', 'numpy-pandas'] as const
export const problemGroupSchema = z.enum(problemGroups)
export type ProblemGroup = z.infer<typeof problemGroupSchema>

export const problemListEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  difficulty: z.number().int(),
  minutes: z.number().int(),
  skills: z.array(z.object({ id: z.string(), title: z.string() })),
  state: z.enum(['new', 'tried', 'solved']),
  group: problemGroupSchema,
})
export type ProblemListEntry = z.infer<typeof problemListEntrySchema>

/** How a problem's results are compared, so that a difference marks what the verdict rests on. */
export const comparisonSchema = z.object({
  compare: z.enum(['exact', 'tolerance', 'unordered', 'checker']),
  tolerance: z.object({ relative: z.number(), absolute: z.number() }).optional(),
  strictTypes: z.boolean(),
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
    packages: z.array(z.string()),
    comparison: comparisonSchema,
    /** Whether inputs of growing size were written, so that the time of a solution can be measured. */
    measurable: z.boolean(),
    /** How many mutants of the solution were made, and the share of them that the tests caught; `equivalent` behave like the solution. Null where this was not tried. */
    proof: z.object({ rate: z.number(), mutants: z.number().int(), equivalent: z.number().int() }).nullable(),
  }),
  hints: z.array(z.string()),
  hintsLeft: z.number().int(),
  answer: z.string().nullable(),
  submissions: z.array(
    z.object({
      eventId: z.string(),
      at: z.number(),
      /** Milliseconds since 1970, the server's clock. */
      submittedAt: z.number(),
      verdict: z.string(),
      passed: z.number().int(),
      total: z.number().int(),
      code: z.string(),
    }),
  ),
})
export type PracticeState = z.infer<typeof practiceStateSchema>
