import { describe, expect, it } from 'vitest'
import { emptyProfile } from '../accounts/index.ts'
import { aCatalog, anItem } from '../catalog/testing.ts'
import { normal, seededRandom } from '../kit/random.ts'
import { calibrationService } from './calibration.ts'
import { chanceOfSuccess, type Evidence } from './index.ts'
import { skillsService } from './service.ts'
import { anEvidence, memoryCalibrationStore, memoryEvidenceStore } from './testing.ts'

const parameters = { a: 1.2, b: 0, c: 0.2, d: 1 }
const ids = ['one', 'two', 'three', 'harder']
const hashes = Object.fromEntries(ids.map((id) => [`items/${id}`, `hash-${id}`]))
const catalog = () => aCatalog({ items: ids.map((id) => anItem({ id, parameters })), hashes })

/** People answer as the model says; "harder" is 1.2 logits harder than its author wrote. */
function answersOf(people: number): Evidence[] {
  const random = seededRandom(5)
  return Array.from({ length: people }, (_, person) => {
    const ability = normal(random)
    return ids.map((id) =>
      anEvidence({
        id: `${person} ${id}`,
        personId: `person-${person}`,
        parameters,
        score: random() < chanceOfSuccess({ ...parameters, b: id === 'harder' ? 1.2 : 0 }, ability) ? 1 : 0,
        content: { kind: 'items', id, hash: `hash-${id}` },
      }),
    )
  }).flat()
}

async function setUp(people: number) {
  const answers = answersOf(people)
  const evidence = memoryEvidenceStore()
  await evidence.add(answers)
  const store = memoryCalibrationStore(() => answers)
  const clock = () => 9_000
  const skills = skillsService({ store: evidence, calibrations: store, catalog, clock, profileOf: async () => emptyProfile })
  return { calibration: calibrationService({ store, catalog, clock }), skills, answers }
}

describe('a calibration', () => {
  it('changes nothing by being asked for, is used by every estimate once it is in use, and can be taken back', async () => {
    const { calibration, skills } = await setUp(300)
    const before = await skills.abilitiesAt('person-1')
    const { people, answers, items } = await calibration.propose('statistics')
    expect([people, answers]).toEqual([300, 1200])
    expect(items.find(({ item }) => item === 'harder')?.verdict).toBe('change')
    expect(await skills.abilitiesAt('person-1')).toEqual(before)

    expect(await calibration.use('statistics')).toEqual({ used: 4 })
    const used = await skills.abilitiesAt('person-1')
    expect(used.skills[0]?.ability).not.toBeCloseTo(before.skills[0]?.ability ?? 0, 3)
    expect((await calibration.overview()).inUse).toMatchObject([
      { item: 'harder', area: 'statistics', current: true, at: 9_000 },
      {},
      {},
      {},
    ])

    expect(await calibration.withdraw('statistics')).toEqual({ withdrawn: 4 })
    expect(await skills.abilitiesAt('person-1')).toEqual(before)
  })

  it('uses nothing that it refuses, and leaves out answers to another version', async () => {
    const { calibration, answers } = await setUp(12)
    for (const one of answers.slice(0, 4)) one.content = { kind: 'items', id: 'one', hash: 'an-older-text' }
    const proposed = await calibration.propose('statistics')
    expect(proposed).toMatchObject({ leftOut: 4, people: 11 })
    expect(new Set(proposed.items.map(({ verdict }) => verdict))).toEqual(new Set(['refused']))
    expect(await calibration.use('statistics')).toEqual({ used: 0 })
  })

  it('lists the areas that have questions', async () => {
    const { calibration } = await setUp(0)
    expect(await calibration.overview()).toEqual({ areas: [{ id: 'statistics', title: 'statistics', items: 4 }], inUse: [] })
    expect(await calibration.propose('statistics')).toMatchObject({ people: 0, answers: 0, items: [] })
  })
})
