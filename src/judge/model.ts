/** Running a submission against a problem's cases, and what is said about it. */
import { z } from 'zod'

export const verdictSchema = z.enum(['accepted', 'wrong-answer', 'runtime-error', 'time-limit', 'memory-limit', 'output-limit', 'refused'])
export type Verdict = z.infer<typeof verdictSchema>

export const testVerdictSchema = z.enum([...verdictSchema.options, 'not-run'])
export type TestVerdict = z.infer<typeof testVerdictSchema>

/** A case as the runner gets it: input only. Expected values stay on the server. */
export const caseInputSchema = z.object({
  index: z.number().int(),
  name: z.string(),
  hidden: z.boolean(),
  input: z.union([
    z.object({ args: z.array(z.unknown()) }),
    z.object({ construct: z.array(z.unknown()), calls: z.array(z.object({ method: z.string(), args: z.array(z.unknown()) })) }),
  ]),
})
export type CaseInput = z.infer<typeof caseInputSchema>

/** Everything a runner needs for one run; what it may use is bounded here. */
export const runRequestSchema = z.object({
  entryPoint: z.string(),
  cases: z.array(caseInputSchema),
  limits: z.object({ cpuSeconds: z.number(), memoryMiB: z.number(), outputBytes: z.number().int() }),
})
export type RunRequest = z.infer<typeof runRequestSchema>

/** What a runner says about one case: the encoded value that came back, or how it ended. Untrusted: it is candidates' output. */
export const caseOutcomeSchema = z.object({
  index: z.number().int(),
  outcome: z.enum(['value', 'error', 'time-limit', 'memory-limit', 'output-limit', 'not-run']),
  value: z.unknown().optional(),
  message: z.string().max(4000).optional(),
  line: z.number().int().optional(),
  milliseconds: z.number().min(0),
})
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>

export const runOutputSchema = z.object({
  /** Set when the file did not load: syntax error, exception on import, missing entry point. */
  loadError: z.object({ message: z.string().max(4000), line: z.number().int().optional() }).nullable(),
  outcomes: z.array(caseOutcomeSchema).max(500),
  stdout: z.string().max(70_000),
  milliseconds: z.number().min(0),
})
export type RunOutput = z.infer<typeof runOutputSchema>

export const testResultSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  verdict: testVerdictSchema,
  milliseconds: z.number().optional(),
  input: z.unknown().optional(),
  expected: z.unknown().optional(),
  actual: z.unknown().optional(),
  message: z.string().optional(),
  line: z.number().int().optional(),
})
export type TestResult = z.infer<typeof testResultSchema>

/** The result as the candidate may see it; a hidden test shows name and verdict only. */
export const judgementSchema = z.object({
  verdict: verdictSchema,
  tests: z.array(testResultSchema),
  message: z.string().optional(),
  line: z.number().int().optional(),
  stdout: z.string(),
  milliseconds: z.number(),
  runner: z.literal('browser'),
})
export type Judgement = z.infer<typeof judgementSchema>
