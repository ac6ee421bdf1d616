import type { Profile } from '../../accounts/index.ts'
import type { Company } from '../../catalog/index.ts'

/** The bar of each target, as a tick on an interval bar; it is our assumption, with the reason beside it. */
export function targetBars({ targets }: Profile, companies: Company[]): { label: string; bar: number; assumption: string }[] {
  return targets.flatMap(({ company, level }) => {
    const found = companies.find(({ id }) => id === company)
    const step = found?.levels.find(({ id }) => id === level)
    return found && step ? [{ label: `${found.title} ${step.title}`, bar: step.bar, assumption: step.barRationale }] : []
  })
}
