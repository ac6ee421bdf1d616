import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import {
  complexityClassSchema,
  complexityPointSchema,
  complexityReportSchema,
  judgementSchema,
  runEventSchema,
  runnerStateSchema,
  runOutputSchema,
  runRequestSchema,
} from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })
const sessionId = z.string().min(1).max(64)
const code = z.string().max(200_000)

/** The problem in each of these is that of the session (a practice session, or the coding phase of an interview that is now open). */
export const judgeContract = {
  /** Where code runs on this installation. */
  runner: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/judge' }).output(runnerStateSchema),
  /** Runs and judges code on the server, telling each test as it finishes; a failure of kind `unavailable` means: run it in the browser. `key` as in `submit`. */
  run: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/runs/live' })
    .input(z.object({ sessionId, problem: z.string(), key: z.string().min(8).max(64), code }))
    .output(eventIterator(runEventSchema)),
  prepare: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/runs/prepare' })
    .input(z.object({ sessionId, problem: z.string() }))
    .output(runRequestSchema),
  /** `key` makes a repeated submission count once. `seq` of the stored `run` event comes back with the judgement. */
  submit: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/runs' })
    .input(z.object({ sessionId, problem: z.string(), key: z.string().min(8).max(64), code, output: runOutputSchema }))
    .output(z.object({ eventId: z.string(), judgement: judgementSchema })),
  /** The generator of inputs for measuring in the browser; null when this problem has none. */
  generator: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/sessions/{sessionId}/complexity' })
    .input(z.object({ sessionId, problem: z.string() }))
    .output(z.object({ generator: z.string().nullable() })),
  /** Measures how the time grows, or reads points measured in the browser. `claim` is what the person said beforehand; only then is the expected class told. */
  complexity: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/sessions/{sessionId}/complexity' })
    .input(
      z.object({
        sessionId,
        problem: z.string(),
        code,
        claim: complexityClassSchema.optional(),
        points: z.array(complexityPointSchema).max(200).optional(),
      }),
    )
    .output(complexityReportSchema),
}
