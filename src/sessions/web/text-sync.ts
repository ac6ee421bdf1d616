/** Keeps one Yjs document and the session's log together. */
import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates } from 'yjs'
import { decodeBase64, encodeBase64 } from '../../kit/base64.ts'
import { client } from '../../web/api.ts'
import { makeOutbox } from './outbox.ts'

export type SyncState = 'saved' | 'saving' | 'unsaved' | 'offline'

export type TextSync = {
  doc: Doc
  load: (initialText: string) => Promise<void>
  receive: (update: string) => void
  flush: () => Promise<void>
  close: () => void
}

/** A batch waits this long for more typing. */
const batchMilliseconds = 200
const firstRetry = 500
const longestRetry = 8000

/** Changes made by this tab, as against those that came from the log. */
const remote = Symbol('remote')

/** What the server gives for a document that nobody has touched. */
const emptyUpdate = 'AAA='

/** The starting text as the same change whoever makes it, so that two tabs that open a fresh document do not double it. */
function startingUpdate(text: string): Uint8Array {
  const seed = new Doc()
  seed.clientID = 1
  seed.getText('text').insert(0, text)
  return encodeStateAsUpdate(seed)
}

/** Starts to keep a document; `onState` hears whether everything typed is committed. */
export function makeTextSync(sessionId: string, document: string, onState: (state: SyncState, reason?: string) => void): TextSync {
  const doc = new Doc()
  const outbox = makeOutbox(sessionId, document)
  let waiting: Uint8Array[] = []
  let sending: Promise<void> | undefined
  let timer: number | undefined
  let retry = firstRetry
  let closed = false

  function remember() {
    if (waiting.length > 0) outbox.save(encodeBase64(mergeUpdates(waiting)))
  }

  function schedule(milliseconds: number) {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush(), milliseconds)
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === remote) return
    waiting.push(update)
    remember()
    onState('saving')
    if (timer === undefined || sending === undefined) schedule(batchMilliseconds)
  })

  async function flush(): Promise<void> {
    window.clearTimeout(timer)
    timer = undefined
    while (sending) await sending
    if (waiting.length === 0) return
    sending = send().finally(() => {
      sending = undefined
    })
    await sending
  }

  async function send() {
    const update = encodeBase64(mergeUpdates(waiting))
    const count = waiting.length
    try {
      await client.sessions.appendText({ sessionId, document, key: crypto.randomUUID(), update })
      waiting = waiting.slice(count)
      retry = firstRetry
      if (waiting.length === 0) {
        outbox.clear()
        onState('saved')
      } else {
        remember()
        if (!closed) schedule(batchMilliseconds)
      }
    } catch (error) {
      const refused =
        (error as { code?: string }).code !== undefined &&
        (error as { status?: number }).status !== undefined &&
        ((error as { status: number }).status ?? 500) < 500
      if (refused) {
        waiting = []
        outbox.clear()
        onState('unsaved', (error as Error).message)
        return
      }
      onState('offline')
      if (!closed) schedule(retry)
      retry = Math.min(longestRetry, retry * 2)
    }
  }

  return {
    doc,
    async load(initialText) {
      const { update } = await client.sessions.readText({ sessionId, document })
      applyUpdate(doc, decodeBase64(update), remote)
      const left = outbox.load()
      if (left) {
        // Applying what a closed tab could not send marks it as this tab's own, so it is sent now; a repeat changes nothing.
        const bytes = decodeBase64(left)
        applyUpdate(doc, bytes, remote)
        waiting.push(bytes)
        schedule(0)
      }
      const text = doc.getText('text')
      if (text.length === 0 && initialText !== '' && !left && update === emptyUpdate) applyUpdate(doc, startingUpdate(initialText))
      onState(waiting.length > 0 ? 'saving' : 'saved')
    },
    receive: (update) => applyUpdate(doc, decodeBase64(update), remote),
    flush,
    close() {
      closed = true
      window.clearTimeout(timer)
      void flush()
    },
  }
}
