/** Builders and the contract suite of the evidence store. */
import { expect, it } from 'vitest'
import type { Evidence, EvidenceStore } from './index.ts'

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
