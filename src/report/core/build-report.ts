/** From a log to a report: every claim carries the moment it rests on; what cannot be judged is listed as such. */
import type { Criteria, InterviewPlan, Phase, Problem, Question, Rubric } from '../../catalog/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { NextStep, Report } from '../model.ts'
import { type BehavioralOutcome, judgeBehavioral } from './judge-behavioral.ts'
import { type Judged, judgeCoding, type NotJudged } from './judge-coding.ts'
import { levelWord, overallLevel } from './level.ts'
import { measureDelivery } from './measure-delivery.ts'
import { type PhaseLog, phasesOf, runsOf } from './read-log.ts'
import { buildTimeline } from './timeline.ts'

/** The content that the interview was held with, as it was then. */
export type ReportContent = { plan: InterviewPlan; problems: Problem[]; questions: Question[]; rubrics: Rubric[]; criteria: Criteria[] }

type Outcome = { phase: Phase; log: PhaseLog; judged: Judged[]; notJudged: NotJudged[]; behavioral: BehavioralOutcome | null }

/** Makes the report of an ended interview; the same log and content always give the same report. */
export function buildReport(
  log: SessionEvent[],
  content: ReportContent,
  skillAreas: ReadonlyMap<string, Report['improvements'][number]['area']>,
): Report {
  const phases = phasesOf(log)
  const outcomes: Outcome[] = []
  const notJudged: NotJudged[] = []
  for (const phase of content.plan.phases) {
    const phaseLog = phases.find(({ id }) => id === phase.id)
    if (phaseLog === undefined) notJudged.push({ what: phase.title, why: 'The interview ended before this part began.' })
    else outcomes.push(judgePhase(phase, phaseLog, content))
  }
  const judged = outcomes.flatMap((outcome) => outcome.judged)
  const overall = overallLevel(judged)
  return {
    headline: headlineOf(judged, overall),
    overall,
    criteria: judged.map(({ criterion, phase, level, interval, anchor, seen, moments }) => ({
      id: criterion.id,
      title: criterion.title,
      phase,
      level,
      interval,
      anchor,
      seen,
      moments,
    })),
    strengths: strengthsOf(outcomes),
    improvements: improvementsOf(outcomes, content, skillAreas),
    nextSteps: nextStepsOf(outcomes, content),
    mistakes: judged.flatMap(({ mistake, moments, quote, seen }) =>
      mistake && moments[0] ? [{ id: mistake, moment: moments[0], quote, why: seen }] : [],
    ),
    delivery: measureDelivery(log),
    timeline: buildTimeline(log),
    notJudged: [...notJudged, ...outcomes.flatMap((outcome) => [...outcome.notJudged, ...pointsToCheck(outcome.behavioral)])],
  }
}

function judgePhase(phase: Phase, log: PhaseLog, content: ReportContent): Outcome {
  const criteria = content.criteria.find(({ id }) => id === phase.criteria)
  if (criteria === undefined)
    return {
      phase,
      log,
      judged: [],
      notJudged: [{ what: phase.title, why: `The criteria "${phase.criteria}" are not in the bank.` }],
      behavioral: null,
    }
  if (phase.kind === 'coding') return { phase, log, ...judgeCoding(log, criteria), behavioral: null }
  const question = content.questions.find(({ id }) => id === phase.question)
  const rubric = content.rubrics.find(({ id }) => id === question?.rubric)
  if (question === undefined || rubric === undefined) {
    return {
      phase,
      log,
      judged: [],
      notJudged: [{ what: phase.title, why: `The question "${phase.question}" is not in the bank.` }],
      behavioral: null,
    }
  }
  const behavioral = judgeBehavioral(log, criteria, question, rubric)
  return { phase, log, judged: behavioral.judged, notJudged: behavioral.notJudged, behavioral }
}

function headlineOf(judged: Judged[], overall: Report['overall']): string {
  const ordered = [...judged].sort((left, right) => right.level - left.level)
  const best = ordered[0]
  const worst = ordered.at(-1)
  if (overall === null || best === undefined || worst === undefined) return 'There was too little in this interview to judge.'
  const word = levelWord(overall.level)
  if (best === worst || best.level === worst.level) return `A ${word}: ${lower(best.seen)}`
  return `A ${word}. Strongest: ${lower(best.criterion.title)}. What would change the outcome: ${lower(worst.criterion.title)}.`
}

function strengthsOf(outcomes: Outcome[]): Report['strengths'] {
  const fromCriteria = outcomes.flatMap(({ judged }) =>
    judged
      .filter(({ level }) => level >= 2.8)
      .flatMap(({ criterion, seen, moments, quote, level }) =>
        moments[0] ? [{ claim: `${criterion.title}: ${seen}`, buildOn: buildOn(criterion, level), moment: moments[0], quote }] : [],
      ),
  )
  const fromPoints = outcomes.flatMap(({ behavioral }) => coveredPoints(behavioral))
  return [...fromCriteria, ...fromPoints].slice(0, 6)
}

