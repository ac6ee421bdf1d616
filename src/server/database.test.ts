import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseSessionLog } from '../sessions/edge/store.ts'
import { listBackups, readExport, writeBackup, writeExport } from './backup.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate, migrations } from './migrate.ts'

let folder: string
const opened: Database[] = []
const now = () => Date.parse('2026-03-01T10:00:00Z')

/** An empty database, made once; making one takes longer than most tests. */
let made: string

beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'interviewnode-made-'))
  const result = await openDatabase(made, now)
  if (result.ok) await result.value.close()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-database-'))
})
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Fills a new folder with the empty database. */
function prepare(place = folder) {
  if (!existsSync(path.join(place, 'database'))) cpSync(made, place, { recursive: true })
}

async function open(place = folder): Promise<Database> {
  prepare(place)
  const result = await openDatabase(place, now)
  if (!result.ok) throw new Error(result.failure.reason)
  opened.push(result.value)
  return result.value
}

async function reasonNotToOpen(place = folder): Promise<string> {
  const result = await openDatabase(place, now)
  if (result.ok) {
    await result.value.close()
    return 'opened'
  }
  return result.failure.reason
}

const close = (database: Database) => opened.splice(opened.indexOf(database), 1)[0]?.close()

/** Runs `server/fixtures/writer.ts` on the folder; `lines` grows while it prints. */
function startWriter(mode: string) {
  prepare()
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'fixtures', 'writer.ts'), folder, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  const waiting: { pattern: RegExp; done: () => void }[] = []
  child.stdout.on('data', (chunk) => {
    text += String(chunk)
    for (const one of waiting.filter(({ pattern }) => pattern.test(text))) {
      waiting.splice(waiting.indexOf(one), 1)
      one.done()
    }
  })
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  const prints = (pattern: RegExp) => new Promise<void>((done) => (pattern.test(text) ? done() : waiting.push({ pattern, done })))
  return { child, ended, prints, text: () => text }
}

describe('the lock of a data folder', () => {
  it('refuses a second process with a sentence, and is free at once after kill -9', async () => {
    const first = startWriter('hold')
    await first.prints(/open/)
    expect(await reasonNotToOpen()).toBe(
      `Another InterviewNode is already using the data folder ${folder}. Stop it first, or choose another folder with --data.`,
    )
    first.child.kill('SIGKILL')
    await first.ended
    expect(await reasonNotToOpen()).toBe('opened')
  })

  it('is free again after closing, and other folders do not share it', async () => {
    const database = await open()
    await open(path.join(folder, 'other'))
    await close(database)
    expect(await reasonNotToOpen()).toBe('opened')
  })
})

describe('kill -9 during writes', () => {
  it('loses no acknowledged commit in twenty kills', async () => {
    for (let round = 1; round <= 20; round++) {
      const writer = startWriter('write')
      // A different moment each round: after this many acknowledged appends, in the middle of the next ones.
      await writer.prints(new RegExp(`(ack .*\\n){${1 + ((round * 7) % 23)}}`))
      writer.child.kill('SIGKILL')
      await writer.ended
      appendFileSync(path.join(folder, 'acknowledged'), writer.text())
    }
    const acknowledged = readFileSync(path.join(folder, 'acknowledged'), 'utf8').matchAll(/^ack (\S+) (\d+)$/gm)
    const database = await open()
    const log = databaseSessionLog({ db: database.db, clock: now, newId: () => 'unused' })
    const sessions = await log.list('writer')
    const stored = new Map(
      await Promise.all(sessions.map(async ({ id }) => [id, new Set((await log.read(id)).map(({ seq }) => String(seq)))] as const)),
    )
    const all = [...acknowledged]
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(([, sessionId = '', seq = '']) => !stored.get(sessionId)?.has(seq))).toEqual([])
    for (const seqs of stored.values()) expect([...seqs]).toEqual(Array.from({ length: seqs.size }, (_, index) => String(index + 1)))
  }, 120_000)

  it.each([[[]], [['PG_VERSION']]])('sets aside a first start that was killed before the database was whole: %j', async (written) => {
    mkdirSync(path.join(folder, 'database', 'base'), { recursive: true })
    for (const name of written) writeFileSync(path.join(folder, 'database', name), '17')
    expect(await reasonNotToOpen()).toBe('opened')
    expect(existsSync(path.join(folder, 'database-incomplete', 'base'))).toBe(true)
  })
})

describe('a transaction', () => {
  it('refuses the outer connection inside it instead of waiting for ever', async () => {
    const { db } = await open()
    await expect(db.transaction(async () => db.execute(sql`SELECT 1`))).rejects.toThrow('use the transaction')
    await expect(db.transaction(async () => db.transaction(async () => undefined))).rejects.toThrow('use the transaction')
    expect(await db.transaction(async (tx) => await tx.execute(sql`SELECT 1 AS one`))).toMatchObject({ rows: [{ one: 1 }] })
    expect(await db.execute(sql`SELECT 2 AS two`)).toMatchObject({ rows: [{ two: 2 }] })
  })
})

