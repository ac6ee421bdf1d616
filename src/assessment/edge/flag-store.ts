/** Doubts about questions in the database. */
import { desc, eq } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ContentRef } from '../../catalog/index.ts'
import type { Flag, FlagStore } from '../ports.ts'
import { itemFlags } from './tables.ts'

/** The store of doubts on PostgreSQL. */
export function databaseFlagStore(db: PgDatabase<PgQueryResultHKT>): FlagStore {
  return {
    async add({ settled, ...flag }) {
      const row = { ...flag, settledAt: settled?.at ?? null, settledNote: settled?.note ?? null }
      await db.insert(itemFlags).values(row).onConflictDoNothing()
    },
    async list(most) {
      const rows = await db.select().from(itemFlags).orderBy(desc(itemFlags.at), desc(itemFlags.id)).limit(most)
      return rows.map(toFlag)
    },
    async settle(id, settled) {
      const rows = await db
        .update(itemFlags)
        .set({ settledAt: settled?.at ?? null, settledNote: settled?.note ?? null })
        .where(eq(itemFlags.id, id))
        .returning({ id: itemFlags.id })
      return rows.length > 0
    },
  }
}

function toFlag({ settledAt, settledNote, content, ...row }: typeof itemFlags.$inferSelect): Flag {
  return { ...row, content: content as ContentRef | null, settled: settledAt === null ? null : { at: settledAt, note: settledNote ?? '' } }
}
