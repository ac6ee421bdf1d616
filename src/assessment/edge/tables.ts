import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** Doubts about questions, one a row; `content` names the version that was seen. A settled one keeps the author's note. */
export const itemFlags = pgTable(
  'item_flags',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    sessionId: text('session_id').notNull(),
    item: text('item').notNull(),
    content: jsonb('content'),
    text: text('text').notNull(),
    at: bigint('at', { mode: 'number' }).notNull(),
    settledAt: bigint('settled_at', { mode: 'number' }),
    settledNote: text('settled_note'),
  },
  (table) => [index('item_flags_at').on(table.at)],
)
