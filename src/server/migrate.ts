/** The migrations of the database, in order; the number of them is the format of a data folder. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PGlite, Transaction } from '@electric-sql/pglite'

const folder = path.join(import.meta.dirname, 'migrations')

/** Every migration, oldest first, with its statements. */
export function migrations(): { name: string; statements: string[] }[] {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => ({
    name: tag,
    statements: readFileSync(path.join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }))
}

/** Applies the migrations that this database has not seen, all of them or none. Stops after the first `upTo`. */
export async function migrate(raw: PGlite, upTo?: number): Promise<void> {
  await raw.transaction((tx) => applyMigrations(tx, upTo))
}

/** The same inside a transaction that does more. */
export async function applyMigrations(tx: Transaction, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  await tx.exec('CREATE TABLE IF NOT EXISTS applied_migrations (name text PRIMARY KEY)')
  const { rows } = await tx.query<{ name: string }>('SELECT name FROM applied_migrations')
  const applied = new Set(rows.map(({ name }) => name))
  for (const { name, statements } of migrations().slice(0, upTo)) {
    if (applied.has(name)) continue
    for (const statement of statements) await tx.exec(statement)
    await tx.query('INSERT INTO applied_migrations (name) VALUES ($1)', [name])
  }
}
