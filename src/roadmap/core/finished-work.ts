import type { Skill } from '../../catalog/index.ts'
import type { Session } from '../../sessions/index.ts'
import type { Evidence } from '../../skills/index.ts'
import type { Activity } from '../model.ts'
import type { DoneWork } from './candidates.ts'
import { localDate } from './dates.ts'

/** A tick or a proposal, as it is stored. */
type Marked = { id: string; kind: string; at: number; data: Record<string, unknown> }

type Traces = { sessions: Session[]; solved: string[]; marks: Marked[]; evidence: Evidence[]; skills: Skill[]; timeZone: string }

/** All work that was finished, oldest first: interviews held, problems solved, areas measured in an assessment, and what was ticked off. */
export function finishedWork({ sessions, solved, marks, evidence, skills, timeZone }: Traces): DoneWork[] {
  const work = (kind: Activity['kind'], ref: string, at: number): DoneWork => ({ kind, ref, at, date: localDate(at, timeZone) })
  const interviews = sessions.flatMap(({ kind, ref, endedAt }) =>
    kind === 'interview' && ref !== null && endedAt !== null ? [work('interview', ref.id, endedAt)] : [],
  )
  const problems = solved.map((id) => {
    const latest = evidence.findLast(({ content }) => content?.kind === 'problems' && content.id === id)
    const session = sessions.find(({ kind, ref }) => kind === 'practice' && ref?.id === id)
    return work('problem', id, latest?.at ?? session?.startedAt ?? 0)
  })
  const areaOf = new Map<string, string>(skills.map(({ id, area }) => [id, area]))
  const assessments = sessions.flatMap(({ kind, id, endedAt }) => {
    if (kind !== 'assessment' || endedAt === null) return []
    const areas = new Set(evidence.flatMap(({ sessionId, skill }) => (sessionId === id ? (areaOf.get(skill) ?? []) : [])))
    return [...areas].map((area) => work('assessment', area, endedAt))
  })
  const seen = [...interviews, ...problems, ...assessments]
  const ticked = marks.flatMap(({ kind, at, data }) => (kind === 'done' ? [work(data.kind as Activity['kind'], String(data.ref), at)] : []))
  // Somebody who held a mock and ticks it off as well has held one mock.
  const extra = ticked.filter(
    ({ kind, ref, date }) => !seen.some((one) => one.kind === kind && one.ref === ref && (kind === 'problem' || one.date === date)),
  )
  return [...seen, ...extra].sort((left, right) => left.at - right.at)
}
