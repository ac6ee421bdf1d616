import { describe, expect, it } from 'vitest'
import { emptyProfile } from '../accounts/index.ts'
import { aCatalog, aLesson, anItem, aSkill } from '../catalog/testing.ts'
import { unwrap } from '../kit/result.ts'
import { memorySessionLog } from '../sessions/testing.ts'
import { type Evidence, estimateAbilities } from '../skills/index.ts'
import type { OpenCard } from './review-model.ts'
import { reviewService } from './review-service.ts'

const day = 24 * 3600_000

/** Reviews over one lesson with three cards and two items, with a clock that is set by hand. */
function setUp() {
  let now = Date.UTC(2026, 10, 2, 9)
  let count = 0
  const recorded = new Map<string, Evidence>()
  const log = memorySessionLog({ clock: () => now, newId: () => `id-${++count}` })
  const bank = aCatalog({
    skills: [aSkill({ id: 'probability' }), aSkill({ id: 'inference' })],
    lessons: [aLesson({ id: 'probability' })],
    items: [anItem({ id: 'dice', explanation: 'It is the first.' }), anItem({ id: 'test', skill: 'inference' })],
    hashes: { 'lessons/probability': 'l', 'items/dice': 'd', 'items/test': 't' },
  })
  const ports = {
    log,
    catalog: () => bank,
    clock: () => now,
    profileOf: async () => emptyProfile,
    abilitiesOf: async () => estimateAbilities([...recorded.values()], bank, now),
    recordEvidence: async (list: Evidence[]) => {
      for (const one of list) recorded.set(one.id, one)
    },
  }
  return {
    service: reviewService(ports),
    restarted: () => reviewService(ports),
    recorded,
    wait: (milliseconds: number) => (now += milliseconds),
  }
}

const open = (card: OpenCard | null): OpenCard => card ?? expect.fail('a card should be open')

describe('a card of a lesson', () => {
  it('comes up only after the lesson was read', async () => {
    const { service } = setUp()
    expect(open(unwrap(await service.next('ann')).card).kind).toBe('drill')
    const other = setUp().service
    unwrap(await other.markRead('ann', 'probability'))
    expect(open(unwrap(await other.next('ann')).card)).toMatchObject({ kind: 'flash', question: 'What is asked on card 1?' })
  })

  it('hides its answer until the self-score is given, and takes no mark before', async () => {
    const { service } = setUp()
    unwrap(await service.markRead('ann', 'probability'))
    const asked = open(unwrap(await service.next('ann')).card)
    expect(asked).toMatchObject({ answer: null, selfScore: null })
    expect(await service.mark('ann', asked.number, 'known')).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    const shown = open(unwrap(await service.reveal('ann', asked.number, 2)).card)
    expect(shown).toMatchObject({ answer: 'What the card answers.', selfScore: 2 })
    expect(open(unwrap(await service.mark('ann', asked.number, 'known')).card)).toMatchObject({ recalled: 'known' })
  })

  it('keeps the first self-score and the first mark', async () => {
    const { service, recorded } = setUp()
    unwrap(await service.markRead('ann', 'probability'))
    const { number } = open(unwrap(await service.next('ann')).card)
    await service.reveal('ann', number, 3)
    expect(open(unwrap(await service.reveal('ann', number, 0)).card).selfScore).toBe(3)
    await service.mark('ann', number, 'missed')
    expect(open(unwrap(await service.mark('ann', number, 'known')).card)).toMatchObject({ recalled: 'missed' })
    expect([...recorded.values()]).toMatchObject([{ source: 'self-rating', score: 0, reliability: 0.1 }])
  })

  it('comes back the same day when it was missed, and after days when it was known', async () => {
    const waits = await Promise.all(
      (['missed', 'known'] as const).map(async (recalled) => {
        const { service } = setUp()
        unwrap(await service.markRead('ann', 'probability'))
        const { number } = open(unwrap(await service.next('ann')).card)
        await service.reveal('ann', number, 3)
        await service.mark('ann', number, recalled)
        const { cardDueAt } = await service.state('ann')
        return (cardDueAt ?? 0) - Date.UTC(2026, 10, 2, 9)
      }),
    )
    expect(waits[0]).toBeLessThan(3600_000)
    expect(waits[1]).toBeGreaterThan(waits[0] as number)
  })
})

describe('a drill', () => {
  it('shows neither key nor explanation before the answer is in', async () => {
    const { service } = setUp()
    const asked = open(unwrap(await service.next('ann')).card)
    expect(JSON.stringify(asked)).not.toMatch(/It is the first|misconception|correct"/)
    const done = open(unwrap(await service.answer('ann', asked.number, { kind: 'choice', option: 'a' }, 3)).card)
    expect(done).toMatchObject({ result: { correct: true, key: 'Option a' } })
  })

  it('is evidence once, and again only when its answer may have been forgotten', async () => {
    const { service, recorded, wait } = setUp()
    const answerNext = async () => {
      const { number, id } = open(unwrap(await service.next('ann', 'inference')).card)
      expect(id).toBe('item/test')
      await service.answer('ann', number, { kind: 'choice', option: 'b' }, 1)
    }
    await answerNext()
    wait(day)
    await answerNext()
    expect([...recorded.values()].map(({ reliability }) => reliability)).toEqual([0.7])
    wait(15 * day)
    await answerNext()
    expect([...recorded.values()].map(({ reliability }) => reliability)).toEqual([0.7, 0.15])
  })
})

it('stays at the same card when asked for the next one before it was answered, also after a restart', async () => {
  const { service, restarted } = setUp()
  const first = open(unwrap(await service.next('ann')).card)
  expect(open(unwrap(await service.next('ann')).card).number).toBe(first.number)
  expect(open(unwrap(await restarted().next('ann')).card).id).toBe(first.id)
})

it('leaves an open card for later when another skill is asked for', async () => {
  const { service } = setUp()
  const first = open(unwrap(await service.next('ann', 'probability')).card)
  const other = open(unwrap(await service.next('ann', 'inference')).card)
  expect([first.skill, other.skill]).toEqual(['probability', 'inference'])
  await service.answer('ann', other.number, { kind: 'unknown' }, 0)
  expect(open(unwrap(await service.next('ann', 'probability')).card).id).toBe(first.id)
})

it('opens one card when two tabs ask at once', async () => {
  const { service } = setUp()
  const both = await Promise.all([service.next('ann'), service.next('ann')])
  expect(both.map((one) => open(unwrap(one).card).number)).toEqual([1, 1])
})

it('counts each answer once when pages read the log at the same time', async () => {
  const { service } = setUp()
  const { number } = open(unwrap(await service.next('ann')).card)
  await service.answer('ann', number, { kind: 'unknown' }, 0)
  const reads = await Promise.all(Array.from({ length: 5 }, () => service.selfKnowledge('ann')))
  expect(reads.map(({ cards }) => cards)).toEqual([1, 1, 1, 1, 1])
})

it('says that nothing is left, and when the next card is due', async () => {
  const { service } = setUp()
  for (let left = 2; left > 0; left--) {
    const { number } = open(unwrap(await service.next('ann')).card)
    await service.answer('ann', number, { kind: 'choice', option: 'a' }, 3)
  }
  const end = unwrap(await service.next('ann'))
  expect(end).toMatchObject({ card: null, due: 0, newLeft: 0, doneToday: 2 })
  expect(end.nextDueAt).toBeGreaterThan(Date.UTC(2026, 10, 2, 9))
})

it('refuses an answer to a card that is not open', async () => {
  const { service } = setUp()
  expect(await service.answer('ann', 7, { kind: 'unknown' }, 0)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
})
