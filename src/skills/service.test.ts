import { describe, expect, it } from 'vitest'
import { emptyProfile } from '../accounts/index.ts'
import { aCatalog } from '../catalog/testing.ts'
import { unwrap } from '../kit/result.ts'
import { skillsService } from './service.ts'
import { anEvidence, memoryCalibrationStore, memoryEvidenceStore } from './testing.ts'

const day = 24 * 3600_000

async function setUp(observations: number, aSitting: number) {
  const store = memoryEvidenceStore()
  const service = skillsService({
    store,
    calibrations: memoryCalibrationStore(),
    catalog: () => aCatalog(),
    clock: () => 1000 * day,
    profileOf: async () => emptyProfile,
  })
  await store.add(
    Array.from({ length: observations }, (_, number) =>
      anEvidence({
        id: `evidence-${String(number).padStart(5, '0')}`,
        skill: number % 2 === 0 ? 'probability' : 'inference',
        score: number % 3 === 0 ? 0 : 1,
        at: number * 1000,
        sessionId: `session-${Math.floor(number / aSitting)}`,
      }),
    ),
  )
  return service
}

describe('a history', () => {
  it('has a point for each sitting and one for now, which is less sure', async () => {
    const service = await setUp(12, 4)
    const { points, sittings, observations, before } = unwrap(await service.history('ada', 'statistics'))
    expect([sittings, observations, points.length]).toEqual([3, 12, 4])
    expect(points[3]?.standardError).toBeGreaterThan(points[2]?.standardError ?? 1)
    expect(before?.at).toBe(7999)
    const [third] = (await service.abilitiesAt('ada', points[2]?.at)).areas.filter(({ id }) => id === 'statistics')
    expect(points[2]?.ability).toBeCloseTo(third?.ability ?? 9, 6)
  })

  it('never has more than sixty points, however many sittings there were', async () => {
    const service = await setUp(400, 2)
    const { points, sittings } = unwrap(await service.history('ada', 'probability'))
    expect([points.length, sittings]).toEqual([60, 200])
  })

  it('gives the evidence newest first, a hundred at a time', async () => {
    const service = await setUp(250, 10)
    const first = unwrap(await service.evidence('ada', 'statistics', 0))
    const last = unwrap(await service.evidence('ada', 'statistics', 200))
    expect([first.total, first.evidence.length, first.evidence[0]?.id]).toEqual([250, 100, 'evidence-00249'])
    expect([last.evidence.length, last.evidence.at(-1)?.id]).toEqual([50, 'evidence-00000'])
  })

  it('is empty for a skill without evidence, and refuses an unknown one', async () => {
    const service = await setUp(4, 2)
    expect(unwrap(await service.history('ada', 'python'))).toMatchObject({ points: [], before: null, observations: 0 })
    expect(await service.history('ada', 'cooking')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })
})

it('tells where a person stood before the last sitting', async () => {
  const service = await setUp(8, 4)
  const { before, abilities } = await service.overview('ada')
  expect(before?.sittingAt).toBe(4000)
  const evidenceOf = (list: typeof abilities | undefined) => list?.areas.find(({ id }) => id === 'statistics')?.evidence
  expect([evidenceOf(before?.abilities), evidenceOf(abilities)]).toEqual([4, 8])
  expect((await (await setUp(4, 4)).overview('ada')).before).toBeNull()
})
