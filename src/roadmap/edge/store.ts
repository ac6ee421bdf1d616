/** Plans in the database. */
import { and, asc, desc, eq } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Mark, PlanStore, StoredPlan } from '../ports.ts'
import { planMarks, plans } from './tables.ts'

/** The plan store on PostgreSQL. */
export function databasePlanStore(db: PgDatabase<PgQueryResultHKT>): PlanStore {
  return {
    async latest(personId, count) {
      const rows = await db.select().from(plans).where(eq(plans.personId, personId)).orderBy(desc(plans.version)).limit(count)
      return rows.map(({ personId: _, ...plan }) => plan as StoredPlan)
    },
    async add(personId, plan) {
      await db
        .insert(plans)
        .values({ personId, ...plan })
        .onConflictDoNothing()
    },
    async marks(personId) {
      const rows = await db.select().from(planMarks).where(eq(planMarks.personId, personId)).orderBy(asc(planMarks.at), asc(planMarks.id))
      return rows.map(({ personId: _, ...mark }) => mark as Mark)
    },
    async mark(personId, mark) {
      await db
        .insert(planMarks)
        .values({ personId, ...mark })
        .onConflictDoNothing()
    },
    async unmark(personId, kind, id) {
      await db.delete(planMarks).where(and(eq(planMarks.personId, personId), eq(planMarks.kind, kind), eq(planMarks.id, id)))
    },
  }
}
