import { bigint, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** One observation about one skill a row; the parameters are those the item had then. */
export const evidenceTable = pgTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    skill: text('skill').notNull(),
    source: text('source').notNull(),
    score: doublePrecision('score').notNull(),
    max: doublePrecision('max').notNull(),
    parameters: jsonb('parameters').notNull(),
    reliability: doublePrecision('reliability').notNull(),
    at: bigint('at', { mode: 'number' }).notNull(),
    content: jsonb('content'),
    sessionId: text('session_id').notNull(),
    eventId: text('event_id').notNull(),
    misconception: jsonb('misconception'),
  },
  (table) => [index('evidence_person').on(table.personId, table.at)],
)

/** What answers said about questions, in use from `at` until it is withdrawn or replaced; kept, so that one can see what was in use when. */
export const itemCalibrations = pgTable(
  'item_calibrations',
  {
    item: text('item').notNull(),
    at: bigint('at', { mode: 'number' }).notNull(),
    hashes: jsonb('hashes').notNull(),
    a: doublePrecision('a').notNull(),
    b: doublePrecision('b').notNull(),
    standardErrors: jsonb('standard_errors').notNull(),
    answers: integer('answers').notNull(),
    withdrawnAt: bigint('withdrawn_at', { mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.item, table.at] })],
)
