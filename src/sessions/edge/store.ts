/** The session log in the database. */

import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ContentRef } from '../../catalog/index.ts'
import type { Clock } from '../../kit/clock.ts'
import type { NewId } from '../../kit/id.ts'
import { makeTurns } from '../../kit/turns.ts'
import type { NewEvent, Session, SessionEvent, SessionKind, SessionLog } from '../index.ts'
import { contentVersions, sessionEvents, sessions } from './tables.ts'

type Db = PgDatabase<PgQueryResultHKT>
type EventRow = typeof sessionEvents.$inferSelect
type SessionRow = typeof sessions.$inferSelect

/** The session log on PostgreSQL; appends to one session are queued, so its events are numbered without gaps. */
export function databaseSessionLog({ db, clock, newId }: { db: Db; clock: Clock; newId: NewId }): SessionLog {
  const listeners = new Map<string, Set<(events: SessionEvent[]) => void>>()
  const inOrder = makeTurns()
  /** Content that this process has kept already; it is never taken out again. */
  const kept = new Set<string>()

  async function find(sessionId: string): Promise<Session | undefined> {
    const [row] = await db.select().from(sessions).where(eq(sessions.id, sessionId))
    return row && toSession(row)
  }

  /**
   * One event in one statement, which does nothing where the session has ended, the key is known or another process took the number; then the longer way
   * finds out why.
   */
  async function storeOne(sessionId: string, event: NewEvent, now: number): Promise<SessionEvent | undefined> {
    const { id, by, kind, text, data, key } = toRow(event, { id: newId(), sessionId, seq: 0, at: 0 })
    const [row] = await db
      .insert(sessionEvents)
      .select(
        sql`SELECT ${id}, ${sessions.id}, coalesce((SELECT max(${sessionEvents.seq}) FROM ${sessionEvents} WHERE ${sessionEvents.sessionId} = ${sessionId}), 0) + 1,
          greatest(0, ${now}::bigint - ${sessions.startedAt}), ${by}, ${kind}, ${text}, ${JSON.stringify(data)}::jsonb, ${key}
          FROM ${sessions} WHERE ${sessions.id} = ${sessionId} AND ${sessions.endedAt} IS NULL`,
      )
      .onConflictDoNothing()
      .returning()
    return row && toEvent(row)
  }

  function tell(sessionId: string, events: SessionEvent[]) {
    if (events.length > 0) for (const listener of listeners.get(sessionId) ?? []) listener(events)
  }

  /** `close` also ends the session in the same transaction. */
  function store(sessionId: string, events: NewEvent[], close: boolean): Promise<SessionEvent[] | undefined> {
    return inOrder(sessionId, async () => {
      const now = clock()
      const [only, ...more] = events
      const stored = only && more.length === 0 && !close ? await storeOne(sessionId, only, now) : undefined
      if (stored) {
        tell(sessionId, [stored])
        return [stored]
      }
      const { all, fresh } = await db.transaction(async (tx) => {
        const last = sql<number>`(SELECT max(${sessionEvents.seq}) FROM ${sessionEvents} WHERE ${sessionEvents.sessionId} = ${sessionId})`
        const [session] = await tx
          .select({ startedAt: sessions.startedAt, endedAt: sessions.endedAt, lastSeq: last })
          .from(sessions)
          .where(eq(sessions.id, sessionId))
          .for('update')
        if (session === undefined || session.endedAt !== null) return { all: undefined, fresh: [] }
        const keys = events.flatMap(({ key }) => (key === undefined ? [] : [key]))
        const known =
          keys.length === 0
            ? []
            : await tx
                .select()
                .from(sessionEvents)
                .where(and(eq(sessionEvents.sessionId, sessionId), inArray(sessionEvents.key, keys)))
        const byKey = new Map(known.map((row) => [row.key, row]))
        const rows: EventRow[] = []
        const result = events.map((event) => {
          const stored = event.key === undefined ? undefined : byKey.get(event.key)
          if (stored) return stored
          const row = toRow(event, {
            id: newId(),
            sessionId,
            seq: (session.lastSeq ?? 0) + rows.length + 1,
            at: Math.max(0, now - session.startedAt),
          })
          rows.push(row)
          if (row.key !== null) byKey.set(row.key, row)
          return row
        })
        if (rows.length > 0) await tx.insert(sessionEvents).values(rows)
        if (close) await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, sessionId))
        return { all: result.map(toEvent), fresh: rows.map(toEvent) }
      })
      tell(sessionId, fresh)
      return all
    })
  }

  return {
    find,

    async start({ personId, kind, ref }) {
      const session: Session = { id: newId(), personId, kind, ref, startedAt: clock(), endedAt: null }
      await db.insert(sessions).values(session)
      return session
    },

    async list(personId: string, kind?: SessionKind) {
      const mine = kind === undefined ? eq(sessions.personId, personId) : and(eq(sessions.personId, personId), eq(sessions.kind, kind))
      const rows = await db.select().from(sessions).where(mine).orderBy(desc(sessions.startedAt), desc(sessions.id))
      return rows.map(toSession)
    },

    async listOpen(kind: SessionKind) {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.kind, kind), isNull(sessions.endedAt)))
      return rows.map(toSession)
    },

    async listEnded(kind: SessionKind, most: number) {
      const ended = and(eq(sessions.kind, kind), isNotNull(sessions.endedAt))
      const rows = await db.select().from(sessions).where(ended).orderBy(desc(sessions.endedAt)).limit(most)
      return rows.map(toSession)
    },

    append: (sessionId, events) => store(sessionId, events, false),

    async read(sessionId, afterSeq = 0) {
      const rows = await db
        .select()
        .from(sessionEvents)
        .where(and(eq(sessionEvents.sessionId, sessionId), gt(sessionEvents.seq, afterSeq)))
        .orderBy(asc(sessionEvents.seq))
      return rows.map(toEvent)
    },

    async end(sessionId, reason) {
      await store(sessionId, [{ key: 'ended', by: 'system', kind: 'ended', text: reason }], true)
    },

    subscribe(sessionId, listener) {
      const all = listeners.get(sessionId) ?? new Set()
      listeners.set(sessionId, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0) listeners.delete(sessionId)
      }
    },

    async keepContent(ref: ContentRef, body: unknown) {
      const name = `${ref.kind}/${ref.id}/${ref.hash}`
      if (kept.has(name)) return
      await db
        .insert(contentVersions)
        .values({ ...ref, body })
        .onConflictDoNothing()
      kept.add(name)
    },

    async loadContent({ kind, id, hash }: ContentRef) {
      const [row] = await db
        .select()
        .from(contentVersions)
        .where(and(eq(contentVersions.kind, kind), eq(contentVersions.id, id), eq(contentVersions.hash, hash)))
      return row?.body
    },
  }
}

function toSession(row: SessionRow): Session {
  return { ...row, kind: row.kind as SessionKind, ref: row.ref as ContentRef | null }
}

function toRow(
  { by, kind, text = null, data = {}, key = undefined }: NewEvent,
  place: Pick<EventRow, 'id' | 'sessionId' | 'seq' | 'at'>,
): EventRow {
  return { ...place, by, kind, text: storable(text), data: storable(data), key: key ?? null }
}

/** The same without what PostgreSQL cannot hold in a text: NUL and halves of surrogate pairs become U+FFFD. */
function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\ufffd') as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [storable(name), storable(part)])) as T
}

function toEvent({ key: _key, ...row }: EventRow): SessionEvent {
  return { ...row, by: row.by as SessionEvent['by'], kind: row.kind as SessionEvent['kind'], data: row.data as Record<string, unknown> }
}
