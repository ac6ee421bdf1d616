import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Every version of a person's plan, with what it was made from. */
export const plans = pgTable(
  'plans',
  {
    personId: text('person_id').notNull(),
    version: integer('version').notNull(),
    madeAt: bigint('made_at', { mode: 'number' }).notNull(),
    fingerprint: text('fingerprint').notNull(),
    cause: text('cause').notNull(),
    plan: jsonb('plan').notNull(),
    abilities: jsonb('abilities').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.version] })],
)

/** What a person ticked off, and what a report proposed. */
export const planMarks = pgTable(
  'plan_marks',
  {
    personId: text('person_id').notNull(),
    /** The activity's id, or that of a proposed step. */
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    at: bigint('at', { mode: 'number' }).notNull(),
    data: jsonb('data').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind, table.id] })],
)
