/** Taking everything out and putting it back: one gzip file of JSON lines, readable without InterviewNode. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { PGlite, Transaction } from '@electric-sql/pglite'
import { fail, ok, type Result } from '../kit/result.ts'
import { syncPath } from './fsync.ts'
import { migrations } from './migrate.ts'

const keptBackups = 7
const rowsAtOnce = 500

/** The product's tables, in a fixed order. */
export async function tablesOf(raw: PGlite | Transaction): Promise<string[]> {
  const { rows } = await raw.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'applied_migrations' ORDER BY tablename",
  )
  return rows.map(({ name }) => name)
}

/** The whole database as lines: a head with the format, then one line a row. Read in one transaction, so it is one moment in time. */
export async function* exportLines(raw: PGlite, madeAt: number): AsyncGenerator<string> {
  yield `${JSON.stringify({ interviewnode: 'export', format: migrations().length, madeAt })}\n`
  for (const table of await tablesOf(raw)) {
    for (let offset = 0; ; offset += rowsAtOnce) {
      const { rows } = await raw.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY ctid LIMIT ${rowsAtOnce} OFFSET ${offset}`,
      )
      for (const { row } of rows) yield `${JSON.stringify({ table, row })}\n`
      if (rows.length < rowsAtOnce) break
    }
  }
}

/** Writes an export; the file appears under its name only when it is complete and on the disk. */
export async function writeExport(raw: PGlite, file: string, madeAt: number): Promise<void> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const half = `${file}.part`
  await pipeline(exportLines(raw, madeAt), createGzip(), createWriteStream(half))
  syncPath(half)
  renameSync(half, file)
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

/** Reads an export into this database: all of it or nothing. `replace` drops what is there; without it the database must be empty. */
export async function readExport(raw: PGlite, file: string, { replace }: { replace: boolean }): Promise<Result<{ rows: number }>> {
  if (!existsSync(file)) return fail('not-found', `There is no file ${file}.`)
  try {
    return await raw.transaction(async (tx) => {
      const tables = await tablesOf(tx)
      const filled = await firstFilled(tx, tables)
      if (filled !== undefined && !replace)
        throw new Refusal(
          'This data folder is not empty. Import into a new folder with --data, or add --replace, which makes a backup first.',
        )
      if (filled !== undefined) await tx.exec(`TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')}`)
      return ok({ rows: await insertLines(tx, file, new Set(tables)) })
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

async function firstFilled(tx: Transaction, tables: string[]): Promise<string | undefined> {
  for (const table of tables) {
    const { rows } = await tx.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (rows.length > 0) return table
  }
  return undefined
}

async function insertLines(tx: Transaction, file: string, tables: Set<string>): Promise<number> {
  const input = createReadStream(file).pipe(createGunzip())
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const failed = new Promise<never>((_, reject) =>
    input.once('error', () => reject(new Refusal(`${file} is not a complete InterviewNode export.`))),
  )
  failed.catch(() => undefined)
  let count = -1
  const read = async () => {
    for await (const line of lines) {
      const entry = parseLine(line, file)
      if (count === -1) checkHead(entry, file)
      else {
        const { table, row } = entry as { table?: string; row?: unknown }
        if (table === undefined || !tables.has(table))
          throw new Refusal(`${file} names a table that this InterviewNode does not know: ${String(table)}.`)
        await tx.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [JSON.stringify(row)])
      }
      count += 1
    }
  }
  await Promise.race([read(), failed])
  if (count === -1) throw new Refusal(`${file} is empty.`)
  return count
}

function parseLine(line: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    throw new Refusal(`${file} is not an InterviewNode export: a line is not JSON.`)
  }
}

function checkHead(head: Record<string, unknown>, file: string) {
  if (head.interviewnode !== 'export') throw new Refusal(`${file} is not an InterviewNode export.`)
  const current = migrations().length
  if (typeof head.format === 'number' && head.format > current) {
    throw new Refusal(
      `${file} was written by a newer InterviewNode (format ${head.format}; this one knows ${current}). Update InterviewNode first.`,
    )
  }
}
