import { bigint, boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** A person with what they prepare for. */
export const people = pgTable('people', {
  id: text('id').primaryKey(),
  createdAt: bigint('created_at', { mode: 'number' }).notNull(),
  profile: jsonb('profile').notNull(),
  setUp: boolean('set_up').notNull(),
})
