/** The words that every kind of content is written with. */
import { z } from 'zod'

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits and single hyphens')
  .max(80)

export const dateSchema = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a date: YYYY-MM or YYYY-MM-DD')

export const areaIds = [
  'ml-theory',
  'statistics',
  'data-handling',
  'coding',
  'problem-solving',
  'system-design',
  'research',
  'product',
  'behavioral',
  'communication',
] as const
export const areaIdSchema = z.enum(areaIds)
export type AreaId = z.infer<typeof areaIdSchema>

export const mistakeIdSchema = z.enum(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11'])
export type MistakeId = z.infer<typeof mistakeIdSchema>
