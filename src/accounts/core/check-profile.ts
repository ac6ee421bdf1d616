import { Temporal } from 'temporal-polyfill'
import type { Catalog } from '../../catalog/index.ts'
import type { Profile } from '../model.ts'

/** Says in a sentence what is wrong with a profile, or gives undefined. `now` is in milliseconds since 1970. */
export function checkProfile(profile: Profile, { roles, companies }: Catalog, now: number): string | undefined {
  if (!isTimeZone(profile.timeZone)) return `"${profile.timeZone}" is not a known time zone.`
  if (profile.role !== null && !roles.some(({ id }) => id === profile.role)) return `There is no role "${profile.role}".`
  for (const { company, level } of profile.targets) {
    const found = companies.find(({ id }) => id === company)
    if (found === undefined) return `There is no company "${company}".`
    if (!found.levels.some(({ id }) => id === level)) return `${found.title} has no level "${level}".`
  }
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(profile.timeZone).toPlainDate()
  if (profile.interviewDate !== null && Temporal.PlainDate.compare(profile.interviewDate, today) < 0) {
    return `The interview date ${profile.interviewDate} has passed. Choose a later day, or leave it open.`
  }
  return undefined
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
