import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
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
})

describe('the session log in memory', () => {
  sessionLogContract(async () => {
    const { clock, newId, setNow } = clockAndIds()
    return { log: memorySessionLog({ clock, newId }), setNow }
  })
})
