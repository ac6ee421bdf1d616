import { oc } from '@orpc/contract'
import { z } from 'zod'
import { areaIdSchema } from '../catalog/index.ts'
import type { RouteMeta } from '../kit/permission.ts'
import { abilitiesSchema, evidenceSchema, itemCalibrationSchema } from './model.ts'

const route = oc.$meta<RouteMeta>({ permission: 'self' })

/** A labelled tick on an interval bar: the bar of one target in one area. */
export const targetBarSchema = z.object({ label: z.string(), bar: z.number(), assumption: z.string() })

const id = z.string().min(1).max(64)
const estimateAtSchema = z.object({ at: z.number(), ability: z.number(), standardError: z.number() })

const parametersFound = z.object({ a: z.number(), b: z.number() })
const itemProposalSchema = z.object({
  item: z.string(),
  title: z.string(),
  answers: z.number().int(),
  right: z.number().int(),
  authored: parametersFound,
  found: parametersFound.extend({ standardErrors: parametersFound }).nullable(),
  verdict: z.enum(['change', 'agrees', 'refused']),
  reason: z.string(),
})

export const skillsContract = {
  /** Where the person stands: abilities now, the bars of the targets, the misconceptions seen. */
  overview: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/skills' })
    .output(
      z.object({
        abilities: abilitiesSchema,
        /** The abilities before the last sitting, and when that began; null when there was only one. */
        before: z.object({ abilities: abilitiesSchema, sittingAt: z.number() }).nullable(),
        areas: z.array(
          z.object({
            id: areaIdSchema,
            title: z.string(),
            measuredBy: z.enum(['items', 'spoken']),
            skills: z.array(z.object({ id: z.string(), title: z.string() })),
          }),
        ),
        bars: z.array(targetBarSchema),
        /** The newest ones, at most thirty. */
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
  /** The history of one skill or area: the estimate after sittings (at most sixty of them, evenly spread) and now, and what the last sitting moved. */
  history: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/skills/{id}/history' })
    .input(z.object({ id }))
    .output(
      z.object({
        id: z.string(),
        title: z.string(),
        isArea: z.boolean(),
        sittings: z.number().int(),
        observations: z.number().int(),
        points: z.array(estimateAtSchema),
        /** The estimate just before the last sitting that holds evidence of it; null when nothing was known then. */
        before: estimateAtSchema.nullable(),
        bars: z.array(targetBarSchema),
      }),
    ),
  /** The evidence of one skill or area, newest first, at most a hundred; `after` skips so many. */
  evidence: route
    .meta({ permission: 'self' })
    .route({ method: 'GET', path: '/skills/{id}/evidence' })
    .input(z.object({ id, after: z.coerce.number().int().min(0).default(0) }))
    .output(z.object({ total: z.number().int(), evidence: z.array(evidenceSchema.extend({ skillTitle: z.string() })) })),
  /** Areas with questions, the answers there are to them, and what of earlier calibrations is in use. */
  calibration: route
    .meta({ permission: 'organiser' })
    .route({ method: 'GET', path: '/calibration' })
    .output(
      z.object({
        areas: z.array(z.object({ id: areaIdSchema, title: z.string(), items: z.number().int() })),
        inUse: z.array(itemCalibrationSchema.extend({ title: z.string(), area: areaIdSchema.nullable(), current: z.boolean() })),
      }),
    ),
  /** What the answers there are would change about the questions of an area; nothing is changed by asking. */
  proposeCalibration: route
    .meta({ permission: 'organiser' })
    .route({ method: 'GET', path: '/calibration/{area}' })
    .input(z.object({ area: areaIdSchema }))
    .output(
      z.object({
        people: z.number().int(),
        answers: z.number().int(),
        /** Answers to versions that are no longer in the bank. */
        leftOut: z.number().int(),
        /** Whether there are more answers than are read at once. */
        newestOnly: z.boolean(),
        items: z.array(itemProposalSchema),
      }),
    ),
  /** Computes the same again and uses what was not refused. */
  useCalibration: route
    .meta({ permission: 'organiser' })
    .route({ method: 'POST', path: '/calibration/{area}' })
    .input(z.object({ area: areaIdSchema }))
    .output(z.object({ used: z.number().int() })),
  /** Goes back to the authors' words for the questions of an area. */
  withdrawCalibration: route
    .meta({ permission: 'organiser' })
    .route({ method: 'POST', path: '/calibration/{area}/withdraw' })
    .input(z.object({ area: areaIdSchema }))
    .output(z.object({ withdrawn: z.number().int() })),
}
