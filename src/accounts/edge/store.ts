/** People in the database. */
import { eq } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { People, Profile } from '../index.ts'
import { people } from './tables.ts'

/** How many people have an account on this installation. */
export async function countPeople(db: PgDatabase<PgQueryResultHKT>): Promise<number> {
  return db.$count(people)
}

/** The people on PostgreSQL; a person appears with the first profile saved. */
export function databasePeople({ db, clock }: { db: PgDatabase<PgQueryResultHKT>; clock: () => number }): People {
  return {
    async find(personId) {
      const [row] = await db.select().from(people).where(eq(people.id, personId))
      return row && { profile: row.profile as Profile, setUp: row.setUp }
    },
    async save(personId, { profile, setUp }) {
      await db
        .insert(people)
        .values({ id: personId, createdAt: clock(), profile, setUp })
        .onConflictDoUpdate({ target: people.id, set: { profile, setUp } })
    },
  }
}