describe('the format of a data folder', () => {
  const formatFile = () => path.join(folder, 'interviewnode-format.json')

  it('is refused when it is newer than this version, and nothing is changed', async () => {
    await close(await open())
    const newer = JSON.stringify({ format: migrations().length + 1 })
    writeFileSync(formatFile(), newer)
    expect(await reasonNotToOpen()).toContain('was written by a newer InterviewNode')
    expect(readFileSync(formatFile(), 'utf8')).toBe(newer)
  })

  it('is upgraded after an automatic backup when it is older', async () => {
    const raw = await PGlite.create(path.join(folder, 'database'))
    await migrate(raw, migrations().length - 1)
    await raw.close()
    writeFileSync(formatFile(), JSON.stringify({ format: migrations().length - 1 }))
    const database = await open()
    expect(listBackups(database.backups).map(({ file }) => file)).toEqual([
      `interviewnode-2026-03-01T10-00-00.000-before-format-${migrations().length}.jsonl.gz`,
    ])
    expect(JSON.parse(readFileSync(formatFile(), 'utf8'))).toEqual({ format: migrations().length })
    const { rows } = await database.raw.query('SELECT name FROM applied_migrations ORDER BY name')
    expect(rows).toEqual(migrations().map(({ name }) => ({ name })))
  })

  it('lets its checkpoint and vacuum run', async () => {
    const database = await open()
    await database.maintain()
    await database.compact()
    expect((await database.raw.query('SHOW max_wal_size')).rows).toEqual([{ max_wal_size: '128MB' }])
  })
})

describe('export and import', () => {
  async function filled() {
    const database = await open()
    let count = 0
    const log = databaseSessionLog({ db: database.db, clock: now, newId: () => `id-${++count}` })
    const { id } = await log.start({ personId: 'ada', kind: 'interview', ref: { kind: 'interviews', id: 'first', hash: 'abc' } })
    const words = ['plain', 'line\nbreak', 'quotes " and \\ and \u2028', 'Zürich, 東京, 🙂', '']
    await log.append(
      id,
      words.map((text) => ({ by: 'candidate', kind: 'said', text, data: { nested: [1, 2.5, null, { deep: text }] } })),
    )
    await log.keepContent({ kind: 'items', id: 'one', hash: 'h1' }, { prompt: 'kept' })
    return { database, log, id }
  }

  it('give back every row in a new folder', async () => {
    const { database, log, id } = await filled()
    const file = path.join(folder, 'all.jsonl.gz')
    await writeExport(database.raw, file, now())
    const copy = await open(path.join(folder, 'copy'))
    expect(await readExport(copy.raw, file, { replace: false })).toEqual({ ok: true, value: { rows: 7 } })
    const copied = databaseSessionLog({ db: copy.db, clock: now, newId: () => 'unused' })
    expect(await copied.read(id)).toEqual(await log.read(id))
    expect(await copied.find(id)).toEqual(await log.find(id))
    expect(await copied.loadContent({ kind: 'items', id: 'one', hash: 'h1' })).toEqual({ prompt: 'kept' })
    const again = path.join(folder, 'again.jsonl.gz')
    await writeExport(copy.raw, again, now())
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  })

  it('refuse a folder that is not empty, unless it is to be replaced', async () => {
    const { database, log, id } = await filled()
    const file = path.join(folder, 'all.jsonl.gz')
    await writeExport(database.raw, file, now())
    expect(await readExport(database.raw, file, { replace: false })).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
    await log.append(id, [{ by: 'candidate', kind: 'said', text: 'after the export' }])
    expect(await readExport(database.raw, file, { replace: true })).toMatchObject({ ok: true })
    expect(await log.read(id)).toHaveLength(5)
  })

  it('change nothing when the file is torn, foreign or newer', async () => {
    const { database, log, id } = await filled()
    const file = path.join(folder, 'all.jsonl.gz')
    await writeExport(database.raw, file, now())
    const { gzipSync } = await import('node:zlib')
    const bad: [string, Buffer][] = [
      ['torn', readFileSync(file).subarray(0, 120)],
      ['not gzip', Buffer.from('hello')],
      ['not an export', gzipSync('{"a":1}\n')],
      ['empty', gzipSync('')],
      ['newer', gzipSync(`{"interviewnode":"export","format":${migrations().length + 1}}\n`)],
      ['unknown table', gzipSync(`{"interviewnode":"export","format":1}\n{"table":"pg_class","row":{}}\n`)],
    ]
    for (const [name, body] of bad) {
      const place = path.join(folder, 'bad.gz')
      writeFileSync(place, body)
      expect(await readExport(database.raw, place, { replace: true }), name).toMatchObject({ ok: false })
      expect(await log.read(id), name).toHaveLength(5)
    }
  })

  it('keep the newest seven backups', async () => {
    const { database } = await filled()
    for (let day = 1; day <= 9; day++) await writeBackup(database.raw, database.backups, Date.UTC(2026, 2, day))
    const files = listBackups(database.backups).map(({ file }) => file)
    expect(files).toHaveLength(7)
    expect(files.every((file) => existsSync(path.join(database.backups, file)))).toBe(true)
    expect([...files].sort()[0]).toContain('2026-03-03')
  })
})
