import { bigint, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

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
