/** Builders and the contract suites of the stores. */
import { expect, it } from 'vitest'
import type { CalibrationStore, Evidence, EvidenceStore, ItemCalibration } from './index.ts'

/** A right answer to an ordinary item, with what differs. */
export function anEvidence(differs: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1',
    personId: 'ada',
    skill: 'probability',
    source: 'item',
    score: 1,
    max: 1,
    parameters: { a: 1.2, b: 0, c: 0.2, d: 1 },
    reliability: 1,
    at: 1_000,
    content: null,
    sessionId: 'session-1',
    eventId: 'event-1',
    misconception: null,
    ...differs,
  }
}

/** An evidence store in memory. */
export function memoryEvidenceStore(): EvidenceStore {
  const all = new Map<string, Evidence>()
  return {
    async add(evidence) {
      for (const one of evidence) if (!all.has(one.id)) all.set(one.id, one)
    },
    list: async (personId, asOf = Number.POSITIVE_INFINITY) =>
      [...all.values()]
        .filter((one) => one.personId === personId && one.at <= asOf)
        .sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1)),
  }
}

/** What every evidence store promises. */
export function evidenceStoreContract(make: () => Promise<EvidenceStore>): void {
  it('gives back what was added, oldest first and exactly', async () => {
    const store = await make()
    const late = anEvidence({
      id: 'b',
      at: 2_000,
      score: 0.123456789012345,
      misconception: { text: 'Confuses bias with variance.', mistake: 'M2' },
    })
    const parameters = { a: 1.1, b: 0.2, c: 0, d: 1, standardErrors: { a: 0.3, b: 0.5 } }
    const early = anEvidence({ id: 'a', at: 1_000, content: { kind: 'items', id: 'an-item', hash: 'abc' }, parameters })
    await store.add([late, early])
    expect(await store.list('ada')).toEqual([early, late])
  })

  it('leaves evidence with a known id as it was', async () => {
    const store = await make()
    await store.add([anEvidence({ score: 1 })])
    await store.add([anEvidence({ score: 0 }), anEvidence({ id: 'other' })])
    expect((await store.list('ada')).map(({ id, score }) => [id, score])).toEqual([
      ['evidence-1', 1],
      ['other', 1],
    ])
  })

  it('keeps people and times apart', async () => {
    const store = await make()
    await store.add([anEvidence(), anEvidence({ id: 'later', at: 5_000 }), anEvidence({ id: 'of-bob', personId: 'bob' })])
    expect((await store.list('ada', 1_000)).map(({ id }) => id)).toEqual(['evidence-1'])
    expect(await store.list('nobody')).toEqual([])
  })
}

/** A calibration of one question, with what differs. */
export function aCalibration(differs: Partial<ItemCalibration> = {}): ItemCalibration {
  return { item: 'an-item', hashes: ['abc'], a: 1.1, b: 0.4, standardErrors: { a: 0.1, b: 0.2 }, answers: 120, at: 5_000, ...differs }
}

/** A store of calibrations in memory, over an evidence store's answers. */
export function memoryCalibrationStore(answers: () => Evidence[] = () => []): CalibrationStore {
  const all: (ItemCalibration & { withdrawn?: boolean })[] = []
  const withdraw = (items: string[]) => {
    const found = all.filter((one) => !one.withdrawn && items.includes(one.item))
    for (const one of found) one.withdrawn = true
    return found.length
  }
  return {
    responses: async (skills, most) =>
      answers()
        .filter(({ source, reliability, skill, content }) => source === 'item' && reliability === 1 && content && skills.includes(skill))
        .sort((left, right) => left.at - right.at)
        .slice(-most)
        .map(({ personId, content, score, max, at }) => ({
          person: personId,
          item: content?.id ?? '',
          hash: content?.hash ?? '',
          right: score >= max,
          at,
        })),
    inUse: async () =>
      all
        .filter((one) => !one.withdrawn)
        .map(({ withdrawn: _, ...one }) => one)
        .sort((left, right) => (left.item < right.item ? -1 : 1)),
    async adopt(calibrations) {
      withdraw(calibrations.map(({ item }) => item))
      all.push(...calibrations.map((one) => ({ ...one })))
    },
    withdraw: async (items) => withdraw(items),
  }
}

/** What every store of calibrations promises; `make` gives a fresh one that reads these answers. */
export function calibrationStoreContract(make: (answers: Evidence[]) => Promise<CalibrationStore>): void {
  const content = { kind: 'items' as const, id: 'an-item', hash: 'abc' }

  it('reads the newest full answers to questions, oldest first', async () => {
    const store = await make([
      anEvidence({ id: 'b', at: 2_000, score: 0, content }),
      anEvidence({ id: 'a', at: 1_000, content, personId: 'bob' }),
      anEvidence({ id: 'c', at: 3_000, content: null, source: 'run' }),
      anEvidence({ id: 'd', at: 4_000, content, reliability: 0.5 }),
      anEvidence({ id: 'e', at: 5_000, content, skill: 'other' }),
    ])
    expect(await store.responses(['probability'], 10)).toEqual([
      { person: 'bob', item: 'an-item', hash: 'abc', right: true, at: 1_000 },
      { person: 'ada', item: 'an-item', hash: 'abc', right: false, at: 2_000 },
    ])
    expect((await store.responses(['probability'], 1)).map(({ person }) => person)).toEqual(['ada'])
    expect(await store.responses([], 10)).toEqual([])
  })

  it('has one calibration of a question in use, and takes it out again', async () => {
    const store = await make([])
    await store.adopt([aCalibration(), aCalibration({ item: 'other' })], 5_000)
    await store.adopt([aCalibration({ b: 0.6, at: 6_000 })], 6_000)
    expect(await store.inUse()).toEqual([aCalibration({ b: 0.6, at: 6_000 }), aCalibration({ item: 'other' })])
    expect(await store.withdraw(['an-item', 'unknown'], 7_000)).toBe(1)
    expect(await store.inUse()).toEqual([aCalibration({ item: 'other' })])
  })
}
