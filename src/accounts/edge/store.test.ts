import { afterAll, beforeAll, describe } from 'vitest'
import { freshDatabase } from '../../server/testing.ts'
import { memoryPeople, peopleContract } from '../testing.ts'
import { databasePeople } from './store.ts'

describe('people in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())
  peopleContract(async () => databasePeople({ db: database.db, clock: () => 1_000 }))
})

describe('people in memory', () => {
  peopleContract(async () => memoryPeople())
})
