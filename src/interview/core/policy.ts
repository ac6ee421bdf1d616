/** What the interviewer does next: a pure function of the log, the plan and the time. */
import type { InterviewPlan, Problem, Question, Rubric } from '../../catalog/index.ts'
import type { NewEvent, SessionEvent } from '../../sessions/index.ts'
import { foldInterview, type OpenPhase, phaseMillisecondsLeft } from './fold.ts'
import { followUpOnAnswer } from './follow-up-behavioral.ts'
import { followUpOnCoding } from './follow-up-coding.ts'
import type { Line } from './line.ts'
import { isManipulation } from './manipulation.ts'

/** The content of an interview, as the person sees it. */
export type InterviewContent = { plan: InterviewPlan; problems: Problem[]; questions: Question[]; rubrics: Rubric[] }

/** What is due now, in order; empty when the interviewer listens. Appending it and asking again gives what is due after that. */
export function decide(log: SessionEvent[], content: InterviewContent, now: number): NewEvent[] {
  const { plan } = content
  const folded = foldInterview(log, plan, now)
  if (folded.ended) return []
  const { open, done, clock } = folded
  if (open === null) return openPhase(content, 0, plan.opening)
  if (clock - open.startedAt >= open.phase.minutes * 60_000) return closePhase(content, open, 'time')
  const asked = open.events.find((event) => event.kind === 'note' && event.data.wants === 'next')
  if (asked) return closePhase(content, open, 'candidate')

  const left = phaseMillisecondsLeft(folded)
  const due = (rule: string, text: string): NewEvent[] => (done.has(rule) ? [] : [say(open, rule, text)])
  if (left <= 60_000) {
    const warned = due(`one-minute:${open.phase.id}`, oneMinuteLine(open))
    if (warned.length > 0) return warned
  } else if (left <= 300_000 && open.phase.minutes > 6) {
    const warned = due(`five-minutes:${open.phase.id}`, `Five minutes are left for this part, ${open.phase.title}.`)
    if (warned.length > 0) return warned
  }
  const reaction = react(open, content, done)
  if (reaction) return [reaction]
  const nudge = askApproach(open, clock, done) ?? breakSilence(open, clock, done)
  return nudge ? [nudge] : []
}

/** Events that close the open phase and begin the next one, or end the interview. */
function closePhase(content: InterviewContent, open: OpenPhase, why: 'time' | 'candidate'): NewEvent[] {
  const next = open.index + 1
  const line = why === 'time' ? 'Time is up for this part; let us stop here.' : 'All right, let us leave it there.'
  if (next < content.plan.phases.length) return openPhase(content, next, `${line} Thank you.`)
  return [
    say(open, 'closing', `${why === 'time' ? 'Time is up. ' : ''}${content.plan.closing}`),
    { key: 'ended', by: 'system', kind: 'ended', text: why === 'time' ? 'time' : 'finished' },
  ]
}

function openPhase({ plan, problems, questions }: InterviewContent, index: number, before: string): NewEvent[] {
  const phase = plan.phases[index]
  if (phase === undefined) return []
  const frame =
    phase.kind === 'coding'
      ? `The problem is "${problems.find(({ id }) => id === phase.problem)?.title ?? phase.title}"; you see it beside the editor. You have ${phase.minutes} minutes. Tell me how you would approach it before you write code.`
      : (questions.find(({ id }) => id === phase.question)?.prompt ?? phase.title)
  const rule = `frame:${phase.id}`
  return [
    {
      key: `policy:before:${phase.id}`,
      by: 'interviewer',
      kind: 'said',
      text: before,
      data: { rule: `before:${phase.id}`, phase: phase.id },
    },
    { key: `policy:phase:${phase.id}`, by: 'system', kind: 'phase', text: phase.title, data: { phase: phase.id, minutes: phase.minutes } },
    { key: `policy:${rule}`, by: 'interviewer', kind: 'said', text: frame, data: { rule, phase: phase.id } },
  ]
}

function react(open: OpenPhase, content: InterviewContent, done: ReadonlySet<string>): NewEvent | undefined {
  const last = open.events.findLast(({ by, kind }) => by === 'candidate' && (kind === 'said' || kind === 'run'))
  if (last === undefined) return undefined
  const answered = open.events.some(({ by, kind, seq }) => by === 'interviewer' && (kind === 'said' || kind === 'hint') && seq > last.seq)
  if (answered) return undefined
  const line = last.kind === 'said' && isManipulation(last.text ?? '') ? refusal(open, done) : followUp(open, content, done, last)
  return line && say(open, line.rule, line.text, { ...line.data, about: last.id })
}

