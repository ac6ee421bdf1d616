import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { freshDatabase } from '../../server/testing.ts'
import { flagStoreContract, memoryFlagStore } from '../flag-testing.ts'
import { databaseFlagStore } from './flag-store.ts'
import { itemFlags } from './tables.ts'

describe('the store of doubts in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  beforeEach(async () => {
    await database.db.delete(itemFlags)
  })
  afterAll(() => database.close())
  flagStoreContract(async () => databaseFlagStore(database.db))
})

describe('the store of doubts in memory', () => {
  flagStoreContract(async () => memoryFlagStore())
})
