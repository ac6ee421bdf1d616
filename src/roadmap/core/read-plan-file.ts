/** The profile file of the command line: read strictly, checked against the bank, and turned into what the planner takes. */
import { z } from 'zod'
import { type Catalog, sayIssues } from '../../catalog/index.ts'
import type { Abilities, Ability } from '../../skills/index.ts'
import { localDate, weekdays } from './dates.ts'
import type { PlanInput } from './plan-roadmap.ts'

const daySchema = z.iso.date('must be a day: YYYY-MM-DD')

/** `abilities` may be left out; a skill that is not listed counts as not measured. */
const planFileSchema = z.strictObject({
  role: z.string().nullable().default(null),
  targets: z.array(z.strictObject({ company: z.string(), level: z.string() })).default([]),
  interviewDate: daySchema.nullable().default(null),
  today: daySchema.optional(),
  timeZone: z.string().default('UTC'),
  hoursPerWeek: z.number().min(0).max(168).nullable().default(null),
  daysOff: z.array(z.union([z.enum(weekdays), daySchema], 'must be a weekday (mon … sun) or a day: YYYY-MM-DD')).default([]),
  abilities: z.array(z.strictObject({ skill: z.string(), ability: z.number(), standardError: z.number().positive() })).default([]),
})
type PlanFile = z.infer<typeof planFileSchema>

type Read = { ok: true; value: PlanInput } | { ok: false; errors: { field: string; reason: string }[] }

/** Gives the planner's input, or every error with its field. `now`, in milliseconds since 1970, is today unless the file says otherwise. */
export function readPlanFile(body: unknown, catalog: Catalog, now: number): Read {
  const parsed = planFileSchema.safeParse(body)
  if (!parsed.success) return { ok: false, errors: sayIssues(parsed.error.issues) }
  const file = parsed.data
  const errors = unknownNames(file, catalog)
  if (errors.length > 0) return { ok: false, errors }
  const abilities = file.abilities.length === 0 ? null : abilitiesOf(file, catalog, now)
  const today = file.today ?? localDate(now, file.timeZone)
  return { ok: true, value: { abilities, profile: file, catalog, today, done: [], adopted: [], previous: null } }
}

function unknownNames(file: PlanFile, { roles, companies, skills }: Catalog): { field: string; reason: string }[] {
  const errors: { field: string; reason: string }[] = []
  if (file.role !== null && !roles.some(({ id }) => id === file.role))
    errors.push({ field: 'role', reason: `"${file.role}" is not a known role` })
  for (const [index, { company, level }] of file.targets.entries()) {
    const found = companies.find(({ id }) => id === company)
    if (found === undefined) errors.push({ field: `targets.${index}.company`, reason: `"${company}" is not a known company` })
    else if (!found.levels.some(({ id }) => id === level))
      errors.push({ field: `targets.${index}.level`, reason: `"${level}" is not a level of ${found.title}` })
  }
  for (const [index, { skill }] of file.abilities.entries()) {
    if (!skills.some(({ id }) => id === skill))
      errors.push({ field: `abilities.${index}.skill`, reason: `"${skill}" is not a known skill` })
    else if (file.abilities.findIndex((one) => one.skill === skill) !== index)
      errors.push({ field: `abilities.${index}.skill`, reason: `"${skill}" is listed more than once` })
  }
  try {
    localDate(0, file.timeZone)
  } catch {
    errors.push({ field: 'timeZone', reason: `"${file.timeZone}" is not a known time zone` })
  }
  return errors
}

/** An area is the mean of its listed skills, whose errors count as independent; each listed skill counts as one observation. */
function abilitiesOf(file: PlanFile, { skills, areas }: Catalog, asOf: number): Abilities {
  const known = skills.map(({ id, area }): Ability & { area: string } => {
    const found = file.abilities.find(({ skill }) => skill === id)
    return { id, area, ability: found?.ability ?? 0, standardError: found?.standardError ?? 1, evidence: found ? 1 : 0 }
  })
  return {
    asOf,
    skills: known.map(({ area: _, ...ability }) => ability),
    areas: areas.map(({ id }) => {
      const own = known.filter(({ area, evidence }) => area === id && evidence > 0)
      if (own.length === 0) return { id, ability: 0, standardError: 1, evidence: 0 }
      const ability = own.reduce((sum, one) => sum + one.ability, 0) / own.length
      const standardError = Math.sqrt(own.reduce((sum, one) => sum + one.standardError ** 2, 0)) / own.length
      return { id, ability, standardError, evidence: own.length }
    }),
  }
}
