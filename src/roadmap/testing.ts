/** Builders, a plan store in memory, and the contract suite of plan stores. */
import { expect, it } from 'vitest'
import type { Catalog } from '../catalog/index.ts'
import { aCatalog } from '../catalog/testing.ts'
import { type Abilities, estimateAbilities } from '../skills/index.ts'
import type { PlanInput } from './core/plan-roadmap.ts'
import type { Mark, PlanStore, StoredPlan } from './ports.ts'

/** The abilities of somebody about whom nothing is known, with those skills set that are given. */
export function someAbilities(
  known: Record<string, { ability: number; standardError: number; evidence: number }>,
  catalog: Catalog,
): Abilities {
  const unknown = estimateAbilities([], catalog, 0)
  const skills = unknown.skills.map((skill) => ({ ...skill, ...known[skill.id] }))
  const areas = unknown.areas.map((area) => {
    const own = skills.filter(({ id }) => catalog.skills.find((skill) => skill.id === id)?.area === area.id)
    const evidence = own.reduce((sum, one) => sum + one.evidence, 0)
    const ability = own.reduce((sum, one) => sum + one.ability, 0) / Math.max(1, own.length)
    return evidence === 0 ? area : { ...area, ability, standardError: 0.5, evidence }
  })
  return { ...unknown, skills, areas }
}

/** Five weeks before an interview at Meta, eight hours a week, nothing done yet; with what differs. */
export function aPlanInput(differs: Partial<PlanInput> = {}): PlanInput {
  return {
    abilities: null,
    profile: {
      role: 'ml-engineer',
      targets: [{ company: 'meta', level: 'e5' }],
      interviewDate: '2026-12-30',
      hoursPerWeek: 8,
      daysOff: ['sun'],
    },
    catalog: aCatalog(),
    today: '2026-11-24',
    done: [],
    adopted: [],
    previous: null,
    ...differs,
  }
}

/** A plan store in memory. */
export function memoryPlanStore(): PlanStore {
  const plans = new Map<string, StoredPlan[]>()
  const marks = new Map<string, Mark[]>()
  return {
    latest: async (personId, count) => (plans.get(personId) ?? []).toReversed().slice(0, count),
    async add(personId, plan) {
      const own = plans.get(personId) ?? []
      if (!own.some(({ version }) => version === plan.version)) plans.set(personId, [...own, plan])
    },
    marks: async (personId) => marks.get(personId) ?? [],
    async mark(personId, mark) {
      const own = marks.get(personId) ?? []
      if (own.some(({ id, kind }) => id === mark.id && kind === mark.kind)) return
      marks.set(
        personId,
        [...own, mark].sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1)),
      )
    },
    async unmark(personId, kind, id) {
      marks.set(
        personId,
        (marks.get(personId) ?? []).filter((mark) => mark.kind !== kind || mark.id !== id),
      )
    },
  }
}

/** What every plan store promises. */
export function planStoreContract(make: () => Promise<PlanStore>): void {
  const plan = (version: number, cause = 'Your first plan.'): StoredPlan => ({
    version,
    madeAt: version * 1_000,
    fingerprint: `print-${version}`,
    cause,
    plan: { weeks: [], readiness: { now: null, atInterview: null, byRound: [], assumption: 'none' }, unplanned: [] },
    abilities: { asOf: 1, skills: [], areas: [] },
  })

  it('gives the newest versions first, exactly as they were added', async () => {
    const store = await make()
    await store.add('ada', plan(1))
    await store.add('ada', plan(2))
    await store.add('bob', plan(1))
    expect(await store.latest('ada', 2)).toEqual([plan(2), plan(1)])
    expect(await store.latest('ada', 1)).toEqual([plan(2)])
    expect(await store.latest('nobody', 1)).toEqual([])
  })

  it('leaves a version that is already there as it was', async () => {
    const store = await make()
    await store.add('eve', plan(1))
    await store.add('eve', plan(1, 'Another cause.'))
    expect(await store.latest('eve', 5)).toEqual([plan(1)])
  })

  it('keeps a mark once, oldest first, and takes it back', async () => {
    const store = await make()
    const tick: Mark = { id: 'review-1-python', kind: 'done', at: 2_000, data: { kind: 'review', ref: 'python' } }
    const proposal: Mark = { id: 'session:problem:double', kind: 'proposal', at: 1_000, data: { reason: 'Slow.' } }
    for (const mark of [tick, proposal, { ...tick, at: 9_000 }]) await store.mark('ada', mark)
    expect(await store.marks('ada')).toEqual([proposal, tick])
    await store.unmark('ada', 'done', tick.id)
    expect(await store.marks('ada')).toEqual([proposal])
  })
}
