import { useEffect, useRef } from 'react'
import type { SessionEvent } from '../index.ts'

/** Calls back with the events of a session as they are committed, from `afterSeq` on; reconnects by itself where it stopped. */
export function useSessionStream(sessionId: string | undefined, afterSeq: number, onEvents: (events: SessionEvent[]) => void): void {
  const latest = useRef({ seq: afterSeq, onEvents })
  latest.current.onEvents = onEvents
  latest.current.seq = Math.max(latest.current.seq, afterSeq)
  useEffect(() => {
    if (sessionId === undefined) return
    let source: EventSource | undefined
    let timer: number | undefined
    let closed = false
    function connect() {
      source = new EventSource(`/api/sessions/${sessionId}/stream?after=${latest.current.seq}`)
      source.onmessage = ({ data }) => {
        const parsed = JSON.parse(data) as SessionEvent | SessionEvent[]
        const events = (Array.isArray(parsed) ? parsed : [parsed]).filter(({ seq }) => seq > latest.current.seq)
        if (events.length === 0) return
        latest.current.seq = events.at(-1)?.seq ?? latest.current.seq
        latest.current.onEvents(events)
      }
      // The browser's own reconnecting would ask again from the first number, so a fresh connection is made from the last one.
      source.onerror = () => {
        source?.close()
        if (!closed) timer = window.setTimeout(connect, 1500)
      }
    }
    connect()
    return () => {
      closed = true
      window.clearTimeout(timer)
      source?.close()
    }
  }, [sessionId])
}
