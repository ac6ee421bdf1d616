/** Evidence in the database. */
import { and, asc, eq, lte } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Evidence, EvidenceStore } from '../index.ts'
import { evidenceTable } from './tables.ts'

/** The evidence store on PostgreSQL. */
export function databaseEvidenceStore(db: PgDatabase<PgQueryResultHKT>): EvidenceStore {
  return {
    async add(evidence) {
      if (evidence.length > 0) await db.insert(evidenceTable).values(evidence).onConflictDoNothing()
    },
    async list(personId, asOf = Number.MAX_SAFE_INTEGER) {
      const rows = await db
        .select()
        .from(evidenceTable)
        .where(and(eq(evidenceTable.personId, personId), lte(evidenceTable.at, asOf)))
        .orderBy(asc(evidenceTable.at), asc(evidenceTable.id))
      return rows as Evidence[]
    },
  }
}
