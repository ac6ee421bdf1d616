import { describe, expect, it } from 'vitest'
import { applyUpdate, Doc } from 'yjs'
import { decodeBase64, encodeBase64 } from '../kit/base64.ts'
import { sessionsService } from './service.ts'
import { memorySessionLog } from './testing.ts'

const start = Date.parse('2026-03-01T10:00:00Z')

async function aSession({ personId = 'ada', kind = 'practice' as const } = {}) {
  let now = start
  let count = 0
  const clock = () => now
  const log = memorySessionLog({ clock, newId: () => `id-${++count}` })
  const service = sessionsService({ log, clock })
  const { id } = await log.start({ personId, kind, ref: null })
  return { log, service, id, pass: (milliseconds: number) => (now += milliseconds) }
}

/** Types into a document and gives each change as the browser would send it. */
function typing(...texts: string[]): string[] {
  const doc = new Doc()
  const updates: string[] = []
  doc.on('update', (update: Uint8Array) => updates.push(encodeBase64(update)))
  const text = doc.getText('text')
  for (const part of texts) text.insert(text.length, part)
  return updates
}

function textOf(update: string): string {
  const doc = new Doc()
  applyUpdate(doc, decodeBase64(update))
  return doc.getText('text').toString()
}

describe('text being edited', () => {
  it('comes back whole after any number of batches, each document by itself', async () => {
    const { service, id } = await aSession()
    for (const [index, update] of typing('def ', 'solve', '():').entries()) {
      await service.appendText('ada', id, { key: `key-0000${index}`, document: 'code:two-sum', update })
    }
    const [notes = ''] = typing('edge cases?')
    await service.appendText('ada', id, { key: 'key-notes1', document: 'notes', update: notes })
    const code = await service.readText('ada', id, 'code:two-sum')
    expect(code.ok && textOf(code.value.update)).toBe('def solve():')
    const other = await service.readText('ada', id, 'notes')
    expect(other.ok && textOf(other.value.update)).toBe('edge cases?')
    expect(other.ok && other.value.seq).toBe(4)
  })

  it('is empty, and no error, before anything is typed', async () => {
    const { service, id } = await aSession()
    const read = await service.readText('ada', id, 'code')
    expect(read.ok && textOf(read.value.update)).toBe('')
  })

  it('counts a batch that is sent twice once', async () => {
    const { service, log, id } = await aSession()
    const [update = ''] = typing('x')
    const batch = { key: 'key-00001', document: 'code', update }
    expect(await service.appendText('ada', id, batch)).toEqual(await service.appendText('ada', id, batch))
    expect(await log.read(id)).toHaveLength(1)
  })

  it('is refused after the end, from somebody else, and when it cannot be read', async () => {
    const { service, log, id } = await aSession()
    const [update = ''] = typing('x')
    const batch = { key: 'key-00001', document: 'code', update }
    expect(await service.appendText('bob', id, batch)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    expect(await service.appendText('ada', id, { ...batch, update: 'AAA' })).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
    const garbage = encodeBase64(new TextEncoder().encode('this is no change'))
    expect(await service.appendText('ada', id, { ...batch, update: garbage })).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
    await log.end(id, 'done')
    expect(await service.appendText('ada', id, batch)).toMatchObject({ ok: false, failure: { kind: 'expired' } })
  })

  it('merges what two tabs typed at the same time', async () => {
    const { service, id } = await aSession()
    const [left = ''] = typing('left')
    const [right = ''] = typing('right')
    await service.appendText('ada', id, { key: 'key-left1', document: 'notes', update: left })
    await service.appendText('ada', id, { key: 'key-right', document: 'notes', update: right })
    const read = await service.readText('ada', id, 'notes')
    expect(['leftright', 'rightleft']).toContain(read.ok && textOf(read.value.update))
  })
})

describe('a moment', () => {
  it('holds the six told events before it and the code as it stood then', async () => {
    const { service, log, id } = await aSession()
    const [first = '', second = ''] = typing('one', ' two')
    for (let index = 1; index <= 8; index++) await log.append(id, [{ by: 'candidate', kind: 'said', text: `said ${index}` }])
    await service.appendText('ada', id, { key: 'key-00001', document: 'code:a', update: first })
    const [event] = (await log.append(id, [{ by: 'interviewer', kind: 'said', text: 'Why?' }])) ?? []
    await service.appendText('ada', id, { key: 'key-00002', document: 'code:a', update: second })
    const moment = await service.moment('ada', id, event?.id ?? '')
    expect(moment.ok && moment.value.before.map(({ text }) => text)).toEqual(['said 3', 'said 4', 'said 5', 'said 6', 'said 7', 'said 8'])
    expect(moment.ok && moment.value.code).toBe('one')
  })

  it('holds the code of the run when that came last', async () => {
    const { service, log, id } = await aSession()
    const [update = ''] = typing('typed')
    await service.appendText('ada', id, { key: 'key-00001', document: 'code:a', update })
    const [run] = (await log.append(id, [{ by: 'candidate', kind: 'run', text: 'typed and run' }])) ?? []
    const moment = await service.moment('ada', id, run?.id ?? '')
    expect(moment.ok && moment.value.code).toBe('typed and run')
    expect(await service.moment('ada', id, 'none')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })
})

describe('a moment of an assessment', () => {
  it('tells what an answer was worth only when the assessment has ended', async () => {
    const { service, log } = await aSession()
    const { id } = await log.start({ personId: 'ada', kind: 'assessment', ref: null })
    const data = { item: 'an-item', score: 0, misconception: 'Takes one thing for another.' }
    const [answered] = (await log.append(id, [{ by: 'candidate', kind: 'item-answered', text: 'b', data }])) ?? []
    const early = await service.moment('ada', id, answered?.id ?? '')
    expect(early.ok && [early.value.sessionKind, early.value.event.data]).toEqual(['assessment', { item: 'an-item' }])
    await log.end(id, 'person')
    const late = await service.moment('ada', id, answered?.id ?? '')
    expect(late.ok && late.value.event.data).toEqual(data)
  })
})

describe('time without a server', () => {
  it('is a pause in each open session, once a start, and in no ended one', async () => {
    const { service, log, id, pass } = await aSession()
    const ended = await log.start({ personId: 'ada', kind: 'interview', ref: null })
    await log.end(ended.id, 'done')
    pass(60_000)
    await service.pauseOpenSessions(start + 20_000, start + 60_000)
    await service.pauseOpenSessions(start + 20_000, start + 60_000)
    expect((await log.read(id)).map(({ kind, data }) => [kind, data.milliseconds])).toEqual([['pause', 40_000]])
    expect((await log.read(ended.id)).map(({ kind }) => kind)).toEqual(['ended'])
  })

  it('begins with the session when that is younger than the last sign of life', async () => {
    const { service, log, id } = await aSession()
    await service.pauseOpenSessions(start - 5_000, start + 1_000)
    expect((await log.read(id)).map(({ data }) => data.milliseconds)).toEqual([1_000])
  })
})
