/** The embedded database on a data folder, with the duties that it does not do by itself. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pglite'
import { fail, ok, type Result } from '../kit/result.ts'
import { writeBackup } from './backup.ts'
import { syncFolder } from './fsync.ts'
import { lockFolder } from './lock.ts'
import { migrate, migrations } from './migrate.ts'

export type Db = PgDatabase<PgQueryResultHKT>

/** An open database; `close` leaves the folder clean and frees its lock. */
export type Database = {
  db: Db
  folder: string
  backups: string
  /** Runs SQL text as it is: for maintenance, export and import only. */
  raw: PGlite
  /** Makes what has been committed safe against a power cut. */
  sync: () => void
  /** Checkpoint, vacuum and statistics, which this database never does by itself. */
  maintain: () => Promise<void>
  /** Rewrites the tables without what was deleted. */
  compact: () => Promise<void>
  close: () => Promise<void>
}

const formatFile = 'interviewnode-format.json'

/** Below this many milliseconds of committed work can be lost in a power cut; a killed process loses none. */
export const syncIntervalMilliseconds = 1000

/** Room that a checkpoint may need on the disk. */
const checkpointBytes = 64 * 1024 * 1024

/** Opens the database of a data folder: lock, version check, backup before an upgrade, migrations. */
export async function openDatabase(folder: string, now: () => number): Promise<Result<Database>> {
  let release = async () => {}
  try {
    const lock = await lockFolder(folder)
    if (!lock.ok) return lock
    release = lock.value.release
    const opened = await openLocked(folder, now)
    if (!opened.ok) {
      await release()
      return opened
    }
    const { close } = opened.value
    return ok({
      ...opened.value,
      close: async () => {
        await close()
        await release()
      },
    })
  } catch (error) {
    await release()
    return fail('unavailable', `The data folder ${folder} could not be opened: ${wordsOf(error)}`)
  }
}

async function openLocked(folder: string, now: () => number): Promise<Result<Database>> {
  const files = path.join(folder, 'database')
  const backups = path.join(folder, 'backups')
  const formatPath = path.join(folder, formatFile)
  mkdirSync(backups, { recursive: true })
  proveWritable(folder)
  const written = readFormat(formatPath)
  const current = migrations().length
  if (written !== undefined && written > current) {
    return fail(
      'conflict',
      `The data folder ${folder} was written by a newer InterviewNode (format ${written}; this one knows ${current}). Update InterviewNode, or choose another folder with --data.`,
    )
  }
  if (!existsSync(path.join(files, 'PG_VERSION'))) setAsideTornStart(files)
  const raw = await openFiles(files).catch((error: unknown) => {
    // The format is written before anything is stored, so without it a first start was killed here, and there is nothing to lose.
    if (written !== undefined) throw error
    setAsideTornStart(files)
    return openFiles(files)
  })
  if (written !== undefined && written < current) await writeBackup(raw, backups, now(), `before-format-${current}`)
  await migrate(raw)
  writeFormat(formatPath, current)

  let dirty = true
  const db = guard(drizzle({ client: raw }), () => {
    dirty = true
  })
  const sync = () => {
    if (!dirty) return
    dirty = false
    syncFolder(path.join(files, 'pg_wal'))
  }
  const timer = setInterval(sync, syncIntervalMilliseconds)
  timer.unref()

  async function maintain() {
    // A checkpoint that finds the disk full leaves the database unusable until it is opened again; the log before it stays whole.
    if (freeBytes(files) < checkpointBytes) return
    syncFolder(files)
    await raw.exec('CHECKPOINT')
    // Alone, because statements sent together are one transaction, in which there is no vacuum.
    await raw.exec('VACUUM ANALYZE')
    syncFolder(files)
  }

  async function compact() {
    await raw.exec('VACUUM FULL')
    await maintain()
  }

  async function close() {
    clearInterval(timer)
    await raw.exec('CHECKPOINT')
    await raw.close()
    syncFolder(files)
  }
  syncFolder(files)
  return ok({ db, folder, backups, raw, sync, maintain, compact, close })
}

function openFiles(files: string): Promise<PGlite> {
  const settings = ['-c', 'max_wal_size=128MB', '-c', 'shared_buffers=16MB']
  return PGlite.create({ dataDir: files, startParams: [...PGlite.defaultStartParams, ...settings] })
}

/** A first start that was killed leaves half a database without its version file: nothing was in it, so it is moved out of the way. */
function setAsideTornStart(files: string) {
  if (!existsSync(files) || readdirSync(files).length === 0) return
  const aside = `${files}-incomplete`
  rmSync(aside, { recursive: true, force: true })
  renameSync(files, aside)
}

/** The database does not say in words that it cannot write, so this asks before it is opened. */
function proveWritable(folder: string) {
  const file = path.join(folder, '.writable')
  writeFileSync(file, '')
  rmSync(file)
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function readFormat(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const { format } = JSON.parse(readFileSync(file, 'utf8')) as { format: number }
  return format
}

function writeFormat(file: string, format: number) {
  writeFileSync(`${file}.new`, `${JSON.stringify({ format })}\n`)
  renameSync(`${file}.new`, file)
}

/** The outer connection used inside a transaction would wait for ever; this makes it an error that says so. */
function guard(db: Db, onWrite: () => void): Db {
  const inside = new AsyncLocalStorage<boolean>()
  const refuse = (name: string) => {
    if (inside.getStore()) throw new Error(`db.${name}() was called inside db.transaction(): use the transaction's own handle`)
    onWrite()
  }
  return new Proxy(db, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver)
      if (typeof value !== 'function') return value
      if (name === 'transaction') {
        return (work: (tx: unknown) => Promise<unknown>, config?: unknown) => {
          refuse('transaction')
          return Reflect.apply(value, target, [(tx: unknown) => inside.run(true, () => work(tx)), config])
        }
      }
      if (['select', 'selectDistinct', 'insert', 'update', 'delete', 'execute'].includes(String(name))) {
        return (...args: unknown[]) => {
          refuse(String(name))
          return Reflect.apply(value, target, args)
        }
      }
      return value
    },
  })
}

/** Numbers by which the database's file layer names errors (WASI), where Node has words. */
const wasiCodes: Record<number, string> = { 2: 'EACCES', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' }

/** Whether an error, or what it was caused by, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  const { code, errno, name, message, cause } = error as { code?: string; errno?: number; name?: string; message?: string; cause?: unknown }
  if (code === 'ENOSPC' || code === '53100' || (name === 'ErrnoError' && wasiCodes[errno ?? 0] === 'ENOSPC')) return true
  return /no space left on device/i.test(message ?? '') || (cause !== undefined && isDiskFull(cause))
}

/** What went wrong, in words a person can act on. */
export function wordsOf(error: unknown): string {
  if (isDiskFull(error)) return 'the disk is full. Free some space and try again; nothing that was saved is lost.'
  const { code, errno, message } = error as { code?: string; errno?: number; message?: string }
  const named = code ?? wasiCodes[errno ?? 0]
  if (named === 'EACCES' || named === 'EPERM' || named === 'EROFS')
    return 'it cannot be written to. Check its permissions, or choose another folder with --data.'
  if (named === 'ENOTDIR' || named === 'EEXIST') return 'there is a file where the folder should be. Choose another folder with --data.'
  return message ?? `error ${String(errno ?? error)}`
}
