import type { Catalog, InterviewPlan } from '../catalog/index.ts'
import type { SessionEvent, SessionLog } from '../sessions/index.ts'

/** What the report needs from the world. */
export type ReportPorts = {
  log: Pick<SessionLog, 'find' | 'read' | 'loadContent'>
  catalog: () => Catalog
  /** A log made by the interview's own simulation on today's content, for the sample report. */
  sampleLog: () => { plan: InterviewPlan; log: SessionEvent[] } | undefined
}
