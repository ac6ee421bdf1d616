import type { Activity } from '../model.ts'
import type { Demand } from './demand.ts'

/** Says in one or two sentences why an activity is in the plan, with the numbers it rests on. */
export function reasonFor(kind: Activity['kind'], demand: Demand, n: number): string {
  const counts = `${demand.areaTitle} counts ${Math.round(demand.areaWeight * 100)} % for your targets.`
  switch (kind) {
    case 'assessment':
      return demand.evidence === 0
        ? `Not measured yet: a few questions show where you stand, so that the hours go where they help. ${counts}`
        : `Known only roughly so far (${demand.title} ${spread(demand)}): a few more questions make the plan surer. ${counts}`
    case 'interview':
      return `${n === 1 ? 'A mock under time shows what practice alone cannot' : 'Once more under time, to see whether it moved'}: ${standing(demand)} ${counts}`
    case 'review':
      return `${capital(standing(demand))} Go through what you answered and why. ${counts}`
    case 'question':
      return `Said aloud, a story gets its result and your own part: ${standing(demand)} ${counts}`
    case 'problem':
      return `${capital(standing(demand))} ${counts}`
  }
}

function standing({ title, ability, standardError, bar, barLabel, evidence }: Demand): string {
  if (evidence === 0) return `${title} is not measured yet, and nothing we know places you safely above ${barLabel}.`
  const gap = bar - ability
  if (gap <= 0.05) return `your estimate in ${title} is near ${barLabel}, but not safely (${spread({ standardError })}).`
  return `your estimate in ${title} is ${gap.toFixed(1)} below ${barLabel} (${spread({ standardError })}).`
}

/** Half of the 90 % interval. */
const spread = ({ standardError }: Pick<Demand, 'standardError'>) => `± ${(1.645 * standardError).toFixed(1)}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
