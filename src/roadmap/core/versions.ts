/** What a version of the plan rests on, and why a new one was made. */
import type { Session } from '../../sessions/index.ts'
import type { Evidence } from '../../skills/index.ts'

/** Fingerprints of everything that a plan rests on. A new week is a ground as well: what was not done moves then, and not each night. */
export type Grounds = { profile: string; evidence: string; done: string; proposals: string; content: string; week: string }

/** One text for all grounds; equal texts need no new version. */
export function fingerprintOf(grounds: Grounds): string {
  return JSON.stringify(grounds)
}

/** Says in a sentence why this version was made. */
export function causeOf(
  last: { fingerprint: string; madeAt: number } | undefined,
  now: Grounds,
  evidence: Evidence[],
  sessions: Session[],
): string {
  if (last === undefined) return 'Your first plan.'
  const before = JSON.parse(last.fingerprint) as Partial<Grounds>
  if (before.evidence !== now.evidence) {
    const fresh = evidence.filter(({ at }) => at > last.madeAt)
    const kinds = new Set(fresh.map(({ sessionId }) => sessions.find(({ id }) => id === sessionId)?.kind))
    const where = kinds.has('interview') ? 'your interview' : kinds.has('assessment') ? 'your assessment' : 'your practice'
    return `New evidence from ${where}: ${fresh.length} ${fresh.length === 1 ? 'observation' : 'observations'}.`
  }
  if (before.profile !== now.profile) return 'You changed your target, date or hours.'
  if (before.proposals !== now.proposals) return 'Next steps from a report were taken into the plan.'
  if (before.done !== now.done) return 'You finished something, or took a tick back.'
  if (before.content !== now.content) return 'The question bank changed.'
  return 'A new week: what was not done has moved.'
}
