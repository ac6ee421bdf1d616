import { afterAll, beforeAll, describe } from 'vitest'
import { freshDatabase } from '../../server/testing.ts'
import { memoryPlanStore, planStoreContract } from '../testing.ts'
import { databasePlanStore } from './store.ts'

describe('plans in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())
  planStoreContract(async () => databasePlanStore(database.db))
})

describe('plans in memory', () => {
  planStoreContract(async () => memoryPlanStore())
})
