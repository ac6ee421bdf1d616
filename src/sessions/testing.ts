/** Builders and the contract suite of the session log. */
import { expect, it } from 'vitest'
import type { ContentRef } from '../catalog/index.ts'
import type { Session, SessionEvent, SessionKind, SessionLog } from './index.ts'

/** A session log in memory whose clock and ids a test controls. */
export function memorySessionLog({ clock, newId }: { clock: () => number; newId: () => string }): SessionLog {
  const sessions = new Map<string, Session>()
  const logs = new Map<string, (SessionEvent & { key?: string })[]>()
  const contents = new Map<string, unknown>()
  const listeners = new Map<string, Set<(events: SessionEvent[]) => void>>()
  const keyOf = ({ kind, id, hash }: ContentRef) => `${kind}/${id}/${hash}`

  const log: SessionLog = {
    async start({ personId, kind, ref }) {
      const session: Session = { id: newId(), personId, kind, ref, startedAt: clock(), endedAt: null }
      sessions.set(session.id, session)
      logs.set(session.id, [])
      return session
    },
    find: async (sessionId) => sessions.get(sessionId),
    list: async (personId, kind) =>
      [...sessions.values()].filter((session) => session.personId === personId && (kind === undefined || session.kind === kind)).reverse(),
    listEnded: async (kind: SessionKind, most: number) =>
      [...sessions.values()]
        .filter((session) => session.kind === kind && session.endedAt !== null)
        .sort((left, right) => (right.endedAt ?? 0) - (left.endedAt ?? 0))
        .slice(0, most),
    listOpen: async (kind: SessionKind) => [...sessions.values()].filter((session) => session.kind === kind && session.endedAt === null),
    async append(sessionId, events) {
      const session = sessions.get(sessionId)
      const stored = logs.get(sessionId)
      if (session === undefined || stored === undefined || session.endedAt !== null) return undefined
      const fresh: SessionEvent[] = []
      const result = events.map(({ key, by, kind, text = null, data = {} }) => {
        const known = key === undefined ? undefined : stored.find((event) => event.key === key)
        if (known) return withoutKey(known)
        const event = { id: newId(), sessionId, seq: stored.length + 1, at: clock() - session.startedAt, by, kind, text, data, key }
        stored.push(event)
        fresh.push(withoutKey(event))
        return withoutKey(event)
      })
      if (fresh.length > 0) for (const listener of listeners.get(sessionId) ?? []) listener(fresh)
      return result
    },
    read: async (sessionId, afterSeq = 0) => (logs.get(sessionId) ?? []).filter(({ seq }) => seq > afterSeq).map(withoutKey),
    async end(sessionId, reason) {
      await log.append(sessionId, [{ key: 'ended', by: 'system', kind: 'ended', text: reason }])
      const session = sessions.get(sessionId)
      if (session && session.endedAt === null) sessions.set(sessionId, { ...session, endedAt: clock() })
    },
    subscribe(sessionId, listener) {
      const all = listeners.get(sessionId) ?? new Set()
      listeners.set(sessionId, all.add(listener))
      return () => all.delete(listener)
    },
    async keepContent(ref, body) {
      if (!contents.has(keyOf(ref))) contents.set(keyOf(ref), structuredClone(body))
    },
    loadContent: async (ref) => contents.get(keyOf(ref)),
  }
  return log
}

function withoutKey({ key: _key, ...event }: SessionEvent & { key?: string }): SessionEvent {
  return event
}

