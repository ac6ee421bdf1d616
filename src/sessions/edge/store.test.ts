import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../server/testing.ts'
import { memorySessionLog, sessionLogContract } from '../testing.ts'
import { databaseSessionLog } from './store.ts'
import { contentVersions, sessionEvents, sessions } from './tables.ts'

function clockAndIds() {
  let now = 0
  let count = 0
  return { clock: () => now, newId: () => `id-${String(++count).padStart(6, '0')}`, setNow: (milliseconds: number) => (now = milliseconds) }
}

describe('the session log in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  beforeEach(async () => {
    for (const table of [sessionEvents, sessions, contentVersions]) await database.db.delete(table)
  })
  afterAll(() => database.close())
  sessionLogContract(async () => {
    const { clock, newId, setNow } = clockAndIds()
    return { log: databaseSessionLog({ db: database.db, clock, newId }), setNow }
  })

  it('stores what PostgreSQL cannot hold in a text as U+FFFD', async () => {
    const log = databaseSessionLog({ db: database.db, ...clockAndIds() })
    const { id } = await log.start({ personId: 'ada', kind: 'practice', ref: null })
    await log.append(id, [{ by: 'candidate', kind: 'run', text: 'a\0b', data: { tests: [{ actual: '\ud800', 'na\0me': 1 }] } }])
    expect(await log.read(id)).toMatchObject([{ text: 'a\ufffdb', data: { tests: [{ actual: '\ufffd', 'na\ufffdme': 1 }] } }])
  })
})

describe('the session log in memory', () => {
  sessionLogContract(async () => {
    const { clock, newId, setNow } = clockAndIds()
    return { log: memorySessionLog({ clock, newId }), setNow }
  })
})
