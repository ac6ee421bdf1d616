import { useCallback, useEffect, useRef, useState } from 'react'
import type { Text } from 'yjs'
import type { SessionEvent } from '../index.ts'
import { makeTextSync, type SyncState, type TextSync } from './text-sync.ts'
import { useSessionStream } from './use-session-stream.ts'

export type TextDocument = {
  /** The shared text; null until it is loaded. */
  text: Text | null
  state: SyncState
  /** Why something was refused or could not be loaded. */
  reason: string | null
  /** Sends what is waiting; resolves when it is committed or has failed. */
  flush: () => Promise<void>
  reload: () => void
}

/** A document of a session, saved as it is typed; other tabs' changes appear as they are committed. */
export function useTextDocument(sessionId: string, document: string, initialText = ''): TextDocument {
  const [text, setText] = useState<Text | null>(null)
  const [state, setState] = useState<SyncState>('saved')
  const [reason, setReason] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const sync = useRef<TextSync | null>(null)
  const initial = useRef(initialText)
  initial.current = initialText

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` starts the loading again
  useEffect(() => {
    const made = makeTextSync(sessionId, document, (next, why) => {
      setState(next)
      setReason(why ?? null)
    })
    sync.current = made
    let stale = false
    made.load(initial.current).then(
      () => !stale && setText(made.doc.getText('text')),
      (error: Error) => !stale && setReason(error.message),
    )
    const leaving = () => void made.flush()
    window.addEventListener('pagehide', leaving)
    return () => {
      stale = true
      window.removeEventListener('pagehide', leaving)
      made.close()
      setText(null)
    }
  }, [sessionId, document, attempt])

  const receive = useCallback(
    (events: SessionEvent[]) => {
      for (const { kind, data } of events)
        if (kind === 'text-update' && data.document === document) sync.current?.receive(String(data.update))
    },
    [document],
  )
  useSessionStream(text === null ? undefined : sessionId, 0, receive)

  return { text, state, reason, flush: () => sync.current?.flush() ?? Promise.resolve(), reload: () => setAttempt((count) => count + 1) }
}
