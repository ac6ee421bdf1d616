import { afterAll, beforeAll, describe } from 'vitest'
import { freshDatabase } from '../../server/testing.ts'
import { evidenceStoreContract, memoryEvidenceStore } from '../testing.ts'
import { databaseEvidenceStore } from './store.ts'
import { evidenceTable } from './tables.ts'

describe('evidence in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())
  evidenceStoreContract(async () => {
    await database.db.delete(evidenceTable)
    return databaseEvidenceStore(database.db)
  })
})

describe('evidence in memory', () => {
  evidenceStoreContract(async () => memoryEvidenceStore())
})
