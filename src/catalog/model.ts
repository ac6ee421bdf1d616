/** The nouns of the content bank. Every schema is strict: an unknown field is an error that the checker names. */
import { z } from 'zod'
import { areaIdSchema, dateSchema, idSchema } from './id-model.ts'
import type { Item } from './item-model.ts'
import type { Lesson } from './lesson-model.ts'

export * from './id-model.ts'
export * from './item-model.ts'
export * from './lesson-model.ts'

// ---- skills.json -------------------------------------------------------------------------------------------------

/** `items`: measured by questions with a key. `spoken`: measured only by what a person says and writes. */
export const areaSchema = z.strictObject({
  id: areaIdSchema,
  title: z.string().min(3),
  description: z.string().min(20),
  measuredBy: z.enum(['items', 'spoken']),
})
export type Area = z.infer<typeof areaSchema>

export const skillSchema = z.strictObject({
  id: idSchema,
  area: areaIdSchema,
  title: z.string().min(3),
  description: z.string().min(20),
  prerequisites: z.array(idSchema),
})
export type Skill = z.infer<typeof skillSchema>

export const skillsFileSchema = z.strictObject({ areas: z.array(areaSchema), skills: z.array(skillSchema) })

// ---- roles/<id>.json, companies/<id>.json ------------------------------------------------------------------------

/** How much an area counts for a role; the weights of one role sum to 1. */
export const roleSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  description: z.string().min(20),
  weights: z.record(areaIdSchema, z.number().min(0).max(1)),
})
export type Role = z.infer<typeof roleSchema>

export const confidenceSchema = z.enum(['high', 'medium', 'low'])

/** A dated, sourced statement about a company. `grade`: A official, B guide or insider, C one candidate's report. */
export const factSchema = z.strictObject({
  id: idSchema,
  text: z.string().min(10),
  source: z.strictObject({ title: z.string().min(3), address: z.string().min(4).optional() }),
  date: dateSchema,
  grade: z.enum(['A', 'B', 'C']),
  confidence: confidenceSchema,
  conflictsWith: z.array(idSchema).default([]),
})
export type Fact = z.infer<typeof factSchema>

/** `bar` is our working assumption of the ability asked, in logits; it is shown as an assumption, never as a fact. */
export const levelSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  bar: z.number().min(-3).max(3),
  barRationale: z.string().min(20),
})

export const roundKindSchema = z.enum(['coding', 'system-design', 'fundamentals', 'research', 'behavioral', 'product', 'hiring-manager'])

/** One conversation of a loop. `weights` says which areas decide it (sum 1); `facts` are ids of facts it rests on. */
export const roundSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  kind: roundKindSchema,
  minutes: z.number().int().min(5).max(240),
  weights: z.partialRecord(areaIdSchema, z.number().min(0).max(1)),
  facts: z.array(idSchema).min(1),
})
export type Round = z.infer<typeof roundSchema>

export const loopSchema = z.strictObject({
  role: idSchema,
  confidence: confidenceSchema,
  note: z.string().optional(),
  rounds: z.array(roundSchema).min(1),
})
export type Loop = z.infer<typeof loopSchema>

export const companySchema = z.strictObject({
  id: idSchema,
  title: z.string().min(2),
  values: z.array(z.strictObject({ id: idSchema, title: z.string().min(3), description: z.string().min(10) })),
  levels: z.array(levelSchema).min(1),
  facts: z.array(factSchema).min(3),
  loops: z.array(loopSchema),
})
export type Company = z.infer<typeof companySchema>

// ---- problems/<id>/ ----------------------------------------------------------------------------------------------

export const problemFileSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  entryPoint: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
  skills: z.array(idSchema).min(1),
  difficulty: z.number().int().min(1).max(5),
  minutes: z.number().int().min(5).max(60).default(20),
  limits: z.strictObject({ cpuSeconds: z.number().min(0.1).max(30), memoryMiB: z.number().int().min(32).max(2048) }),
  compare: z.enum(['exact', 'tolerance', 'unordered', 'checker']),
  tolerance: z.strictObject({ relative: z.number().min(0), absolute: z.number().min(0) }).optional(),
  strictTypes: z.boolean().default(false),
  complexity: z
    .strictObject({
      expected: z.enum(['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)', 'O(2^n)']),
      generator: z.literal('complexity.py'),
    })
    .optional(),
  packages: z.array(z.string()).default([]),
})
export type ProblemFile = z.infer<typeof problemFileSchema>

/** A mutant of the solution that no input tells from it: the line and change as the prover prints them, and why. */
export const equivalentSchema = z.strictObject({ line: z.number().int().min(1), change: z.string().min(3), reason: z.string().min(15) })

/** What `content prove` found, kept beside the problem; `basis` is the hash of everything that it rests on. */
export const proofSchema = z.strictObject({
  basis: z.string(),
  made: z.number().int().min(1),
  killed: z.number().int().min(0),
  equivalent: z.number().int().min(0),
  rate: z.number().min(0).max(1),
})
export type Proof = z.infer<typeof proofSchema>

const callSchema = z.strictObject({ method: z.string(), args: z.array(z.unknown()), expected: z.unknown() })
/** `expected` may be missing only where an author's check looks at the result. */
export const caseSchema = z.union([
  z.strictObject({
    name: z.string().min(3),
    args: z.array(z.unknown()),
    expected: z.unknown().optional(),
    hidden: z.boolean().default(false),
  }),
  z.strictObject({
    name: z.string().min(3),
    construct: z.array(z.unknown()),
    calls: z.array(callSchema).min(1),
    hidden: z.boolean().default(false),
  }),
])
export type ProblemCase = z.infer<typeof caseSchema>

