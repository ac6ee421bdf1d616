import type { Profile } from '../../accounts/index.ts'
import type { Company, Role } from '../../catalog/index.ts'

const day = 24 * 3600_000

/** What somebody prepares for: "Google, ML engineer L4, in 23 days"; empty when nothing is chosen. */
export function targetWords({ role, targets, interviewDate }: Profile, companies: Company[], roles: Role[], now: Date): string {
  const [first] = targets
  const company = companies.find(({ id }) => id === first?.company)
  const level = company?.levels.find(({ id }) => id === first?.level)?.title
  const roleTitle = roles.find(({ id }) => id === role)?.title
  const what = [roleTitle, level].filter(Boolean).join(' ')
  const more = targets.length > 1 ? `and ${targets.length - 1} more` : ''
  return [company?.title, what, more, interviewDate ? inDays(interviewDate, now) : ''].filter(Boolean).join(', ')
}

function inDays(date: string, now: Date): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const left = Math.round((Date.UTC(year, month - 1, dayOfMonth) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / day)
  if (left < 0) return 'the day has passed'
  return left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`
}
