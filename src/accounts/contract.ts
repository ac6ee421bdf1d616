import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { RouteMeta } from '../kit/permission.ts'
import { profileSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })

const stateSchema = z.object({ profile: profileSchema, setUp: z.boolean() })

/** `setUp` is true once the person has finished or skipped the first questions. */
export const accountsContract = {
  get: route.meta({ permission: 'self' }).route({ method: 'GET', path: '/profile' }).output(stateSchema),
  save: route.meta({ permission: 'self' }).route({ method: 'PUT', path: '/profile' }).input(profileSchema).output(stateSchema),
}
