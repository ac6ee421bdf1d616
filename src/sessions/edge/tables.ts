import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'

const milliseconds = (name: string) => bigint(name, { mode: 'number' })

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    kind: text('kind').notNull(),
    ref: jsonb('ref'),
    startedAt: milliseconds('started_at').notNull(),
    endedAt: milliseconds('ended_at'),
  },
  (table) => [index('sessions_person').on(table.personId, table.startedAt)],
)

/** Append-only. `key` makes a repeated append count once. */
export const sessionEvents = pgTable(
  'session_events',
  {
    id: text('id').notNull(),
    sessionId: text('session_id').notNull(),
    seq: integer('seq').notNull(),
    at: milliseconds('at').notNull(),
    by: text('by').notNull(),
    kind: text('kind').notNull(),
    text: text('text'),
    data: jsonb('data').notNull(),
    key: text('key'),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.seq] }), uniqueIndex('session_events_key').on(table.sessionId, table.key)],
)

/** Content that an event rests on, as it was, by its hash. */
export const contentVersions = pgTable(
  'content_versions',
  { kind: text('kind').notNull(), id: text('id').notNull(), hash: text('hash').notNull(), body: jsonb('body').notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.id, table.hash] })],
)