/** What every session log promises; `make` gives a fresh one and the clock that it reads. */
export function sessionLogContract(make: () => Promise<{ log: SessionLog; setNow: (milliseconds: number) => void }>): void {
  const said = (text: string, key?: string) => ({ key, by: 'candidate' as const, kind: 'said' as const, text })

  it('numbers events from 1 and counts their time from the start', async () => {
    const { log, setNow } = await make()
    setNow(1000)
    const { id } = await log.start({ personId: 'ada', kind: 'interview', ref: null })
    setNow(1500)
    await log.append(id, [said('one'), said('two')])
    setNow(4000)
    await log.append(id, [said('three')])
    expect((await log.read(id)).map(({ seq, at, text }) => [seq, at, text])).toEqual([
      [1, 500, 'one'],
      [2, 500, 'two'],
      [3, 3000, 'three'],
    ])
    expect((await log.read(id, 2)).map(({ text }) => text)).toEqual(['three'])
  })

  it('stores an event with a known key once and gives the stored one back', async () => {
    const { log } = await make()
    const { id } = await log.start({ personId: 'ada', kind: 'practice', ref: null })
    const [first] = (await log.append(id, [said('one', 'same-key')])) ?? []
    const [again] = (await log.append(id, [said('changed', 'same-key')])) ?? []
    expect(again).toEqual(first)
    expect(await log.read(id)).toHaveLength(1)
  })

  it('keeps the order of appends that run at the same time, without gaps', async () => {
    const { log } = await make()
    const { id } = await log.start({ personId: 'ada', kind: 'practice', ref: null })
    await Promise.all(Array.from({ length: 20 }, (_, index) => log.append(id, [said(`${index}`)])))
    expect((await log.read(id)).map(({ seq, text }) => [seq, text])).toEqual(
      Array.from({ length: 20 }, (_, index) => [index + 1, `${index}`]),
    )
  })

  it('refuses to append to an ended or unknown session', async () => {
    const { log } = await make()
    const { id } = await log.start({ personId: 'ada', kind: 'practice', ref: null })
    await log.end(id, 'done')
    await log.end(id, 'done again')
    expect(await log.append(id, [said('late')])).toBeUndefined()
    expect(await log.append('nowhere', [said('lost')])).toBeUndefined()
    expect((await log.read(id)).map(({ kind, text }) => [kind, text])).toEqual([['ended', 'done']])
    expect((await log.find(id))?.endedAt).not.toBeNull()
  })

  it('lists the sessions of one person, newest first, and the open ones of a kind', async () => {
    const { log, setNow } = await make()
    setNow(1)
    const first = await log.start({ personId: 'ada', kind: 'practice', ref: null })
    setNow(2)
    const second = await log.start({ personId: 'ada', kind: 'interview', ref: null })
    await log.start({ personId: 'bob', kind: 'interview', ref: null })
    await log.end(first.id, 'done')
    expect((await log.list('ada')).map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await log.list('ada', 'practice')).map(({ id }) => id)).toEqual([first.id])
    expect((await log.listOpen('interview')).map(({ personId }) => personId).sort()).toEqual(['ada', 'bob'])
    expect(await log.listOpen('practice')).toEqual([])
    expect((await log.listEnded('practice', 5)).map(({ id }) => id)).toEqual([first.id])
    expect(await log.listEnded('interview', 5)).toEqual([])
  })

  it('tells listeners of each new event once, and not of repeats', async () => {
    const { log } = await make()
    const { id } = await log.start({ personId: 'ada', kind: 'practice', ref: null })
    const heard: (string | null)[] = []
    const stop = log.subscribe(id, (events) => heard.push(...events.map(({ text }) => text)))
    await log.append(id, [said('one', 'key-one')])
    await log.append(id, [said('one', 'key-one')])
    stop()
    await log.append(id, [said('two')])
    expect(heard).toEqual(['one'])
  })

  it('keeps content by its hash and never changes what was kept', async () => {
    const { log } = await make()
    const ref = { kind: 'items' as const, id: 'an-item', hash: 'abc' }
    await log.keepContent(ref, { prompt: 'as it was' })
    await log.keepContent(ref, { prompt: 'changed' })
    expect(await log.loadContent(ref)).toEqual({ prompt: 'as it was' })
    expect(await log.loadContent({ ...ref, hash: 'other' })).toBeUndefined()
  })
}
