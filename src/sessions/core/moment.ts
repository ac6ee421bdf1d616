import { applyUpdate, Doc } from 'yjs'
import { decodeBase64 } from '../../kit/base64.ts'
import type { SessionEvent } from '../model.ts'

const told: SessionEvent['kind'][] = ['said', 'hint', 'phase', 'run', 'ended', 'item-answered', 'item-shown']
const shownBefore = 6

/** One event with up to six told events before it and the code as it stood then. */
export function momentOf(
  log: SessionEvent[],
  eventId: string,
): { event: SessionEvent; before: SessionEvent[]; code: string | null } | undefined {
  const index = log.findIndex(({ id }) => id === eventId)
  const event = log[index]
  if (event === undefined) return undefined
  const before = log
    .slice(0, index)
    .filter(({ kind }) => told.includes(kind))
    .slice(-shownBefore)
  return { event, before, code: codeAt(log.slice(0, index + 1)) }
}

/** The code that was touched last: what a run carried, or the document named "code" or "code:<problem>" with all changes up to here. */
function codeAt(log: SessionEvent[]): string | null {
  const last = log.findLast((event) => event.kind === 'run' || isCodeChange(event))
  if (last === undefined) return null
  if (last.kind === 'run') return last.text
  return textOf(log, String(last.data.document))
}

/** The text of a document with all its changes in this log. */
export function textOf(log: SessionEvent[], document: string): string {
  const doc = new Doc()
  for (const { kind, data } of log) {
    if (kind === 'text-update' && data.document === document) applyUpdate(doc, decodeBase64(String(data.update)))
  }
  return doc.getText('text').toString()
}

function isCodeChange({ kind, data }: SessionEvent): boolean {
  return kind === 'text-update' && /^code(:|$)/.test(String(data.document))
}
