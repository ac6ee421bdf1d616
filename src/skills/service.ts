/** Where a person stands: evidence in, abilities out. */
import type { Profile } from '../accounts/index.ts'
import type { Catalog } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { estimateAbilities } from './core/estimate-abilities.ts'
import { sampleTimes, sittingEnds } from './core/sample-times.ts'
import { targetBars } from './core/target-bars.ts'
import { withCalibrations } from './core/with-calibrations.ts'
import type { Abilities, Evidence } from './model.ts'
import type { CalibrationStore, EvidenceStore } from './ports.ts'

export type SkillsPorts = {
  store: EvidenceStore
  calibrations: Pick<CalibrationStore, 'inUse'>
  catalog: () => Catalog
  clock: Clock
  profileOf: (personId: string) => Promise<Profile>
}
export type SkillsService = ReturnType<typeof skillsService>

/** A history has at most so many points. */
const mostPoints = 60
const mostMisconceptions = 30
const evidencePage = 100

export function skillsService({ store, calibrations, catalog, clock, profileOf }: SkillsPorts) {
  /** The one door by which an observation enters. */
  const recordEvidence = (evidence: Evidence[]) => store.add(evidence)

  /** The one door by which evidence is read: it counts with the calibrations that are in use today, whenever it was seen. */
  async function evidenceOf(personId: string, asOf?: number): Promise<Evidence[]> {
    return withCalibrations(await store.list(personId, asOf), await calibrations.inUse())
  }

  /** All abilities as of a time, recomputed from the evidence alone. */
  async function abilitiesAt(personId: string, asOf = clock()): Promise<Abilities> {
    return estimateAbilities(await evidenceOf(personId, asOf), catalog(), asOf)
  }

  /** What the progress page shows. */
  async function overview(personId: string) {
    const [evidence, profile, now] = [await evidenceOf(personId), await profileOf(personId), clock()]
    const { areas, skills, companies } = catalog()
    const abilities = estimateAbilities(evidence, catalog(), now)
    const sittingAt = lastSittingAt(evidence)
    const isFirst = sittingAt === undefined || evidence.every(({ at }) => at >= sittingAt)
    return {
      abilities,
      before: isFirst ? null : { abilities: estimateAbilities(evidence, catalog(), sittingAt - 1, abilities), sittingAt },
      areas: areas.map(({ id, title, measuredBy }) => ({
        id,
        title,
        measuredBy,
        skills: skills.filter(({ area }) => area === id).map((skill) => ({ id: skill.id, title: skill.title })),
      })),
      bars: targetBars(profile, companies),
      misconceptions: evidence
        .flatMap(({ id, sessionId, eventId, skill, at, misconception }) =>
          misconception ? [{ evidenceId: id, sessionId, eventId, skill, at, ...misconception }] : [],
        )
        .slice(-mostMisconceptions)
        .reverse(),
      provisional: true,
    }
  }

  /** The skills that a skill or area stands for, by id. */
  function membersOf(id: string): Result<{ title: string; isArea: boolean; members: Map<string, string> }> {
    const { areas, skills } = catalog()
    const area = areas.find((one) => one.id === id)
    const members = skills.filter((skill) => (area ? skill.area === id : skill.id === id))
    const title = area?.title ?? members[0]?.title
    if (title === undefined) return fail('not-found', 'There is no skill or area with this name.')
    return ok({ title, isArea: area !== undefined, members: new Map(members.map((skill) => [skill.id, skill.title])) })
  }

  /** The estimate of one skill or area over time. Each point is one estimate over all evidence up to it, so their number is bounded. */
  async function history(personId: string, id: string) {
    const found = membersOf(id)
    if (!found.ok) return found
    const { title, isArea, members } = found.value
    const [all, profile] = [await evidenceOf(personId), await profileOf(personId)]
    const mine = all.filter(({ skill }) => members.has(skill))
    const sittings = sittingEnds(mine)
    const last = lastSittingAt(mine)
    const times = mine.length === 0 ? [] : [...sampleTimes(sittings, mostPoints - 1), clock()]
    let abilities: Abilities | undefined
    const estimateAt = (at: number) => {
      abilities = estimateAbilities(all, catalog(), at, abilities)
      const ability = (isArea ? abilities.areas : abilities.skills).find((one) => one.id === id)
      return { at, ability: ability?.ability ?? 0, standardError: ability?.standardError ?? 1 }
    }
    const points = []
    for (const [index, at] of times.entries()) {
      // Sixty estimates over ten thousand observations take a third of a second: others are answered in between.
      if (index % 10 === 9) await new Promise((done) => setTimeout(done))
      points.push(estimateAt(at))
    }
    const knownBefore = last !== undefined && mine.some(({ at }) => at < last)
    return ok({
      id,
      title,
      isArea,
      sittings: sittings.length,
      observations: mine.length,
      points,
      before: knownBefore ? estimateAt(last - 1) : null,
      bars: targetBars(profile, catalog().companies),
    })
  }

  /** The evidence of one skill or area, newest first, a page of it. */
  async function evidence(personId: string, id: string, after: number) {
    const found = membersOf(id)
    if (!found.ok) return found
    const { members } = found.value
    const mine = (await evidenceOf(personId)).filter(({ skill }) => members.has(skill)).reverse()
    const page = mine.slice(after, after + evidencePage)
    return ok({ total: mine.length, evidence: page.map((one) => ({ ...one, skillTitle: members.get(one.skill) ?? one.skill })) })
  }

  return { recordEvidence, abilitiesAt, overview, history, evidence, evidenceOf }
}

/** When the sitting began that holds the newest evidence. */
function lastSittingAt(evidence: Evidence[]): number | undefined {
  const newest = evidence.at(-1)
  return evidence.find(({ sessionId }) => sessionId === newest?.sessionId)?.at
}
