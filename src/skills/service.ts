/** Where a person stands: evidence in, abilities out. */
import type { Profile } from '../accounts/index.ts'
import type { Catalog } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { estimateAbilities } from './core/estimate-abilities.ts'
import { targetBars } from './core/target-bars.ts'
import type { Abilities, Evidence } from './model.ts'
import type { EvidenceStore } from './ports.ts'

export type SkillsPorts = { store: EvidenceStore; catalog: () => Catalog; clock: Clock; profileOf: (personId: string) => Promise<Profile> }
export type SkillsService = ReturnType<typeof skillsService>

export function skillsService({ store, catalog, clock, profileOf }: SkillsPorts) {
  /** The one door by which an observation enters. */
  const recordEvidence = (evidence: Evidence[]) => store.add(evidence)

  /** All abilities as of a time, recomputed from the evidence alone. */
  async function abilitiesAt(personId: string, asOf = clock()): Promise<Abilities> {
    return estimateAbilities(await store.list(personId, asOf), catalog(), asOf)
  }

  /** What the progress page shows. */
  async function overview(personId: string) {
    const [evidence, profile, now] = [await store.list(personId), await profileOf(personId), clock()]
    const { areas, skills, companies } = catalog()
    return {
      abilities: estimateAbilities(evidence, catalog(), now),
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
        .reverse(),
      provisional: true,
    }
  }

  /** The estimate of one skill or area after each sitting, with the evidence that moved it. */
  async function history(personId: string, id: string) {
    const { areas, skills } = catalog()
    const entry = [...areas, ...skills].find((one) => one.id === id)
    if (entry === undefined) return fail('not-found', 'There is no skill or area with this name.') satisfies Result<never>
    const mine = new Set(areas.some((area) => area.id === id) ? skills.filter(({ area }) => area === id).map((skill) => skill.id) : [id])
    const all = await store.list(personId)
    const sittings = [...Map.groupBy(all, ({ sessionId }) => sessionId).values()]
      .map((list) => list.at(-1)?.at ?? 0)
      .sort((left, right) => left - right)
    let abilities: Abilities | undefined
    const points = sittings.map((at) => {
      abilities = estimateAbilities(all, catalog(), at, abilities)
      const found = [...abilities.areas, ...abilities.skills].find((ability) => ability.id === id)
      return { at, ability: found?.ability ?? 0, standardError: found?.standardError ?? 1 }
    })
    return ok({ id, title: entry.title, points, evidence: all.filter(({ skill }) => mine.has(skill)) })
  }

  return { recordEvidence, abilitiesAt, overview, history, evidenceOf: store.list }
}
