/** Taking everything out and putting it back: one gzip file of JSON lines, readable without InterviewNode. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { PGlite, Transaction } from '@electric-sql/pglite'
import { fail, ok, type Result } from '../kit/result.ts'
import { syncPath } from './fsync.ts'
import { applyMigrations, migrations } from './migrate.ts'

const keptBackups = 7
const rowsAtOnce = 500

/** The product's tables, in a fixed order. */
async function tablesOf(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'applied_migrations' ORDER BY tablename",
  )
  return rows.map(({ name }) => name)
}

/** The whole database as lines: a head with the format, then one line a row. */
async function* exportLines(tx: Transaction, madeAt: number): AsyncGenerator<string> {
  const { rows: applied } = await tx.query('SELECT name FROM applied_migrations')
  yield `${JSON.stringify({ interviewnode: 'export', format: applied.length, madeAt })}\n`
  for (const table of await tablesOf(tx)) {
    await tx.exec(`DECLARE exported NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM "${table}" t`)
    for (;;) {
      const { rows } = await tx.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM exported`)
      if (rows.length === 0) break
      yield rows.map(({ row }) => `{"table":${JSON.stringify(table)},"row":${row}}\n`).join('')
    }
    await tx.exec('CLOSE exported')
  }
}

/** Writes an export of one moment in time; the file appears under its name only when it is complete and on the disk. */
export async function writeExport(raw: PGlite, file: string, madeAt: number): Promise<void> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const half = `${file}.part`
  try {
    await raw.transaction((tx) => pipeline(exportLines(tx, madeAt), createGzip(), createWriteStream(half)))
    syncPath(half)
    renameSync(half, file)
  } finally {
    rmSync(half, { force: true })
  }
}

/** Writes a backup and keeps the newest seven; gives the file's path. */
export async function writeBackup(raw: PGlite, folder: string, now: number, why = 'backup'): Promise<string> {
  const stamp = new Date(now).toISOString().replaceAll(':', '-').slice(0, 23)
  const file = path.join(folder, `interviewnode-${stamp}-${why}.jsonl.gz`)
  await writeExport(raw, file, now)
  for (const old of listBackups(folder).slice(keptBackups)) rmSync(path.join(folder, old.file))
  return file
}

/** The backups of a folder, newest first. */
export function listBackups(folder: string): { file: string; bytes: number; at: number }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .map((file) => {
      const { size, mtimeMs } = statSync(path.join(folder, file))
      return { file, bytes: size, at: Math.round(mtimeMs) }
    })
    .sort((left, right) => right.at - left.at || right.file.localeCompare(left.file))
}

/**
 * Reads an export into this database: all of it or nothing. `replace` drops what is there; without it the database must be empty. An export of an
 * older format is read into the tables of its time, which are then upgraded.
 */
export async function readExport(raw: PGlite, file: string, { replace }: { replace: boolean }): Promise<Result<{ rows: number }>> {
  if (!existsSync(file)) return fail('not-found', `There is no file ${file}.`)
  try {
    return await raw.transaction(async (tx) => {
      if (!replace && (await hasRows(tx))) {
        throw new Refusal(
          'This data folder is not empty. Import into a new folder with --data, or add --replace, which makes a backup first.',
        )
      }
      await tx.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
      const rows = await insertLines(tx, file)
      await applyMigrations(tx)
      return ok({ rows })
    })
  } catch (error) {
    if (error instanceof Refusal) return fail('invalid', error.message)
    return fail(
      'invalid',
      `${file} could not be imported, and nothing was changed: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Carries a sentence out of a transaction, which only a throw can roll back. */
class Refusal extends Error {}

async function hasRows(tx: Transaction): Promise<boolean> {
  for (const table of await tablesOf(tx)) {
    const { rows } = await tx.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (rows.length > 0) return true
  }
  return false
}

/** Reads the lines into the tables of their format, which the head names; gives the number of rows. */
async function insertLines(tx: Transaction, file: string): Promise<number> {
  let count = -1
  let tables = new Set<string>()
  for await (const line of linesOf(file)) {
    const entry = parseLine(line, file)
    if (count === -1) {
      await applyMigrations(tx, formatOf(entry, file))
      tables = new Set(await tablesOf(tx))
    } else {
      const { table, row } = entry as { table?: string; row?: unknown }
      if (table === undefined || !tables.has(table))
        throw new Refusal(`${file} names a table that this InterviewNode does not know: ${String(table)}.`)
      await tx.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [JSON.stringify(row)])
    }
    count += 1
  }
  if (count === -1) throw new Refusal(`${file} is empty.`)
  return count
}

/** The unpacked lines. They end at line feeds alone: other line separators of Unicode stand within texts. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const unpacked = createGunzip()
  const packed = createReadStream(file).once('error', (error) => unpacked.destroy(error))
  let rest = ''
  try {
    for await (const chunk of packed.pipe(unpacked)) {
      const [first = '', ...others] = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
      rest += first
      for (const other of others) {
        yield rest
        rest = other
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Refusal(`${file} is not a complete InterviewNode export.`)
    throw error
  }
  if (rest !== '') yield rest
}

function parseLine(line: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    throw new Refusal(`${file} is not an InterviewNode export: a line is not JSON.`)
  }
}

function formatOf(head: Record<string, unknown>, file: string): number {
  if (head.interviewnode !== 'export' || typeof head.format !== 'number') throw new Refusal(`${file} is not an InterviewNode export.`)
  const current = migrations().length
  if (head.format > current) {
    throw new Refusal(
      `${file} was written by a newer InterviewNode (format ${head.format}; this one knows ${current}). Update InterviewNode first.`,
    )
  }
  return head.format
}
