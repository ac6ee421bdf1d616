/** The adaptive assessment: which item next, when to stop, what was found. */
import { z } from 'zod'
import { areaIdSchema, plotSchema } from '../catalog/index.ts'
import { targetBarSchema } from '../skills/index.ts'

const shownOptionsSchema = z.array(z.object({ id: z.string(), text: z.string() }))

/** What is shown of an answer while measuring: never a key. Steps of an order and options come in the order of the file. */
export const shownAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['choice', 'multiple', 'ordering']), options: shownOptionsSchema }),
  z.object({ kind: z.literal('numeric'), unit: z.string().nullable() }),
  z.object({ kind: z.literal('flaw'), language: z.enum(['python', 'sql', 'pipeline']), lines: z.array(z.string()) }),
  z.object({ kind: z.literal('code'), entryPoint: z.string(), starter: z.string(), packages: z.array(z.string()) }),
])
export type ShownAnswer = z.infer<typeof shownAnswerSchema>

/** An item as the person sees it while measuring: no key, no explanation. */
export const shownItemSchema = z.object({
  id: z.string(),
  area: areaIdSchema,
  skillTitle: z.string(),
  prompt: z.string(),
  plot: plotSchema.nullable(),
  answer: shownAnswerSchema,
  /** False while no second reader has answered it blind. */
  reviewed: z.boolean(),
})
export type ShownItem = z.infer<typeof shownItemSchema>

export const givenAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), option: z.string().max(1) }),
  z.object({ kind: z.literal('multiple'), options: z.array(z.string().max(1)).max(5) }),
  z.object({ kind: z.literal('numeric'), value: z.number() }),
  z.object({ kind: z.literal('ordering'), order: z.array(z.string().max(1)).max(6) }),
  z.object({ kind: z.literal('flaw'), line: z.number().int().min(1).max(30) }),
  z.object({ kind: z.literal('code'), code: z.string().max(20_000) }),
  z.object({ kind: z.literal('unknown') }),
])
export type GivenAnswer = z.infer<typeof givenAnswerSchema>

/**
 * What the judge found about short code. `like` is the wrong program of the item that gives the same results, where there is one; `reliability` 0..1 is less for
 * code that ran in the person's own browser.
 */
export const judgedCodeSchema = z.object({
  accepted: z.boolean(),
  passed: z.number().int(),
  total: z.number().int(),
  message: z.string().nullable(),
  reliability: z.number().min(0).max(1),
  like: z.number().int().nullable(),
})
export type JudgedCode = z.infer<typeof judgedCodeSchema>

export const stopReasonSchema = z.enum(['certain', 'items', 'minutes', 'exhausted', 'person'])
export type StopReason = z.infer<typeof stopReasonSchema>

const namedAreaSchema = z.object({ id: areaIdSchema, title: z.string() })

/** A closer look at the area where it would pay most; `nearBar`: whether its 90 % interval still holds the bar of a target. */
export const deepLookSchema = z.object({ area: areaIdSchema, title: z.string(), nearBar: z.boolean() })
export type DeepLook = z.infer<typeof deepLookSchema>

/** `certainty` 0..1 grows towards the stopping rule and never shrinks; it is what the thin line shows. `area` is that of a deep look. */
export const assessmentStateSchema = z.object({
  sessionId: z.string(),
  area: namedAreaSchema.nullable(),
  status: z.enum(['open', 'ended']),
  item: shownItemSchema.nullable(),
  answered: z.number().int(),
  certainty: z.number().min(0).max(1),
  millisecondsLeft: z.number(),
  stopReason: stopReasonSchema.nullable(),
  /** While paused there is no item. */
  paused: z.boolean(),
  /** For so long the clock stands still in pauses, all together. */
  pauseMillisecondsLeft: z.number(),
  /** The most minutes that the assessment takes. */
  minutes: z.number(),
})
export type AssessmentState = z.infer<typeof assessmentStateSchema>

/** An answer with everything that may be known of it once the assessment has ended; `givenText` is the answer as Markdown. */
export const answeredItemSchema = z.object({
  eventId: z.string(),
  item: shownItemSchema,
  given: givenAnswerSchema,
  givenText: z.string(),
  correct: z.boolean(),
  explanation: z.string(),
  /** As Markdown. */
  key: z.string(),
  misconception: z.string().nullable(),
  /** Null for anything but code. */
  judged: judgedCodeSchema.nullable(),
  /** How long the question was hidden by pauses before it was answered. */
  pausedMilliseconds: z.number(),
})
export type AnsweredItem = z.infer<typeof answeredItemSchema>

/**
 * What an assessment says about an area: `known` well enough to stop asking; `open`, not settled although it matters; `not-asked` in a deep look at another area;
 * `not-weighed` by the person's targets; `no-items`, the bank holds no question of it; `spoken`, measured by what a person says and writes in interviews.
 */
export const areaStateSchema = z.enum(['known', 'open', 'not-asked', 'not-weighed', 'no-items', 'spoken'])
export type AreaState = z.infer<typeof areaStateSchema>

const estimateSchema = z.object({ ability: z.number(), standardError: z.number() })

/** An area as it stood when the assessment ended. */
export const reviewedAreaSchema = estimateSchema.extend({
  id: areaIdSchema,
  title: z.string(),
  state: areaStateSchema,
  /** Observations of any kind up to the end; 0 means that the estimate is only a prior. */
  evidence: z.number().int(),
  /** Answers to questions of this area in this sitting. */
  answered: z.number().int(),
  /** Where it stood before this sitting; null when nothing was known. */
  before: estimateSchema.nullable(),
  /** About how many more questions would settle it; null when that cannot be said. */
  moreQuestions: z.number().int().nullable(),
})
export type ReviewedArea = z.infer<typeof reviewedAreaSchema>

/** What an ended assessment found. */
export const assessmentReviewSchema = z.object({
  sessionId: z.string(),
  startedAt: z.number(),
  /** The one area of a deep look. */
  area: namedAreaSchema.nullable(),
  stopReason: stopReasonSchema.nullable(),
  areas: z.array(reviewedAreaSchema),
  bars: z.array(targetBarSchema),
  answers: z.array(answeredItemSchema),
  deepLook: deepLookSchema.nullable(),
})
export type AssessmentReview = z.infer<typeof assessmentReviewSchema>

/** A doubt about a question as its author reads it: without who said it. `file` is the path in the content folder; null when the question is gone. */
export const flaggedItemSchema = z.object({
  id: z.string(),
  item: z.string(),
  title: z.string(),
  file: z.string().nullable(),
  text: z.string(),
  at: z.number(),
  /** The version that was seen; null where the log does not name it. */
  hash: z.string().nullable(),
  /** Whether that version is still the one in the bank. */
  current: z.boolean(),
  settled: z.object({ at: z.number(), note: z.string() }).nullable(),
})
export type FlaggedItem = z.infer<typeof flaggedItemSchema>
