/** A session's events as they are committed, as server-sent events. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { SessionEvent, SessionLog } from '../sessions/index.ts'

const heartbeatMilliseconds = 15_000

/** Sends the events after `afterSeq`, then each new one once, in order, until the reader leaves. */
export function sessionStream(
  c: Context,
  { log, sessionId, afterSeq }: { log: SessionLog; sessionId: string; afterSeq: number },
): Response {
  return streamSSE(c, async (stream) => {
    let sent = afterSeq
    let sending = Promise.resolve()
    const send = (events: SessionEvent[]) => {
      sending = sending.then(async () => {
        for (const event of events) {
          if (event.seq <= sent) continue
          sent = event.seq
          if (mayBeSeen(event)) await stream.writeSSE({ id: String(event.seq), data: JSON.stringify(event) })
        }
      })
      return sending
    }
    const stopped = new Promise<void>((done) => stream.onAbort(done))
    // What is committed while the past is read would otherwise fall between the two.
    let past: SessionEvent[] | undefined = []
    const unsubscribe = log.subscribe(sessionId, (events) => (past ? past.push(...events) : void send(events)))
    const beat = setInterval(() => void stream.write(': alive\n\n'), heartbeatMilliseconds)
    try {
      await stream.write(': open\n\n')
      await send(await log.read(sessionId, afterSeq))
      const meanwhile = past
      past = undefined
      await send(meanwhile)
      await stopped
    } finally {
      clearInterval(beat)
      unsubscribe()
    }
  })
}

/** The interviewer's private notes stay on the server, and so does what an answer of an assessment was worth, which its review tells after the end. */
function mayBeSeen({ kind, by, data }: SessionEvent): boolean {
  return kind !== 'item-answered' && !(kind === 'note' && by === 'system' && data.private === true)
}
