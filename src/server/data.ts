/** Where a person's data lie, taking them out, deleting them. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { implement } from '@orpc/server'
import { count, eq, inArray } from 'drizzle-orm'
import { people } from '../accounts/edge/tables.ts'
import type { RequestContext } from '../accounts/index.ts'
import { itemFlags } from '../assessment/edge/tables.ts'
import type { ContentProblem } from '../catalog/index.ts'
import { contract } from '../contract.ts'
import { planMarks, plans } from '../roadmap/edge/tables.ts'
import { sessionEvents, sessions } from '../sessions/edge/tables.ts'
import { evidenceTable } from '../skills/edge/tables.ts'
import { listBackups, writeBackup, writeExport } from './backup.ts'
import type { Database, Db } from './database.ts'

export type DataService = ReturnType<typeof dataService>

export function dataService({
  database,
  clock,
  contentProblems,
}: {
  database: Database
  clock: () => number
  contentProblems: ContentProblem[]
}) {
  const { db, raw, folder, backups } = database

  async function where() {
    const saved = listBackups(backups)
    const [sessionCount, eventCount, evidenceCount] = [await rows(sessions), await rows(sessionEvents), await rows(evidenceTable)]
    return {
      folder,
      bytes: bytesBelow(folder),
      lastBackupAt: saved[0]?.at ?? null,
      backups: saved,
      counts: { sessions: sessionCount, events: eventCount, evidence: evidenceCount },
      contentProblems,
    }
  }

  async function rows(table: typeof sessions | typeof sessionEvents | typeof evidenceTable) {
    const [row] = await db.select({ total: count() }).from(table)
    return row?.total ?? 0
  }

  const backup = async () => ({ file: path.basename(await writeBackup(raw, backups, clock())) })

  /** Backups are copies of what is to be deleted, so they go as well; the database is then compacted. */
  async function erase(personId: string): Promise<{ sessions: number }> {
    const erased = await erasePerson(db, personId)
    for (const { file } of listBackups(backups)) rmSync(path.join(backups, file))
    await database.compact()
    return { sessions: erased }
  }

  /** Writes everything into a file of its own, complete before it is sent; the caller removes it. */
  async function exportFile(): Promise<string> {
    const file = path.join(folder, `export-${clock()}.jsonl.gz`)
    await writeExport(raw, file, clock())
    return file
  }

  return { where, backup, erase, exportFile }
}

/** Deletes all rows of a person, whole sessions with everything derived from them, wholly or not at all. Gives the number of sessions. */
export async function erasePerson(db: Db, personId: string): Promise<number> {
  return db.transaction(async (tx) => {
    const mine = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, personId))
    const ids = mine.map(({ id }) => id)
    if (ids.length > 0) await tx.delete(sessionEvents).where(inArray(sessionEvents.sessionId, ids))
    for (const table of [sessions, evidenceTable, itemFlags, plans, planMarks]) await tx.delete(table).where(eq(table.personId, personId))
    await tx.delete(people).where(eq(people.id, personId))
    return ids.length
  })
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).reduce((sum, entry) => {
    if (!entry.isFile()) return sum
    // The database renames its files while they are counted.
    return sum + (statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}

/** The procedures about the data on the server. */
export function dataRoutes(service: DataService) {
  const route = implement(contract.data).$context<RequestContext>()
  return route.router({
    where: route.where.handler(() => service.where()),
    backup: route.backup.handler(() => service.backup()),
    erase: route.erase.handler(({ context }) => service.erase(context.personId)),
  })
}