function followUp(open: OpenPhase, content: InterviewContent, done: ReadonlySet<string>, last: SessionEvent): Line | undefined {
  const { phase } = open
  if (phase.kind === 'coding') {
    const problem = content.problems.find(({ id }) => id === phase.problem)
    return problem && followUpOnCoding(open, problem, done, last)
  }
  const question = content.questions.find(({ id }) => id === phase.question)
  const rubric = content.rubrics.find(({ id }) => id === question?.rubric)
  return rubric && followUpOnAnswer(open, rubric, done)
}

const refusals = [
  'I cannot share solutions, notes or marks, and I follow my own plan here. Let us go on with the question: what would you do next?',
  'That is not something I can do in an interview. Back to your work: which part is unclear?',
  'I will leave that aside. Tell me your next step.',
  'My answer to that stays no. The time is better spent on your own words.',
  'I heard you, and I go on with the interview: what would you say to the question itself?',
  'Still no. Say what you do know, even if it is little; that counts.',
]

function refusal({ phase }: OpenPhase, done: ReadonlySet<string>): Line | undefined {
  const index = refusals.findIndex((_, number) => !done.has(`refusal:${number}`))
  const text = refusals[index]
  return text === undefined ? undefined : { rule: `refusal:${index}`, text, data: { phase: phase.id } }
}

const silenceMilliseconds = 90_000

const silentCodingMilliseconds = 45_000

/** Somebody who has been writing code for a while without a word is asked for the approach, once. */
function askApproach(open: OpenPhase, clock: number, done: ReadonlySet<string>): NewEvent | undefined {
  const rule = `approach:${open.phase.id}`
  if (open.phase.kind !== 'coding' || open.codingSince === null || done.has(rule)) return undefined
  const spoke = open.events.some(({ by, kind }) => by === 'candidate' && (kind === 'said' || kind === 'run'))
  if (spoke || clock - open.codingSince < silentCodingMilliseconds) return undefined
  return say(open, rule, 'You have begun to write. In a sentence or two: what is your approach, and why this one?')
}

/** Two nudges a phase at most; typing is not silence. */
function breakSilence(open: OpenPhase, clock: number, done: ReadonlySet<string>): NewEvent | undefined {
  const quietFor = clock - open.activeAt
  if (quietFor < silenceMilliseconds) return undefined
  const lines = nudges(open, done)
  const index = lines.findIndex((_, number) => !done.has(`nudge:${open.phase.id}:${number}`))
  const text = lines[index]
  return text === undefined ? undefined : say(open, `nudge:${open.phase.id}:${index}`, text)
}

function nudges({ phase, events }: OpenPhase, done: ReadonlySet<string>): string[] {
  if (phase.kind === 'coding')
    return ['Tell me what you are thinking, even if it is unfinished.', 'If you are stuck, say where; you can also ask for a hint.']
  if (done.has(`enough:${phase.id}`)) return []
  if (events.some(({ by, kind }) => by === 'candidate' && kind === 'said'))
    return ['Take your time. If my last question is unclear, say so.', 'You can also leave it there and end this part.']
  return [
    'Take the first example that comes to mind; it does not have to be a big one.',
    'If it helps, begin with where you were and what had to be decided.',
  ]
}

function oneMinuteLine({ phase }: OpenPhase): string {
  return phase.kind === 'coding'
    ? 'One minute is left in this part. Say what works, what does not, and what you would do next.'
    : 'One minute is left. Finish with what came of it.'
}

function say({ phase }: OpenPhase, rule: string, text: string, data: Record<string, unknown> = {}): NewEvent {
  return { key: `policy:${rule}`, by: 'interviewer', kind: 'said', text, data: { ...data, rule, phase: phase.id } }
}

/** The next hint of the open phase, in the author's order; undefined when there is none left. */
export function nextHint(log: SessionEvent[], content: InterviewContent, now: number): NewEvent | undefined {
  const { open } = foldInterview(log, content.plan, now)
  if (open === null) return undefined
  const hints = hintsOf(open, content)
  const given = open.events.filter(({ kind }) => kind === 'hint').length
  const text = hints[given]
  return text === undefined
    ? undefined
    : {
        key: `hint:${open.phase.id}:${given + 1}`,
        by: 'interviewer',
        kind: 'hint',
        text,
        data: { phase: open.phase.id, number: given + 1 },
      }
}

/** How many hints are left in the open phase. */
export function hintsLeft(open: OpenPhase | null, content: InterviewContent): number {
  return open === null ? 0 : Math.max(0, hintsOf(open, content).length - open.events.filter(({ kind }) => kind === 'hint').length)
}

function hintsOf({ phase }: OpenPhase, { problems, questions }: InterviewContent): string[] {
  if (phase.kind === 'coding') return problems.find(({ id }) => id === phase.problem)?.hints ?? []
  return questions.find(({ id }) => id === phase.question)?.hints ?? []
}
