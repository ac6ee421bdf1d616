/** Builders and the contract suite of the store of doubts; apart from testing.ts, which runs outside of tests too. */
import { expect, it } from 'vitest'
import type { Flag, FlagStore } from './ports.ts'

/** A doubt that nobody has settled, with what differs. */
function aFlag(differs: Partial<Flag> = {}): Flag {
  return {
    id: 'flag-1',
    personId: 'ada',
    sessionId: 'session-1',
    item: 'an-item',
    content: { kind: 'items', id: 'an-item', hash: 'abc' },
    text: 'Two options are right.',
    at: 1_000,
    settled: null,
    ...differs,
  }
}

/** A store of doubts in memory. */
export function memoryFlagStore(): FlagStore {
  const all = new Map<string, Flag>()
  return {
    async add(flag) {
      if (!all.has(flag.id)) all.set(flag.id, flag)
    },
    list: async (most) => [...all.values()].sort((left, right) => right.at - left.at || (left.id < right.id ? 1 : -1)).slice(0, most),
    async settle(id, settled) {
      const flag = all.get(id)
      if (flag) all.set(id, { ...flag, settled })
      return flag !== undefined
    },
  }
}

/** What every store of doubts promises. */
export function flagStoreContract(make: () => Promise<FlagStore>): void {
  it('lists doubts newest first, and adds one with a known id once', async () => {
    const store = await make()
    await store.add(aFlag())
    await store.add(aFlag({ id: 'later', at: 2_000, content: null }))
    await store.add(aFlag({ text: 'Said again.' }))
    expect(await store.list(10)).toEqual([aFlag({ id: 'later', at: 2_000, content: null }), aFlag()])
    expect(await store.list(1)).toHaveLength(1)
  })

  it('settles a doubt with a note and opens it again', async () => {
    const store = await make()
    await store.add(aFlag())
    expect(await store.settle('flag-1', { at: 3_000, note: 'Reworded.' })).toBe(true)
    expect(await store.list(10)).toEqual([aFlag({ settled: { at: 3_000, note: 'Reworded.' } })])
    expect(await store.settle('flag-1', null)).toBe(true)
    expect(await store.list(10)).toEqual([aFlag()])
    expect(await store.settle('unknown', null)).toBe(false)
  })
}
