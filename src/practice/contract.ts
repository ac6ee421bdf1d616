import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import { practiceStateSchema, problemListEntrySchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })
const sessionId = z.string().min(1).max(64)

export const practiceContract = {
  problems: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/problems' }).output(z.array(problemListEntrySchema)),
  /** Opens the person's session on this problem, or the one that is still open. */
  open: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/practice' })
    .input(z.object({ problem: z.string() }))
    .output(practiceStateSchema),
  state: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/practice/{sessionId}' })
    .input(z.object({ sessionId }))
    .output(practiceStateSchema),
  hint: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/practice/{sessionId}/hints' })
    .input(z.object({ sessionId }))
    .output(practiceStateSchema),
  giveUp: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/practice/{sessionId}/give-up' })
    .input(z.object({ sessionId }))
    .output(practiceStateSchema),
  /** Starts afresh on the same problem; what was done stays in its own session. */
  restart: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/practice/{sessionId}/restart' })
    .input(z.object({ sessionId }))
    .output(practiceStateSchema),
}
