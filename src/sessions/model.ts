/** A session is one sitting; its log is append-only and is the truth from which everything else is derived. */
import { z } from 'zod'
import { contentRefSchema } from '../catalog/index.ts'

export const sessionKindSchema = z.enum(['assessment', 'practice', 'interview', 'review'])
export type SessionKind = z.infer<typeof sessionKindSchema>

/** `ref` is the content that the session is about: an interview or a problem, or the area of a deep look; null for an assessment of all that matters. */
export const sessionSchema = z.object({
  id: z.string(),
  personId: z.string(),
  kind: sessionKindSchema,
  ref: contentRefSchema.nullable(),
  /** Milliseconds since 1970, the server's clock. */
  startedAt: z.number(),
  endedAt: z.number().nullable(),
})
export type Session = z.infer<typeof sessionSchema>

export const eventBySchema = z.enum(['interviewer', 'candidate', 'system'])

/**
 * What a log holds. The first eight kinds are those of an interview as the command line prints them.
 * `text-update`: a batch of Yjs updates of one document. `item-shown`, `item-answered`: the assessment.
 * `pause` by the system: time in which the server was not running; `data.milliseconds` does not count against the person. By the candidate: the
 * assessment is hidden until `resume`.
 * `evidence`: what was derived at this moment (ids), so that a report can be recomputed.
 */
export const eventKindSchema = z.enum([
  'said',
  'hint',
  'code',
  'run',
  'canvas',
  'phase',
  'note',
  'ended',
  'text-update',
  'item-shown',
  'item-answered',
  'pause',
  'resume',
])
export type EventKind = z.infer<typeof eventKindSchema>

/** `seq` counts from 1 without gaps within a session; `at` is milliseconds since the session started. */
export const sessionEventSchema = z.object({
  id: z.string(),
  sessionId: z.string(),
  seq: z.number().int(),
  at: z.number(),
  by: eventBySchema,
  kind: eventKindSchema,
  text: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type SessionEvent = z.infer<typeof sessionEventSchema>

/** What is appended; the log gives it its id, number and time. `key` makes a repeated append count once. */
export type NewEvent = {
  key?: string
  by: SessionEvent['by']
  kind: EventKind
  text?: string | null
  data?: Record<string, unknown>
}
