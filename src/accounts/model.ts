/** A person and what they prepare for. */
import { z } from 'zod'
import type { Permission } from '../kit/permission.ts'

export const targetSchema = z.strictObject({ company: z.string().max(80), level: z.string().max(80) })
export type Target = z.infer<typeof targetSchema>

export const localDateSchema = z.iso.date()

/** What a person prepares for; each part may be skipped and stays null until it is known. */
export const profileSchema = z.strictObject({
  role: z.string().max(80).nullable(),
  targets: z.array(targetSchema).max(10),
  interviewDate: localDateSchema.nullable(),
  hoursPerWeek: z.number().min(0.5).max(80).nullable(),
  timeZone: z.string().max(64),
  daysOff: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).max(6),
})
export type Profile = z.infer<typeof profileSchema>

/** The profile of somebody who has skipped everything. */
export const emptyProfile: Profile = { role: null, targets: [], interviewDate: null, hoursPerWeek: null, timeZone: 'UTC', daysOff: [] }

/** Who is asking, as every route gets it. */
export type RequestContext = { personId: string; permissions: readonly Permission[]; requestId: string }