/**
 * `hints` run from a nudge to nearly the idea; never a line of the solution. Texts of files that are not there are empty. `casesCode` is cases.py, which yields
 * the cases where there is no cases.json, and holds `check` for a checker; until a sandbox has run it, `cases` is empty.
 */
export type Problem = ProblemFile & {
  prompt: string
  starter: string
  solution: string
  wrong: { file: string; code: string }[]
  hints: string[]
  answer: string
  cases: ProblemCase[]
  casesCode: string
  generator: string
  randomInputs: string
  secondReader: string
  equivalents: z.infer<typeof equivalentSchema>[]
  proof: Proof | null
}

// ---- rubrics/<id>.json, criteria/<kind>.json, questions/<id>/question.json ---------------------------------------

export const keyPointSchema = z.strictObject({
  id: idSchema,
  text: z.string().min(10),
  phrasings: z.array(z.string().min(5)).default([]),
  weight: z.number().positive().default(1),
  followUp: z.string().min(10).optional(),
})
export type KeyPoint = z.infer<typeof keyPointSchema>

export const rubricSchema = z
  .strictObject({
    id: idSchema,
    /** The skill that an answer is evidence about. */
    skill: idSchema.optional(),
    question: z.string().min(10),
    reference: z.string().min(20).optional(),
    keyPoints: z.array(keyPointSchema).min(1).optional(),
    misconceptions: z
      .array(
        z.strictObject({
          id: idSchema,
          text: z.string().min(10),
          phrasings: z.array(z.string()).default([]),
          correction: z.string().optional(),
        }),
      )
      .default([]),
    samples: z.array(z.strictObject({ answer: z.string().min(1), score: z.number().min(0).max(1) })).default([]),
  })
  .refine((rubric) => rubric.reference !== undefined || rubric.keyPoints !== undefined, 'needs a reference or key points')
export type Rubric = z.infer<typeof rubricSchema>

export const criterionSignalSchema = z.enum([
  'solution',
  'complexity',
  'testing',
  'narration',
  'ownership',
  'result',
  'structure',
  'reflection',
])
export type CriterionSignal = z.infer<typeof criterionSignalSchema>

/** Anchored levels, 1 strong no to 4 strong yes, of one kind of interview. */
export const criteriaSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  criteria: z
    .array(
      z.strictObject({
        id: idSchema,
        title: z.string().min(3),
        skill: idSchema,
        /** What the report's engine reads in the log to place a person on this criterion. */
        signal: criterionSignalSchema,
        anchors: z.strictObject({ 1: z.string().min(20), 2: z.string().min(20), 3: z.string().min(20), 4: z.string().min(20) }),
      }),
    )
    .min(1),
})
export type Criteria = z.infer<typeof criteriaSchema>

/** A spoken or written question; its key points are the rubric of the same id. */
export const questionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['behavioral', 'fundamentals', 'research']),
  title: z.string().min(3),
  prompt: z.string().min(20),
  skills: z.array(idSchema).min(1),
  rubric: idSchema,
  criteria: idSchema,
  minutes: z.number().int().min(2).max(30),
  hints: z.array(z.string().min(10)).default([]),
  values: z.array(z.strictObject({ company: idSchema, value: idSchema })).default([]),
})
export type Question = z.infer<typeof questionSchema>

// ---- interviews/<id>.json ----------------------------------------------------------------------------------------

export const phaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: idSchema,
    kind: z.literal('coding'),
    title: z.string(),
    minutes: z.number().positive(),
    problem: idSchema,
    criteria: idSchema,
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal('behavioral'),
    title: z.string(),
    minutes: z.number().positive(),
    question: idSchema,
    criteria: idSchema,
  }),
])
export type Phase = z.infer<typeof phaseSchema>

export const interviewSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  description: z.string().min(20),
  kind: z.enum(['mixed', 'coding', 'system-design', 'research', 'behavioral', 'fundamentals']),
  minutes: z.number().int().positive(),
  opening: z.string().min(20),
  closing: z.string().min(20),
  phases: z.array(phaseSchema).min(1),
})
export type InterviewPlan = z.infer<typeof interviewSchema>

// ---- the bank ----------------------------------------------------------------------------------------------------

export const contentKinds = [
  'areas',
  'skills',
  'roles',
  'companies',
  'items',
  'problems',
  'rubrics',
  'criteria',
  'interviews',
  'cases',
  'papers',
  'questions',
  'lessons',
] as const
export type ContentKind = (typeof contentKinds)[number]

/** `field` is a path such as `answer.options.2.text`; empty when the whole file is meant. */
export type ContentProblem = { file: string; field: string; reason: string }

/** What a piece of evidence, an answer or a log event names when it rests on content. */
export const contentRefSchema = z.strictObject({ kind: z.enum(contentKinds), id: z.string(), hash: z.string() })
export type ContentRef = z.infer<typeof contentRefSchema>

/** All valid content, by id. `hashes` are SHA-256 over the canonical JSON of each entry (first 16 hex digits). */
export type Catalog = {
  areas: Area[]
  skills: Skill[]
  roles: Role[]
  companies: Company[]
  items: Item[]
  problems: Problem[]
  rubrics: Rubric[]
  criteria: Criteria[]
  questions: Question[]
  interviews: InterviewPlan[]
  lessons: Lesson[]
  hashes: Record<string, string>
}
