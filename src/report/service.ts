/** Makes reports from logs: load, build, give. Nothing is stored: a report is a pure function of the log and the content it names. */
import type { AreaId, Catalog, ContentRef, InterviewPlan, Problem, Question, Rubric } from '../catalog/index.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { SessionEvent } from '../sessions/index.ts'
import { buildReport, type ReportContent } from './core/build-report.ts'
import type { ReportPage } from './model.ts'
import type { ReportPorts } from './ports.ts'

export type ReportService = ReturnType<typeof reportService>

export function reportService({ log, catalog, sampleLog }: ReportPorts) {
  /** The report of an ended interview of this person. */
  async function find(personId: string, sessionId: string): Promise<Result<ReportPage>> {
    const session = await log.find(sessionId)
    if (session === undefined || session.personId !== personId) return fail('not-found', 'There is no interview with this address.')
    if (session.kind !== 'interview' || session.ref === null) return fail('not-found', 'Only interviews have a report.')
    if (session.endedAt === null) return fail('conflict', 'This interview is still going on; its report is made when it ends.')
    const plan = (await log.loadContent(session.ref)) as InterviewPlan | undefined
    if (plan === undefined) return fail('not-found', 'The interview that this session was held with is no longer kept.')
    const events = await log.read(sessionId)
    const content = await contentOf(plan, events)
    return ok(pageOf({ sessionId, startedAt: session.startedAt, sample: false }, content, events))
  }

  /** The sample report: the same engine on a scripted session. */
  function sample(): Result<ReportPage> {
    const scripted = sampleLog()
    if (scripted === undefined) return fail('unavailable', 'There is no sample, because the bank holds no complete interview.')
    return ok(pageOf({ sessionId: 'sample', startedAt: 0, sample: true }, currentContent(scripted.plan, catalog()), scripted.log))
  }

  function pageOf(
    page: Pick<ReportPage, 'sessionId' | 'startedAt' | 'sample'>,
    content: ReportContent,
    events: SessionEvent[],
  ): ReportPage {
    const areas = new Map<string, AreaId>(catalog().skills.map(({ id, area }) => [id, area]))
    const readable = events.filter(({ kind }) => kind !== 'text-update')
    return { ...page, title: content.plan.title, report: buildReport(events, content, areas), log: readable }
  }

  /** The problems, questions and rubrics as the person saw them, where they were kept; today's otherwise. */
  async function contentOf(plan: InterviewPlan, events: SessionEvent[]): Promise<ReportContent> {
    const current = currentContent(plan, catalog())
    const refs = events.flatMap(({ data }) => (Array.isArray(data.content) ? (data.content as ContentRef[]) : []))
    const kept = await Promise.all(refs.map(async (ref) => ({ kind: ref.kind, body: await log.loadContent(ref) })))
    const of = <T extends { id: string }>(kind: string, fallback: T[]): T[] => {
      const bodies = kept.flatMap((entry) => (entry.kind === kind && entry.body !== undefined ? [entry.body as T] : []))
      return [...bodies, ...fallback.filter(({ id }) => !bodies.some((body) => body.id === id))]
    }
    return {
      plan,
      problems: of<Problem>('problems', current.problems),
      questions: of<Question>('questions', current.questions),
      rubrics: of<Rubric>('rubrics', current.rubrics),
      criteria: of('criteria', current.criteria),
    }
  }

  return { find, sample }
}

function currentContent(plan: InterviewPlan, { problems, questions, rubrics, criteria }: Catalog): ReportContent {
  return { plan, problems, questions, rubrics, criteria }
}
