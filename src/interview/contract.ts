import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import { interviewListEntrySchema, interviewStateSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })
const sessionId = z.string().min(1).max(64)
const key = z.string().min(8).max(64)

export const interviewContract = {
  list: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/interviews' })
    .output(
      z.object({
        interviews: z.array(interviewListEntrySchema),
        past: z.array(
          z.object({
            sessionId: z.string(),
            interview: z.string(),
            title: z.string(),
            startedAt: z.number(),
            endedAt: z.number().nullable(),
          }),
        ),
      }),
    ),
  /** Starts an interview, or gives back the one that is still open. */
  start: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/interviews' })
    .input(z.object({ interview: z.string() }))
    .output(interviewStateSchema),
  state: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/interviews/{sessionId}' })
    .input(z.object({ sessionId }))
    .output(interviewStateSchema),
  /** What the candidate says; the interviewer's reaction is in the state that comes back. */
  say: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/interviews/{sessionId}/said' })
    .input(z.object({ sessionId, key, text: z.string().min(1).max(20_000) }))
    .output(interviewStateSchema),
  hint: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/interviews/{sessionId}/hints' })
    .input(z.object({ sessionId, key }))
    .output(interviewStateSchema),
  /** "I am done with this part": moves on to the next phase, or to the end. */
  next: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/interviews/{sessionId}/next' })
    .input(z.object({ sessionId, key, phase: z.string() }))
    .output(interviewStateSchema),
  leave: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/interviews/{sessionId}/leave' })
    .input(z.object({ sessionId }))
    .output(interviewStateSchema),
}
