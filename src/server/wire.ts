/** Builds every room's service on real stores and hands each what it needs of the others: the only place that knows them all. */
import { accountsRoutes } from '../accounts/edge/routes.ts'
import { databasePeople } from '../accounts/edge/store.ts'
import { accountsService } from '../accounts/service.ts'
import { databaseFlagStore } from '../assessment/edge/flag-store.ts'
import { assessmentRoutes } from '../assessment/edge/routes.ts'
import { assessmentService } from '../assessment/service.ts'
import type { Catalog, ContentProblem } from '../catalog/index.ts'
import { interviewRoutes } from '../interview/edge/routes.ts'
import { type InterviewContent, scriptOf, simulateInterview } from '../interview/index.ts'
import { interviewService } from '../interview/service.ts'
import { judgeRoutes } from '../judge/edge/routes.ts'
import type { Judge } from '../judge/ports.ts'
import { judgeService } from '../judge/service.ts'
import { shortCodeService } from '../judge/short-code.ts'
import type { Clock } from '../kit/clock.ts'
import type { NewId } from '../kit/id.ts'
import { practiceRoutes, reviewRoutes } from '../practice/edge/routes.ts'
import { reviewService } from '../practice/review-service.ts'
import { practiceService } from '../practice/service.ts'
import { reportRoutes } from '../report/edge/routes.ts'
import { reportService } from '../report/service.ts'
import { roadmapRoutes } from '../roadmap/edge/routes.ts'
import { databasePlanStore } from '../roadmap/edge/store.ts'
import { roadmapService } from '../roadmap/service.ts'
import { sessionsRoutes } from '../sessions/edge/routes.ts'
import { databaseSessionLog } from '../sessions/edge/store.ts'
import type { Session } from '../sessions/index.ts'
import { sessionsService } from '../sessions/service.ts'
import { calibrationService } from '../skills/calibration.ts'
import { databaseCalibrationStore } from '../skills/edge/calibration-store.ts'
import { skillsRoutes } from '../skills/edge/routes.ts'
import { databaseEvidenceStore } from '../skills/edge/store.ts'
import { skillsService } from '../skills/service.ts'
import { dataRoutes, dataService } from './data.ts'
import type { Database } from './database.ts'
import type { Job } from './jobs.ts'

export type Wired = ReturnType<typeof wire>
export type Router = Wired['router']

export type WirePorts = {
  database: Database
  catalog: Catalog
  contentProblems: ContentProblem[]
  clock: Clock
  newId: NewId
  judge: Judge
}

/** Everything the server offers: the router of all procedures, the log that streams read, and the work that is done by the clock. */
export function wire({ database, catalog: bank, contentProblems, clock, newId, judge: runners }: WirePorts) {
  const { db } = database
  const catalog = () => bank
  const log = databaseSessionLog({ db, clock, newId })
  const evidence = databaseEvidenceStore(db)
  const calibrations = databaseCalibrationStore(db)

  const accounts = accountsService({ people: databasePeople({ db, clock }), catalog, clock })
  const profileOf = async (personId: string) => (await accounts.get(personId)).profile
  const sessions = sessionsService({ log, clock })
  const skills = skillsService({ store: evidence, calibrations, catalog, clock, profileOf })
  const { recordEvidence } = skills
  const practice = practiceService({ log, catalog })
  const reviews = reviewService({
    log,
    catalog,
    clock,
    profileOf,
    abilitiesOf: (personId) => skills.abilitiesAt(personId),
    recordEvidence,
  })
  const interview = interviewService({
    log,
    catalog,
    clock,
    recordEvidence,
    draftOf: sessions.draftOf,
    onEnded: (session) => adopt(session),
  })
  const problemOpenFor = async (session: Session) => practice.problemOpenFor(session) ?? interview.problemOpenFor(session.id)
  const judge = judgeService({ log, catalog, clock, judge: runners, problemOpenFor, recordEvidence })
  const assessment = assessmentService({
    log,
    catalog,
    clock,
    profileOf,
    abilitiesOf: skills.abilitiesAt,
    evidenceOf: (personId) => skills.evidenceOf(personId),
    recordEvidence,
    flags: databaseFlagStore(db),
    newId,
    codeJudge: shortCodeService(runners),
  })
  const report = reportService({ log, catalog, sampleLog: () => sampleInterview(bank) })
  const roadmap = roadmapService({
    store: databasePlanStore(db),
    catalog,
    clock,
    profileOf: accounts.get,
    abilitiesOf: (personId) => skills.abilitiesAt(personId),
    evidenceOf: (personId) => skills.evidenceOf(personId),
    sessionsOf: (personId) => log.list(personId),
    solvedProblems: async (personId) => (await practice.problems(personId)).flatMap(({ id, state }) => (state === 'solved' ? [id] : [])),
  })
  const data = dataService({ database, clock, contentProblems })

  /** The next steps of an interview's report go into the plan. */
  async function adopt({ personId, id }: Session): Promise<void> {
    const page = await report.find(personId, id)
    if (page.ok) await roadmap.adoptNextSteps(personId, id, page.value.report.nextSteps)
  }

  const router = {
    accounts: accountsRoutes(accounts),
    sessions: sessionsRoutes(sessions),
    skills: skillsRoutes(skills, calibrationService({ store: calibrations, catalog, clock })),
    judge: judgeRoutes(judge),
    assessment: assessmentRoutes(assessment),
    practice: practiceRoutes(practice),
    reviews: reviewRoutes(reviews),
    interview: interviewRoutes(interview),
    report: reportRoutes(report),
    roadmap: roadmapRoutes(roadmap),
    data: dataRoutes(data),
  }
  const jobs: Job[] = [{ name: 'interviews', everyMilliseconds: 1000, run: () => interview.tick() }]
  return { router, log, sessions, roadmap, data, jobs }
}

/** A scripted candidate in the bank's first interview: the log behind the sample report. */
function sampleInterview({ interviews, problems, questions, rubrics }: Catalog) {
  const [plan] = interviews
  if (plan === undefined) return undefined
  const content: InterviewContent = { plan, problems, questions, rubrics }
  return { plan, log: simulateInterview(content, scriptOf('average', content, 3)) }
}
