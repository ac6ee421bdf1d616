import type { Quote } from '../../grading/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'

/** Finds the first place where a pattern stands in what was said; the quote is a substring of that event's text. */
export function findQuote(events: SessionEvent[], pattern: RegExp): { event: SessionEvent; quote: Quote } | undefined {
  for (const event of events) {
    const match = pattern.exec(event.text ?? '')
    if (match) return { event, quote: { start: match.index, end: match.index + match[0].length, text: match[0] } }
  }
  return undefined
}
