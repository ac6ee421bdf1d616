import { describe, expect, it } from 'vitest'
import { emptyProfile, type Profile } from '../accounts/index.ts'
import { aProfile } from '../accounts/testing.ts'
import { aCatalog } from '../catalog/testing.ts'
import type { Session } from '../sessions/index.ts'
import { type Evidence, estimateAbilities } from '../skills/index.ts'
import { anEvidence } from '../skills/testing.ts'
import { activitiesOf } from './core/diff-plans.ts'
import { roadmapService } from './service.ts'
import { memoryPlanStore } from './testing.ts'

const tuesday = Date.parse('2026-11-24T09:00:00Z')
const day = 24 * 3600_000

/** A service around plain values that a test may change. */
function aWorld(differs: Partial<{ profile: Profile; setUp: boolean }> = {}) {
  const world = {
    now: tuesday,
    profile: aProfile(),
    setUp: true,
    evidence: [] as Evidence[],
    sessions: [] as Session[],
    solved: [] as string[],
    ...differs,
  }
  const catalog = aCatalog()
  const service = roadmapService({
    store: memoryPlanStore(),
    catalog: () => catalog,
    clock: () => world.now,
    profileOf: async () => ({ profile: world.profile, setUp: world.setUp }),
    abilitiesOf: async () => estimateAbilities(world.evidence, catalog, world.now),
    evidenceOf: async () => world.evidence,
    sessionsOf: async () => world.sessions,
    solvedProblems: async () => world.solved,
  })
  return { world, service }
}

const aMock = (differs: Partial<Session> = {}): Session => ({
  id: 'mock',
  personId: 'ada',
  kind: 'interview',
  ref: { kind: 'interviews', id: 'first-mock', hash: 'h' },
  startedAt: tuesday,
  endedAt: tuesday + 1_200_000,
  ...differs,
})

describe('the roadmap', () => {
  it('is null until something is chosen or known', async () => {
    const { service } = aWorld({ setUp: false, profile: emptyProfile })
    expect(await service.get('ada')).toBeNull()
    expect(await service.today('ada')).toMatchObject({ setUp: false, next: null, rest: [], readiness: null })
    expect(await service.ics('ada')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  it('keeps its version while nothing changes, for two tabs at once and on the next day', async () => {
    const { world, service } = aWorld()
    const both = await Promise.all([service.get('ada'), service.get('ada')])
    expect(both.map((one) => one?.version)).toEqual([1, 1])
    world.now += day
    expect((await service.get('ada'))?.version).toBe(1)
  })

  it('is made again when evidence comes, and says what caused it and which area moved', async () => {
    const { world, service } = aWorld()
    await service.get('ada')
    world.now += 3_600_000
    world.sessions = [aMock()]
    world.evidence = [1, 2, 3].map((n) =>
      anEvidence({ id: `${n}`, skill: 'structure', score: 0, at: world.now, sessionId: 'mock', eventId: `event-${n}` }),
    )
    const changes = await service.changes('ada')
    expect(changes).toMatchObject({ version: 2, cause: 'New evidence from your interview: 3 observations.' })
    expect(changes.moved.map(({ area, before, after }) => [area, after.ability < before.ability])).toEqual([['communication', true]])
    expect(changes.changes.find(({ kind }) => kind === 'added')?.moment).toEqual({ sessionId: 'mock', eventId: 'event-3' })
  })

  it('takes the next steps of a report in once, with their reason', async () => {
    const { service } = aWorld()
    const steps = [{ kind: 'problem' as const, ref: 'graph', minutes: 30, skill: 'algorithms', reason: 'Your search was linear.' }]
    await service.adoptNextSteps('ada', 'mock', steps)
    await service.adoptNextSteps('ada', 'mock', steps)
    const found = await service.get('ada')
    expect(found?.version).toBe(1)
    expect(found && activitiesOf(found.plan).find(({ ref }) => ref === 'graph')?.reason).toBe(
      'From your last report: Your search was linear.',
    )
  })

  it('shows missed days at once, and moves what was missed when a new week begins', async () => {
    const { world, service } = aWorld()
    const first = await service.get('ada')
    const early = first && activitiesOf(first.plan).filter(({ date }) => date < '2026-11-27')
    world.now = Date.parse('2026-11-27T09:00:00Z')
    const later = await service.get('ada')
    expect(later?.version).toBe(1)
    for (const { id } of early ?? []) expect(later && activitiesOf(later.plan).find((one) => one.id === id)?.state).toBe('missed')
    world.now = Date.parse('2026-11-30T09:00:00Z')
    const next = await service.get('ada')
    expect(next?.version).toBe(2)
    expect(next && activitiesOf(next.plan).some(({ state }) => state === 'moved')).toBe(true)
    expect((await service.changes('ada')).cause).toBe('A new week: what was not done has moved.')
  })

  it('takes a tick and takes it back', async () => {
    const { service } = aWorld()
    const question = async () => {
      const found = await service.get('ada')
      return found ? activitiesOf(found.plan).find(({ kind }) => kind === 'question') : undefined
    }
    const { id = '' } = (await question()) ?? {}
    expect(await service.markDone('ada', id, true)).toEqual({ ok: true, value: { ok: true } })
    expect(await question()).toMatchObject({ id, state: 'done', date: '2026-11-24' })
    await service.markDone('ada', id, false)
    expect((await question())?.state).toBe('planned')
    expect(await service.markDone('ada', 'problem-9-nothing', true)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })
})

describe('today', () => {
  it('offers what is due first, the week by days, and the days that are left', async () => {
    const { service } = aWorld()
    const today = await service.today('ada')
    expect(today.next).not.toBeNull()
    expect(today.daysLeft).toBe(21)
    expect(today.week.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ])
    expect(today.resume).toBeNull()
  })

  it('offers to go on with an open sitting, an interview before an assessment', async () => {
    const { world, service } = aWorld()
    world.sessions = [aMock({ id: 'a', kind: 'assessment', ref: null, endedAt: null }), aMock({ endedAt: null })]
    expect((await service.today('ada')).resume).toEqual({ kind: 'interview', sessionId: 'mock', title: 'First mock' })
  })

  it('counts a held mock as done and numbers the next one', async () => {
    const { world, service } = aWorld()
    await service.get('ada')
    world.sessions = [aMock()]
    const found = await service.get('ada')
    const mocks = found ? activitiesOf(found.plan).filter(({ kind }) => kind === 'interview') : []
    expect(mocks[0]).toMatchObject({ id: 'interview-1-first-mock', state: 'done', date: '2026-11-24' })
    expect(mocks[1]?.id).toBe('interview-2-first-mock')
  })
})
