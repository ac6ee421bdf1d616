import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { freshDatabase } from '../../server/testing.ts'
import { calibrationStoreContract, memoryCalibrationStore } from '../testing.ts'
import { databaseCalibrationStore } from './calibration-store.ts'
import { databaseEvidenceStore } from './store.ts'
import { evidenceTable, itemCalibrations } from './tables.ts'

describe('the store of calibrations in the database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => {
    database = await freshDatabase()
  })
  beforeEach(async () => {
    for (const table of [evidenceTable, itemCalibrations]) await database.db.delete(table)
  })
  afterAll(() => database.close())
  calibrationStoreContract(async (answers) => {
    await databaseEvidenceStore(database.db).add(answers)
    return databaseCalibrationStore(database.db)
  })
})

describe('the store of calibrations in memory', () => {
  calibrationStoreContract(async (answers) => memoryCalibrationStore(() => answers))
})
