/** What was typed and not yet confirmed, kept in this browser until it is. */

export type Outbox = { load: () => string | null; save: (update: string) => void; clear: () => void }

/** The outbox of one document of one session and this tab; other tabs of the same document share what is left over. */
export function makeOutbox(sessionId: string, document: string): Outbox {
  const name = `interviewnode-outbox ${sessionId} ${document}`
  const safely = <T>(work: () => T): T | null => {
    try {
      return work()
    } catch {
      // Storage may be full or forbidden; the text is then kept in the page alone, and the page says "not saved yet".
      return null
    }
  }
  return {
    load: () => safely(() => localStorage.getItem(name)),
    save: (update) => void safely(() => localStorage.setItem(name, update)),
    clear: () => void safely(() => localStorage.removeItem(name)),
  }
}
