/** Practice by memory: cards of lessons and drills of the bank's items, one at a time. */
import { z } from 'zod'
import { givenAnswerSchema, shownItemSchema } from '../assessment/index.ts'

/** How sure a person is before the answer is shown: not at all, hardly, fairly, quite. */
export const selfScoreSchema = z.int().min(0).max(3)
/** How the answer to a card of a lesson went, by the person's own judgement: missed, in part, known. */
export const recalledSchema = z.enum(['missed', 'partly', 'known'])
export type Recalled = z.infer<typeof recalledSchema>

const base = { number: z.number().int(), id: z.string(), skill: z.string(), skillTitle: z.string(), selfScore: selfScoreSchema.nullable() }

/** The card that is open. What it hides is null until the self-score was given. */
export const openCardSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flash'), ...base, question: z.string(), answer: z.string().nullable(), recalled: recalledSchema.nullable() }),
  z.object({
    kind: z.literal('drill'),
    ...base,
    item: shownItemSchema,
    given: givenAnswerSchema.nullable(),
    result: z
      .object({ correct: z.boolean(), key: z.string(), explanation: z.string(), misconception: z.string().nullable(), eventId: z.string() })
      .nullable(),
  }),
])
export type OpenCard = z.infer<typeof openCardSchema>

/** `doneToday` counts the last 20 hours, so that an evening past midnight is one sitting. `dueAt`: when the open or last card comes back. */
export const reviewStateSchema = z.object({
  sessionId: z.string(),
  card: openCardSchema.nullable(),
  due: z.number().int(),
  newLeft: z.number().int(),
  doneToday: z.number().int(),
  nextDueAt: z.number().nullable(),
  cardDueAt: z.number().nullable(),
})
export type ReviewState = z.infer<typeof reviewStateSchema>

/** Self-score and outcome of one week, as shares 0..1; `cards` counts the answers they rest on. */
const weekGapSchema = z.object({ weekStart: z.number(), cards: z.number().int(), selfScore: z.number(), outcome: z.number() })

/** How well a person knows what they know; `gap` is self-score minus outcome over all, with its 90 % interval; null while there are too few answers to say. */
export const selfKnowledgeSchema = z.object({
  weeks: z.array(weekGapSchema),
  cards: z.number().int(),
  gap: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
})
export type SelfKnowledge = z.infer<typeof selfKnowledgeSchema>

export const lessonEntrySchema = z.object({
  id: z.string(),
  area: z.string(),
  areaTitle: z.string(),
  skillTitle: z.string(),
  title: z.string(),
  read: z.boolean(),
  due: z.number().int(),
  /** How far below the target's bar the skill is thought to be, in logits; null where nothing was measured or no target is set. */
  shortfall: z.number().nullable(),
})
export type LessonEntry = z.infer<typeof lessonEntrySchema>
