import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import { reportPageSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })

export const reportContract = {
  get: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/reports/{sessionId}' })
    .input(z.object({ sessionId: z.string() }))
    .output(reportPageSchema),
  /** A report on a scripted session, made by the same engine; readable before doing anything. */
  sample: route.meta({ permission: 'public' }).route({ method: 'GET', path: '/reports/sample' }).output(reportPageSchema),
}