/** The next anchor up says how to build on what is good already. */
function buildOn(criterion: Criteria['criteria'][number], level: number): string {
  return level >= 3.5 ? `Keep it: ${lower(criterion.anchors[4])}` : `The next step up: ${lower(criterion.anchors[4])}`
}

function coveredPoints(behavioral: BehavioralOutcome | null): Report['strengths'] {
  if (behavioral?.grade == null) return []
  return behavioral.grade.keyPoints.flatMap(({ id, state, quote }) => {
    const point = behavioral.rubric.keyPoints?.find((candidate) => candidate.id === id)
    const place = state === 'covered' && quote ? behavioral.answer.locate(quote) : undefined
    if (point === undefined || place === undefined) return []
    return [
      {
        claim: `Your answer has what interviewers listen for: ${lower(point.text)}`,
        buildOn: 'Say it early, in one sentence.',
        moment: place.event.id,
        quote: place.quote,
      },
    ]
  })
}

function improvementsOf(
  outcomes: Outcome[],
  content: ReportContent,
  skillAreas: ReadonlyMap<string, Report['improvements'][number]['area']>,
): Report['improvements'] {
  const fromCriteria = outcomes.flatMap(({ judged }) =>
    judged
      .filter(({ level }) => level < 2.8)
      .flatMap(({ criterion, seen, moments, quote, mistake }) =>
        moments[0]
          ? [
              {
                claim: `${criterion.title}: ${seen}`,
                area: skillAreas.get(criterion.skill) ?? 'communication',
                mistake,
                moment: moments[0],
                quote,
                strongAnswer: criterion.anchors[4],
              },
            ]
          : [],
      ),
  )
  const fromRuns = outcomes.flatMap(({ phase, log }) => failedTest(phase, log, content))
  return [...fromCriteria, ...fromRuns].slice(0, 8)
}

function failedTest(phase: Phase, log: PhaseLog, content: ReportContent): Report['improvements'] {
  const last = runsOf(log.events).at(-1)
  if (phase.kind !== 'coding' || last === undefined || last.verdict === 'accepted') return []
  const tests = Array.isArray(last.event.data.tests) ? (last.event.data.tests as { name?: unknown; verdict?: unknown }[]) : []
  const failed = tests.find(({ verdict }) => verdict !== 'accepted')
  const problem = content.problems.find(({ id }) => id === phase.problem)
  const name = typeof failed?.name === 'string' ? `"${failed.name}"` : 'a test'
  return [
    {
      claim: `The last run still failed ${name} of ${problem?.title ?? phase.title}.`,
      area: 'coding',
      moment: last.event.id,
      strongAnswer: 'Runs the failing case by hand, names the line that is wrong, mends it and runs again before time is up.',
    },
  ]
}

/** Points that matching words did not find are a list to check oneself by, never a verdict: good answers in words of their own are often missed. */
function pointsToCheck(behavioral: BehavioralOutcome | null): NotJudged[] {
  if (behavioral?.grade == null || behavioral.grade.score === null) return []
  return behavioral.grade.keyPoints.flatMap(({ id, state }) => {
    const point = behavioral.rubric.keyPoints?.find((candidate) => candidate.id === id)
    if (state === 'covered' || state === 'contradicted' || point === undefined) return []
    return [{ what: point.text, why: 'Not found by matching words; check for yourself whether your answer said it.' }]
  })
}

/** Steps that the plan can adopt: practise the weakest judged criteria, with what the bank has for them. */
function nextStepsOf(outcomes: Outcome[], content: ReportContent): NextStep[] {
  const weakest = outcomes
    .flatMap(({ judged, phase }) => judged.map((one) => ({ ...one, plan: phase })))
    .sort((left, right) => left.level - right.level)
  const steps = weakest.filter(({ level }) => level < 3).map(({ criterion, plan, seen }) => stepFor(criterion.skill, plan, seen, content))
  const unique = steps.filter((step, index) => steps.findIndex(({ kind, ref }) => kind === step.kind && ref === step.ref) === index)
  if (outcomes.length > 0) {
    unique.push({
      kind: 'interview',
      ref: content.plan.id,
      minutes: content.plan.minutes,
      skill: weakest[0]?.criterion.skill ?? 'structure',
      reason: 'One mock is one noisy observation; a second one under time shows whether this was the day or the skill.',
    })
  }
  return unique.slice(0, 4)
}

function stepFor(skill: string, phase: Phase, seen: string, content: ReportContent): NextStep {
  if (phase.kind === 'behavioral') {
    const question =
      content.questions.find(({ id, skills }) => id !== phase.question && skills.includes(skill)) ??
      content.questions.find(({ id }) => id === phase.question)
    return { kind: 'question', ref: question?.id ?? phase.question, minutes: question?.minutes ?? 8, skill, reason: seen }
  }
  const problem =
    content.problems.find(({ id, skills }) => id !== phase.problem && skills.includes(skill)) ??
    content.problems.find(({ id }) => id !== phase.problem)
  return { kind: 'problem', ref: problem?.id ?? phase.problem, minutes: problem?.minutes ?? 20, skill, reason: seen }
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
