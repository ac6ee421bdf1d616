import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import { judgementSchema, runOutputSchema, runRequestSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })
const sessionId = z.string().min(1).max(64)

/** The problem is that of the session (a practice session, or the coding phase of an interview that is now open). */
export const judgeContract = {
  prepare: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/runs/prepare' })
    .input(z.object({ sessionId, problem: z.string() }))
    .output(runRequestSchema),
  /** `key` makes a repeated submission count once. `seq` of the stored `run` event comes back with the judgement. */
  submit: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/runs' })
    .input(
      z.object({ sessionId, problem: z.string(), key: z.string().min(8).max(64), code: z.string().max(200_000), output: runOutputSchema }),
    )
    .output(z.object({ eventId: z.string(), judgement: judgementSchema })),
}
