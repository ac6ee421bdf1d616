/** What an assessment settled, area by area, and what would settle the rest. */
import type { Area, AreaId } from '../../catalog/index.ts'
import type { Abilities, Ability } from '../../skills/index.ts'
import type { AreaState, ReviewedArea } from '../model.ts'
import { leastItems, type Measured, settledAreas, z90 } from './stop-rule.ts'

export type ReviewInput = {
  areas: Area[]
  /** Areas about which something can be asked. */
  measurable: ReadonlySet<AreaId>
  /** Whether only one area was asked about. */
  isDeepLook: boolean
  before: Abilities
  /** Where the assessment stood when it ended. */
  measured: Measured
}

/** Every area as it stood at the end, with where it stood before and about how many questions are missing. */
export function reviewAreas({ areas, measurable, isDeepLook, before, measured }: ReviewInput): ReviewedArea[] {
  const settled = settledAreas(measured)
  return areas.map(({ id, title, measuredBy }) => {
    const now = abilityOf(measured.abilities, id)
    const then = abilityOf(before, id)
    const answered = measured.answeredByArea[id] ?? 0
    const state = measuredBy === 'spoken' ? 'spoken' : settled.has(id) ? 'known' : unsettled(id)
    return {
      id,
      title,
      state,
      ability: now.ability,
      standardError: now.standardError,
      evidence: now.evidence,
      answered,
      before: then.evidence > 0 ? { ability: then.ability, standardError: then.standardError } : null,
      moreQuestions: state === 'open' ? questionsToSettle(then, now, measured, answered) : null,
    }
  })

  function unsettled(id: AreaId): AreaState {
    if (measured.areas.includes(id)) return 'open'
    if (!measurable.has(id)) return 'no-items'
    return isDeepLook ? 'not-asked' : 'not-weighed'
  }
}

const abilityOf = ({ areas }: Abilities, id: AreaId): Ability =>
  areas.find((area) => area.id === id) ?? { id, ability: 0, standardError: 1, evidence: 0 }

/**
 * About how many more questions settle an area, if each tells as much as those of this sitting told on average (Fisher information adds up over
 * answers); null when they told nothing.
 */
export function questionsToSettle(
  before: Ability,
  after: Ability,
  { aim, bars }: Pick<Measured, 'aim' | 'bars'>,
  answered: number,
): number | null {
  const told = 1 / after.standardError ** 2 - 1 / before.standardError ** 2
  if (answered === 0 || told <= 0) return null
  const nearest = aim.settledByBars && bars.length > 0 ? Math.min(...bars.map((bar) => Math.abs(after.ability - bar))) : 0
  const wanted = Math.max(aim.standardError, nearest / z90)
  const missing = 1 / wanted ** 2 - 1 / after.standardError ** 2
  return Math.max(1, leastItems - answered, Math.ceil((missing * answered) / told))
}
