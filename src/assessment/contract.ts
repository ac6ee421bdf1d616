import { oc } from '@orpc/contract'
import { z } from 'zod'
import { areaIdSchema } from '../catalog/index.ts'
import { runOutputSchema, runRequestSchema } from '../judge/index.ts'
import type { RouteMeta } from '../kit/permission.ts'
import { answeredItemSchema, assessmentReviewSchema, assessmentStateSchema, flaggedItemSchema, givenAnswerSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })
const sessionId = z.string().min(1).max(64)

export const assessmentContract = {
  /** Starts an assessment, or gives the open one back. `short` is the way for an interview tomorrow: at most 12 items or 10 minutes; with `area` it is a deep look at that one, at most 15 items or 20 minutes. */
  start: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/assessments' })
    .input(z.object({ short: z.boolean().default(false), area: areaIdSchema.optional() }))
    .output(assessmentStateSchema),
  open: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/assessments/open' }).output(assessmentStateSchema.nullable()),
  state: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/assessments/{sessionId}' })
    .input(z.object({ sessionId }))
    .output(assessmentStateSchema),
  /**
   * An answer to an item that was answered before changes nothing: the first one counts. Code runs on the server where it can; a failure of kind `unavailable`
   * means: run it in the browser on `codeInputs`, and send what came out as `output`.
   */
  answer: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/assessments/{sessionId}/answers' })
    .input(z.object({ sessionId, item: z.string(), answer: givenAnswerSchema, output: runOutputSchema.optional() }))
    .output(assessmentStateSchema),
  /** The inputs for the code that is asked for now, for a browser to run. */
  codeInputs: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/assessments/{sessionId}/items/{item}/inputs' })
    .input(z.object({ sessionId, item: z.string() }))
    .output(runRequestSchema),
  /** Hides the question, or shows it again. The clock stands still in pauses for ten minutes in all, then it runs on. */
  pause: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/assessments/{sessionId}/pause' })
    .input(z.object({ sessionId, paused: z.boolean() }))
    .output(assessmentStateSchema),
  finish: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/assessments/{sessionId}/finish' })
    .input(z.object({ sessionId }))
    .output(assessmentStateSchema),
  /** What was found, with keys and explanations, only once the assessment has ended. */
  review: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/assessments/{sessionId}/review' })
    .input(z.object({ sessionId }))
    .output(assessmentReviewSchema),
  /** One answer with its question as it was seen, key and explanation: what an evidence link opens. Only once the assessment has ended. */
  answered: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/assessments/{sessionId}/answers/{eventId}' })
    .input(z.object({ sessionId, eventId: z.string().max(64) }))
    .output(answeredItemSchema),
  /** "Something is wrong with this question": reaches its author, during the assessment and after it. */
  flag: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/assessments/{sessionId}/flags' })
    .input(z.object({ sessionId, item: z.string(), text: z.string().min(1).max(4000) }))
    .output(z.object({ kept: z.boolean() })),
  /** Questions that people doubt, newest first, at most 500. */
  flags: route.meta({ permission: 'author' }).route({ method: 'GET', path: '/questions/flags' }).output(z.array(flaggedItemSchema)),
  /** Marks a doubt as settled with a note, or opens it again with null. */
  settleFlag: route
    .meta({ permission: 'author' })
    .route({ method: 'POST', path: '/questions/flags/{id}' })
    .input(z.object({ id: z.string().max(64), note: z.string().trim().min(1).max(2000).nullable() }))
    .output(z.object({ settled: z.boolean() })),
}
