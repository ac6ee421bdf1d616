/** A real database for tests: in memory, with every migration applied. */
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'

/** Gives an empty database in memory; close it when the test is over. */
export async function freshDatabase(): Promise<{ db: Db; raw: PGlite; close: () => Promise<void> }> {
  const raw = await PGlite.create()
  await migrate(raw)
  return { db: drizzle({ client: raw }), raw, close: () => raw.close() }
}
