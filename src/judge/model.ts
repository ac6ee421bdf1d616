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

/** Everything a runner needs for one run; what it may use is bounded here. Visible cases come first, so that they cannot repeat what hidden ones gave. */
export const runRequestSchema = z.object({
  entryPoint: z.string(),
  cases: z.array(caseInputSchema),
  limits: z.object({ cpuSeconds: z.number(), memoryMiB: z.number(), outputBytes: z.number().int() }),
  packages: z.array(z.string()),
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

/** Growth of time with the size of the input, from slow to fast growth. */
export const complexityClasses = ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)', 'O(2^n)'] as const
export const complexityClassSchema = z.enum(complexityClasses)
export type ComplexityClass = z.infer<typeof complexityClassSchema>

/** One size that was measured: CPU seconds of one call, or steps counted; either may be missing. */
export const complexityPointSchema = z.object({ n: z.number(), seconds: z.number().optional(), steps: z.number().optional() })
export type ComplexityPoint = z.infer<typeof complexityPointSchema>

/** `measured` is stated only where both methods agree; otherwise `range` holds what each says. `expected` is the author's class of a good solution. */
export const complexityReportSchema = z.object({
  measured: z.union([complexityClassSchema, z.literal('unknown')]),
  range: z.tuple([complexityClassSchema, complexityClassSchema]).optional(),
  confidence: z.number().min(0).max(1),
  methods: z.array(z.object({ name: z.string(), class: z.union([complexityClassSchema, z.literal('unknown')]) })),
  points: z.array(complexityPointSchema).max(200),
  expected: complexityClassSchema.optional(),
  /** Why nothing could be measured, where that is so. */
  message: z.string().optional(),
})
export type ComplexityReport = z.infer<typeof complexityReportSchema>

/** A habit seen in the code: why it costs, and the better form where there is one. */
export const habitSchema = z.object({
  rule: z.string(),
  line: z.number().int(),
  column: z.number().int().optional(),
  message: z.string(),
  why: z.string(),
  better: z.string().optional(),
})
export type Habit = z.infer<typeof habitSchema>

export const runnerIds = ['server', 'own-python', 'browser'] as const

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
  runner: z.enum(runnerIds),
})
export type Judgement = z.infer<typeof judgementSchema>

/** What a page is told while a run goes on: its place in the line, each visible test as it finishes, and at last the judgement. */
export const runEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued'), position: z.number().int().min(1) }),
  z.object({ kind: z.literal('started'), total: z.number().int() }),
  z.object({ kind: z.literal('test'), test: testResultSchema }),
  z.object({ kind: z.literal('judged'), eventId: z.string(), judgement: judgementSchema }),
])
export type RunEvent = z.infer<typeof runEventSchema>

/** Where code runs here, for a page to choose by. `browserPackages` are those that were fetched for Python in the browser. */
export const runnerStateSchema = z.object({
  runner: z.enum([...runnerIds, 'starting']),
  tier: z.number().int().min(1).max(3).nullable(),
  python: z.object({ version: z.string(), numpy: z.string().nullable(), pandas: z.string().nullable() }).nullable(),
  layers: z.array(z.object({ name: z.string(), works: z.boolean(), advice: z.string().nullable() })),
  browserPackages: z.array(z.string()),
})
export type RunnerState = z.infer<typeof runnerStateSchema>
