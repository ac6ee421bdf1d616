import { oc } from '@orpc/contract'
import { z } from 'zod'
import { areaIdSchema } from '../catalog/index.ts'
import type { RouteMeta } from '../kit/permission.ts'
import { abilitiesSchema, evidenceSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })

/** A labelled tick on an interval bar: the bar of one target in one area. */
export const targetBarSchema = z.object({ label: z.string(), bar: z.number(), assumption: z.string() })

export const skillsContract = {
  /** Where the person stands: abilities now, the bars of the targets, the misconceptions seen. */
  overview: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/skills' })
    .output(
      z.object({
        abilities: abilitiesSchema,
        areas: z.array(
          z.object({
            id: areaIdSchema,
            title: z.string(),
            measuredBy: z.enum(['items', 'spoken']),
            skills: z.array(z.object({ id: z.string(), title: z.string() })),
          }),
        ),
        bars: z.array(targetBarSchema),
        misconceptions: z.array(
          z.object({
            evidenceId: z.string(),
            sessionId: z.string(),
            eventId: z.string(),
            skill: z.string(),
            text: z.string(),
            mistake: z.string().nullable(),
            at: z.number(),
          }),
        ),
        provisional: z.boolean(),
      }),
    ),
  /** The history of one skill or area: the estimate after each sitting and the evidence that moved it. */
  history: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/skills/{id}/history' })
    .input(z.object({ id: z.string() }))
    .output(
      z.object({
        id: z.string(),
        title: z.string(),
        points: z.array(z.object({ at: z.number(), ability: z.number(), standardError: z.number() })),
        evidence: z.array(evidenceSchema),
      }),
    ),
}
