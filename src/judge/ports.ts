import type { Catalog } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import type { SessionLog } from '../sessions/index.ts'
import type { Evidence } from '../skills/index.ts'

/** What the judge needs from the world. */
export type JudgePorts = {
  log: SessionLog
  catalog: () => Catalog
  clock: Clock
  /** The problem that is open in a session, with the phase it belongs to; undefined when no code may be run there now. */
  problemOpenFor: (sessionId: string) => Promise<{ problem: string; phase: string | null } | undefined>
  recordEvidence: (evidence: Evidence[]) => Promise<void>
}
