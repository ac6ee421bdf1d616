import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import { sessionEventSchema, sessionKindSchema, sessionSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })
const sessionId = z.string().min(1).max(64)
/** Room for the longest id of content after a word such as "code:". */
const document = z.string().min(1).max(100)

/** Documents are Yjs documents by name ("code", "notes", "answer"); updates are base64, merged batches of at most 250 ms. */
export const sessionsContract = {
  list: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/sessions' }).output(z.array(sessionSchema)),
  get: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/sessions/{sessionId}' })
    .input(z.object({ sessionId }))
    .output(z.object({ session: sessionSchema, now: z.number() })),
  appendText: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/text' })
    .input(z.object({ sessionId, key: z.string().min(8).max(64), document, update: z.string().max(1_400_000) }))
    .output(z.object({ seq: z.number().int() })),
  readText: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/sessions/{sessionId}/text/{document}' })
    .input(z.object({ sessionId, document }))
    .output(z.object({ update: z.string(), seq: z.number().int() })),
  /** One event of the log as a reader may see it: what an evidence link opens. */
  moment: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/sessions/{sessionId}/moments/{eventId}' })
    .input(z.object({ sessionId, eventId: z.string() }))
    .output(
      z.object({
        sessionKind: sessionKindSchema,
        event: sessionEventSchema,
        before: z.array(sessionEventSchema),
        code: z.string().nullable(),
      }),
    ),
}
