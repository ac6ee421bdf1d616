/** Text being edited, moments and pauses: what every sitting has in common. */
import { mergeUpdates } from 'yjs'
import { decodeBase64, encodeBase64 } from '../kit/base64.ts'
import type { Clock } from '../kit/clock.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { momentOf, textOf } from './core/moment.ts'
import type { Session, SessionEvent, SessionKind } from './model.ts'
import type { SessionLog } from './ports.ts'

export type SessionsService = ReturnType<typeof sessionsService>

const emptyUpdate = new Uint8Array([0, 0])
const kinds: SessionKind[] = ['assessment', 'practice', 'interview']

export function sessionsService({ log, clock }: { log: SessionLog; clock: Clock }) {
  async function own(personId: string, sessionId: string): Promise<Result<Session>> {
    const session = await log.find(sessionId)
    return session?.personId === personId ? ok(session) : fail('not-found', 'There is no session with this address.')
  }

  /** Appends a batch of changes of a document; it is answered when it is committed, and a repeated key counts once. */
  async function appendText(
    personId: string,
    sessionId: string,
    { key, document, update }: { key: string; document: string; update: string },
  ): Promise<Result<{ seq: number }>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    if (!isUpdate(update)) return fail('invalid', 'The change could not be read, so it was not stored.')
    const [event] =
      (await log.append(sessionId, [{ key: `text:${key}`, by: 'candidate', kind: 'text-update', data: { document, update } }])) ?? []
    return event ? ok({ seq: event.seq }) : fail('expired', 'This session has ended; what was typed after the end is not part of it.')
  }

  /** The whole document as one update, with the number of the last event it contains. */
  async function readText(personId: string, sessionId: string, document: string): Promise<Result<{ update: string; seq: number }>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    const events = await log.read(sessionId)
    const updates = events
      .filter(({ kind, data }) => kind === 'text-update' && data.document === document)
      .map(({ data }) => decodeBase64(String(data.update)))
    const merged = updates.length === 0 ? emptyUpdate : mergeUpdates(updates)
    return ok({ update: encodeBase64(merged), seq: events.at(-1)?.seq ?? 0 })
  }

  /** The text of a document as it stands now; for the server's own use, nobody is asked for leave. */
  const draftOf = async (sessionId: string, document: string): Promise<string> => textOf(await log.read(sessionId), document)

  /** One event with what went before it and the code as it stood then: what an evidence link opens. */
  async function moment(personId: string, sessionId: string, eventId: string) {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    const { kind, endedAt } = session.value
    const events = await log.read(sessionId)
    const found = momentOf(kind === 'assessment' && endedAt === null ? events.map(withoutWorth) : events, eventId)
    return found ? ok({ sessionKind: kind, ...found }) : fail('not-found', 'This moment is not in the log.')
  }

  /** Time in which no server was running does not count against anybody: each open session gets a pause. */
  async function pauseOpenSessions(downSince: number, upAt: number): Promise<number> {
    const open = (await Promise.all(kinds.map((kind) => log.listOpen(kind)))).flat()
    for (const session of open) {
      const milliseconds = upAt - Math.max(downSince, session.startedAt)
      if (milliseconds > 0) await log.append(session.id, [{ key: `pause:${upAt}`, by: 'system', kind: 'pause', data: { milliseconds } }])
    }
    return open.length
  }

  async function get(personId: string, sessionId: string): Promise<Result<{ session: Session; now: number }>> {
    const session = await own(personId, sessionId)
    return session.ok ? ok({ session: session.value, now: clock() }) : session
  }

  return { list: (personId: string) => log.list(personId), get, own, appendText, readText, draftOf, moment, pauseOpenSessions }
}

/** What an answer was worth is told when the assessment has ended. */
function withoutWorth(event: SessionEvent): SessionEvent {
  return event.kind === 'item-answered' ? { ...event, data: { item: event.data.item } } : event
}

function isUpdate(update: string): boolean {
  try {
    mergeUpdates([emptyUpdate, decodeBase64(update)])
    return true
  } catch {
    return false
  }
}
