import { oc } from '@orpc/contract'
import { z } from 'zod'
import { companySchema, roleSchema } from '../catalog/index.ts'
import type { RouteMeta } from '../kit/permission.ts'
import { activitySchema, movedAbilitySchema, planChangeSchema, planSchema, readinessSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })

export const roadmapContract = {
  /** The present plan; made anew when the profile or the evidence has changed since. Null until there is something to plan from. */
  get: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/roadmap' })
    .output(
      z
        .object({
          version: z.number().int(),
          madeAt: z.number(),
          plan: planSchema,
          changed: z.boolean(),
          interviewDate: z.iso.date().nullable(),
        })
        .nullable(),
    ),
  /** What changed from the version before, and why. */
  changes: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/roadmap/changes' })
    .output(
      z.object({
        version: z.number().int(),
        since: z.number().nullable(),
        cause: z.string(),
        changes: z.array(planChangeSchema),
        moved: z.array(movedAbilitySchema),
      }),
    ),
  today: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/today' })
    .output(
      z.object({
        setUp: z.boolean(),
        resume: z.object({ kind: z.enum(['assessment', 'interview']), sessionId: z.string(), title: z.string() }).nullable(),
        next: activitySchema.nullable(),
        rest: z.array(activitySchema),
        week: z.array(z.object({ date: z.iso.date(), minutes: z.number(), done: z.number() })),
        readiness: readinessSchema.nullable(),
        changedSince: z.number().nullable(),
        daysLeft: z.number().nullable(),
      }),
    ),
  markDone: route
    .meta({ permission: 'self' })
    .route({ method: 'POST', path: '/roadmap/activities/{id}/done' })
    .input(z.object({ id: z.string(), done: z.boolean() }))
    .output(z.object({ ok: z.boolean() })),
  companies: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/companies' }).output(z.array(companySchema)),
  roles: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/roles' }).output(z.array(roleSchema)),
}
