import type { Catalog, InterviewPlan } from '../catalog/index.ts'
import type { SessionEvent, SessionLog } from '../sessions/index.ts'
import type { NextStep } from './model.ts'

/** What the report needs from the world. */
export type ReportPorts = {
  log: Pick<SessionLog, 'find' | 'read' | 'loadContent'>
  catalog: () => Catalog
  /** A log made by the interview's own simulation on today's content, for the sample report. */
  sampleLog: () => { plan: InterviewPlan; log: SessionEvent[] } | undefined
}

/** Hands the next steps of a report to the plan; repeating it changes nothing. */
export type AdoptNextSteps = (personId: string, sessionId: string, steps: NextStep[]) => Promise<void>
