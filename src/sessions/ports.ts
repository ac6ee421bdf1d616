import type { ContentRef } from '../catalog/index.ts'
import type { NewEvent, Session, SessionEvent, SessionKind } from './model.ts'

/** The store of sessions and their logs. Every adapter runs `sessionLogContract` of testing.ts. */
export type SessionLog = {
  start(session: { personId: string; kind: SessionKind; ref: ContentRef | null }): Promise<Session>
  find(sessionId: string): Promise<Session | undefined>
  /** The sessions of a person, newest first. */
  list(personId: string, kind?: SessionKind): Promise<Session[]>
  /** All sessions that have not ended, of everybody: what the server's timers look after. */
  listOpen(kind: SessionKind): Promise<Session[]>
  /** The sessions that ended last, of everybody, newest first: what a restarted server may not have settled yet. */
  listEnded(kind: SessionKind, most: number): Promise<Session[]>
  /**
   * Appends in order and returns the stored events once they are committed. An event whose `key` is already in this session's
   * log is not stored again: the stored one is returned in its place. Refused (undefined) once the session has ended.
   */
  append(sessionId: string, events: NewEvent[]): Promise<SessionEvent[] | undefined>
  /** The events after `afterSeq` (0 = all), in order. */
  read(sessionId: string, afterSeq?: number): Promise<SessionEvent[]>
  /** Appends `ended` and closes the session; repeating it changes nothing. */
  end(sessionId: string, reason: string): Promise<void>
  /** Calls the listener after each committed append; returns a function that stops it. */
  subscribe(sessionId: string, listener: (events: SessionEvent[]) => void): () => void
  /** Keeps the text of content that an event rests on, so that a replay shows what the person saw. */
  keepContent(ref: ContentRef, body: unknown): Promise<void>
  loadContent(ref: ContentRef): Promise<unknown | undefined>
}
