/** What an assessment knows so far, which item it needs next, and where a closer look would pay. */
import { type AreaId, areaIds, type Item } from '../catalog/index.ts'
import type { Session } from '../sessions/index.ts'
import { areaKnowledge, areaWeights, type Evidence, targetBars } from '../skills/index.ts'
import { deepLookArea } from './core/deep-look.ts'
import { elapsedAt, type FoldedAssessment } from './core/fold-log.ts'
import { type Choice, selectItem } from './core/select-item.ts'
import { deepAim, fullAim, interestOf, type Measured, shortAim, z90 } from './core/stop-rule.ts'
import type { DeepLook } from './model.ts'
import type { AssessmentPorts } from './ports.ts'
import type { Questions as AllQuestions } from './questions.ts'

type Ports = Pick<AssessmentPorts, 'catalog' | 'clock' | 'profileOf' | 'abilitiesOf' | 'evidenceOf'>
type Questions = Pick<AllQuestions, 'askable' | 'find'>

/** An item met within this many milliseconds is not shown again while its area has others: thirty days. */
const rememberedFor = 30 * 24 * 3600_000

export type Measuring = ReturnType<typeof measuringOf>

export function measuringOf({ catalog, clock, profileOf, abilitiesOf, evidenceOf }: Ports, questions: Questions) {
  /** Where the assessment stands. */
  async function measure(session: Session, folded: FoldedAssessment): Promise<Measured> {
    const { bars, weights } = await targetsOf(session.personId)
    const answeredByArea = Object.fromEntries(
      areaIds.map((area) => [area, folded.answers.filter(({ item }) => questions.find(item)?.area === area).length]),
    )
    return {
      abilities: await abilitiesOf(session.personId),
      areas: folded.area ? [folded.area] : matter(await measurable(), weights),
      bars,
      answered: folded.answers.length,
      answeredByArea,
      elapsed: elapsedAt(folded, (session.endedAt ?? clock()) - session.startedAt),
      aim: folded.area ? deepAim : folded.short ? shortAim : fullAim,
    }
  }

  /** The next item, chosen from what can be asked here. */
  async function choose(session: Session, folded: FoldedAssessment, measured: Measured): Promise<Choice> {
    const evidence = await evidenceOf(session.personId)
    const { weights } = await targetsOf(session.personId)
    return selectItem({
      items: await questions.askable(),
      shown: folded.shown.flatMap(({ item }) => questions.find(item) ?? []),
      met: metLately(evidence),
      knowledge: areaKnowledge(evidence, catalog(), measured.abilities),
      interest: interestOf(measured, weights),
      aim: measured.aim,
      millisecondsLeft: measured.aim.milliseconds - measured.elapsed,
      sitting: session.id,
    })
  }

  /** The area in which more questions would pay most for this person now, other than the one just looked at; null when each that matters is known well. */
  async function deepLook(personId: string, justSeen: AreaId | null): Promise<DeepLook | null> {
    const [abilities, { bars, weights }, items] = [await abilitiesOf(personId), await targetsOf(personId), await questions.askable()]
    const met = metLately(await evidenceOf(personId))
    const fresh = items.filter(({ id }) => !met.has(id))
    const left = new Map(areaIds.map((id) => [id, id === justSeen ? 0 : fresh.filter(({ area }) => area === id).length]))
    const area = deepLookArea({ abilities, weights, bars, questions: left })
    if (area === undefined) return null
    const { ability, standardError } = abilities.areas.find(({ id }) => id === area) ?? { ability: 0, standardError: 1 }
    return { area, title: titleOf(area), nearBar: bars.some((bar) => Math.abs(ability - bar) <= z90 * standardError) }
  }

  /** The areas that something can be asked about. */
  async function measurable(): Promise<AreaId[]> {
    const items = await questions.askable()
    return areaIds.filter((area) => items.some((item: Item) => item.area === area))
  }

  async function targetsOf(personId: string) {
    const profile = await profileOf(personId)
    const weights: ReadonlyMap<AreaId, number> = areaWeights(profile, catalog())
    return {
      bars: targetBars(profile, catalog().companies).map(({ bar }) => bar),
      weights: weights.size > 0 ? weights : new Map(areaIds.map((area) => [area, 1 / areaIds.length])),
    }
  }

  function metLately(evidence: Evidence[]): Set<string> {
    return new Set(evidence.flatMap(({ at, content }) => (content?.kind === 'items' && at > clock() - rememberedFor ? [content.id] : [])))
  }

  const titleOf = (area: AreaId) => catalog().areas.find(({ id }) => id === area)?.title ?? area

  return { measure, choose, deepLook, measurable, titleOf }
}

/** The areas with a weight; all of them where nothing is known to matter. */
function matter(areas: AreaId[], weights: ReadonlyMap<AreaId, number>): AreaId[] {
  const some = areas.filter((area) => (weights.get(area) ?? 0) > 0)
  return some.length > 0 ? some : areas
}
