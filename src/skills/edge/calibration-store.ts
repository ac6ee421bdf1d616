/** Calibrations, and the answers that they rest on, in the database. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { CalibrationStore, ItemCalibration, StoredResponse } from '../index.ts'
import { evidenceTable, itemCalibrations } from './tables.ts'

/** The store of calibrations on PostgreSQL. */
export function databaseCalibrationStore(db: PgDatabase<PgQueryResultHKT>): CalibrationStore {
  const inUse = isNull(itemCalibrations.withdrawnAt)
  return {
    async responses(skills, most) {
      if (skills.length === 0) return []
      const rows = await db
        .select({
          person: evidenceTable.personId,
          item: sql<string>`${evidenceTable.content}->>'id'`,
          hash: sql<string>`${evidenceTable.content}->>'hash'`,
          right: sql<boolean>`${evidenceTable.score} >= ${evidenceTable.max}`,
          at: evidenceTable.at,
        })
        .from(evidenceTable)
        .where(
          and(
            eq(evidenceTable.source, 'item'),
            eq(evidenceTable.reliability, 1),
            inArray(evidenceTable.skill, skills),
            sql`${evidenceTable.content}->>'kind' = 'items'`,
          ),
        )
        .orderBy(desc(evidenceTable.at), desc(evidenceTable.id))
        .limit(most)
      return rows.reverse() as StoredResponse[]
    },
    async inUse() {
      const rows = await db.select().from(itemCalibrations).where(inUse).orderBy(asc(itemCalibrations.item))
      return rows.map(({ withdrawnAt: _, ...row }) => row as ItemCalibration)
    },
    async adopt(calibrations, at) {
      const items = calibrations.map(({ item }) => item)
      if (items.length === 0) return
      await db.transaction(async (tx) => {
        await tx
          .update(itemCalibrations)
          .set({ withdrawnAt: at })
          .where(and(inUse, inArray(itemCalibrations.item, items)))
        await tx.insert(itemCalibrations).values(calibrations)
      })
    },
    async withdraw(items, at) {
      if (items.length === 0) return 0
      const rows = await db
        .update(itemCalibrations)
        .set({ withdrawnAt: at })
        .where(and(inUse, inArray(itemCalibrations.item, items)))
        .returning({ item: itemCalibrations.item })
      return rows.length
    },
  }
}
