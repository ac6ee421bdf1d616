/** Evidence about skills, and the abilities that follow from it. */
import { z } from 'zod'
import { areaIdSchema, contentRefSchema, itemParametersSchema } from '../catalog/index.ts'

export const evidenceSourceSchema = z.enum(['item', 'run', 'key-point', 'criterion', 'self-rating'])

/** One observation about one skill. Nothing else changes an ability. */
export const evidenceSchema = z.object({
  id: z.string(),
  personId: z.string(),
  skill: z.string(),
  source: evidenceSourceSchema,
  /** 0..max */
  score: z.number().min(0),
  max: z.number().positive(),
  /** What the item was taken to be, with standard errors where they are known; without them it counts as known exactly. */
  parameters: itemParametersSchema.extend({ standardErrors: z.object({ a: z.number().min(0), b: z.number().min(0) }).optional() }),
  /** 0..1: how much of the observation counts; 1 for an item with a key. */
  reliability: z.number().min(0).max(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  content: contentRefSchema.nullable(),
  /** The moment in the log it rests on. */
  sessionId: z.string(),
  eventId: z.string(),
  /** A misconception that the answer revealed, in words. */
  misconception: z.object({ text: z.string(), mistake: z.string().nullable() }).nullable(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** An estimate in logits with its standard error; `evidence` counts the observations of this very skill or area. */
export const abilitySchema = z.object({
  id: z.string(),
  ability: z.number(),
  standardError: z.number(),
  evidence: z.number().int(),
})
export type Ability = z.infer<typeof abilitySchema>

/** All abilities of a person as of a time: by skill and, weighted over its skills, by area. Areas without evidence stay in the list with evidence 0. */
export const abilitiesSchema = z.object({
  asOf: z.number(),
  skills: z.array(abilitySchema),
  areas: z.array(abilitySchema.extend({ id: areaIdSchema })),
})
export type Abilities = z.infer<typeof abilitiesSchema>

/** What many people's answers said about a question, in use in place of its author's word; `hashes` are the versions (variants) of it that were calibrated. */
export const itemCalibrationSchema = z.object({
  item: z.string(),
  hashes: z.array(z.string()),
  a: z.number(),
  b: z.number(),
  standardErrors: z.object({ a: z.number(), b: z.number() }),
  answers: z.number().int(),
  /** Milliseconds since 1970. */
  at: z.number(),
})
export type ItemCalibration = z.infer<typeof itemCalibrationSchema>
