import { oc } from '@orpc/contract'
import { z } from 'zod'
import { givenAnswerSchema } from '../assessment/index.ts'
import { lessonSchema } from '../catalog/index.ts'
import type { RouteMeta } from '../kit/permission.ts'
import { practiceStateSchema, problemListEntrySchema } from './model.ts'
import { lessonEntrySchema, recalledSchema, reviewStateSchema, selfKnowledgeSchema, selfScoreSchema } from './review-model.ts'

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

const number = z.number().int().min(1)
const skill = z.string().max(80).optional()

/** Lessons, their cards and drills. What a card hides leaves the server only after the person has said how sure they are. */
export const reviewContract = {
  lessons: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/lessons' }).output(z.array(lessonEntrySchema)),
  lesson: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/lessons/{id}' })
    .input(z.object({ id: z.string().max(80) }))
    .output(z.object({ lesson: lessonSchema, skillTitle: z.string(), area: z.string(), read: z.boolean() })),
  /** Notes that a lesson was read: from now on its cards come up. */
  markRead: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/lessons/{id}/read' })
    .input(z.object({ id: z.string().max(80) }))
    .output(z.object({ read: z.boolean() })),
  state: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/reviews' }).input(z.object({ skill })).output(reviewStateSchema),
  /** Opens the next card; `card` is null when nothing is due and nothing new is left for today. */
  next: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/reviews/next' })
    .input(z.object({ skill }))
    .output(reviewStateSchema),
  reveal: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/reviews/{number}/reveal' })
    .input(z.object({ number, selfScore: selfScoreSchema }))
    .output(reviewStateSchema),
  mark: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/reviews/{number}/mark' })
    .input(z.object({ number, recalled: recalledSchema }))
    .output(reviewStateSchema),
  answer: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/reviews/{number}/answer' })
    .input(z.object({ number, answer: givenAnswerSchema, selfScore: selfScoreSchema }))
    .output(reviewStateSchema),
  selfKnowledge: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/reviews/self-knowledge' }).output(selfKnowledgeSchema),
}
