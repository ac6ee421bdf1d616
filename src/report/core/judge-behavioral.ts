/** Places a candidate on the criteria of a behavioral phase, from the graded answer and its STAR parts. */
import type { Criteria, CriterionSignal, Question, Rubric } from '../../catalog/index.ts'
import { type Grade, gradeAnswer, type Quote, readStar, type StarReading } from '../../grading/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { Judged, NotJudged } from './judge-coding.ts'
import { anchorOf, judgedLevel } from './level.ts'
import { type PhaseLog, saidByCandidate } from './read-log.ts'

/** The candidate's turns of a phase as one text, with the way back from an offset to the turn it lies in. */
export type Answer = { text: string; locate: (quote: Quote) => { event: SessionEvent; quote: Quote } | undefined }

const gap = '\n\n'

/** Joins what was said in a phase into one answer. */
export function answerOf(phase: PhaseLog): Answer {
  const said = saidByCandidate(phase.events)
  const starts: number[] = []
  let text = ''
  for (const event of said) {
    starts.push(text.length)
    text += `${event.text ?? ''}${gap}`
  }
  text = text.slice(0, Math.max(0, text.length - gap.length))

  function locate(quote: Quote) {
    const index = starts.findLastIndex((start) => start <= quote.start)
    const event = said[index]
    const offset = starts[index]
    if (event === undefined || offset === undefined) return undefined
    const start = quote.start - offset
    const end = Math.min(quote.end - offset, (event.text ?? '').length)
    return end <= start ? undefined : { event, quote: { start, end, text: (event.text ?? '').slice(start, end) } }
  }
  return { text, locate }
}

export type BehavioralOutcome = {
  judged: Judged[]
  notJudged: NotJudged[]
  grade: Grade | null
  star: StarReading | null
  answer: Answer
  rubric: Rubric
}

/** Judges each criterion that the answer supports; an answer that the grader refuses to read is not judged at all. */
export function judgeBehavioral(phase: PhaseLog, criteria: Criteria, question: Question, rubric: Rubric): BehavioralOutcome {
  const answer = answerOf(phase)
  const opening = phase.events[0]
  if (answer.text.trim() === '') return { ...silent(phase, criteria, opening), answer, rubric }
  const grade = gradeAnswer(rubric, answer.text)
  if (grade.score === null) {
    const why = `The answer could not be read (${grade.flags.join(', ')}), so nothing is claimed about it.`
    return { judged: [], notJudged: criteria.criteria.map(({ title }) => ({ what: title, why })), grade, star: null, answer, rubric }
  }
  const star = readStar(answer.text)
  const judged: Judged[] = []
  const notJudged: NotJudged[] = []
  for (const criterion of criteria.criteria) {
    const reading = readSignal(criterion.signal, { grade, star, answer, question, phase })
    if (reading === undefined) notJudged.push({ what: criterion.title, why: 'This part did not show it.' })
    else
      judged.push({
        ...reading,
        ...judgedLevel(reading.level, reading.error),
        criterion,
        phase: phase.id,
        anchor: anchorOf(criterion, reading.level),
      })
  }
  return { judged, notJudged, grade, star, answer, rubric }
}

function silent(phase: PhaseLog, criteria: Criteria, opening: SessionEvent | undefined) {
  const first = criteria.criteria.find(({ signal }) => signal === 'structure') ?? criteria.criteria[0]
  const notJudged = criteria.criteria
    .filter((criterion) => criterion !== first)
    .map(({ title }) => ({ what: title, why: 'Nothing was said in this part.' }))
  if (first === undefined || opening === undefined) return { judged: [], notJudged, grade: null, star: null }
  const level = judgedLevel(1, 0.5)
  const judged: Judged[] = [
    {
      ...level,
      criterion: first,
      phase: phase.id,
      anchor: anchorOf(first, 1),
      seen: 'The question was not answered.',
      moments: [opening.id],
      mistake: 'M11',
    },
  ]
  return { judged, notJudged, grade: null, star: null }
}

type Seen = { grade: Grade; star: StarReading; answer: Answer; question: Question; phase: PhaseLog }
type Reading = Pick<Judged, 'level' | 'seen' | 'moments' | 'quote' | 'mistake'> & { error: number }

function readSignal(signal: CriterionSignal, seen: Seen): Reading | undefined {
  const { grade, star } = seen
  switch (signal) {
    case 'ownership': {
      const own = star.ownShare
      const level = 1.2 + 2 * own + (star.action ? 0.8 : 0)
      const text =
        own >= 0.5
          ? 'You said what you did yourself.'
          : `Of the sentences about what was done, ${Math.round(own * 100)} % say "I"; the others leave open what your part was.`
      return pointed(seen, star.action ?? star.weSentence, { level, error: 0.8, seen: text, mistake: own >= 0.5 ? undefined : 'M10' })
    }
    case 'result': {
      const level = star.result === undefined ? 1.3 : star.resultHasNumber ? 3.6 : 2.4
      const text =
        star.result === undefined
          ? 'The story has no result.'
          : star.resultHasNumber
            ? 'The result is concrete and has a number.'
            : 'There is a result, but no number that shows its size.'
      return pointed(seen, star.result ?? star.action ?? star.situation, {
        level,
        error: 0.7,
        seen: text,
        mistake: star.resultHasNumber ? undefined : 'M10',
      })
    }
    case 'structure': {
      const parts = [star.situation, star.task, star.action, star.result].filter((part) => part !== undefined).length
      const text = `${parts} of the four parts of a STAR answer are there${parts === 4 ? '' : `; missing: ${missingParts(star).join(', ')}`}.`
      return pointed(seen, star.situation ?? star.action, {
        level: 1 + 0.65 * parts,
        error: 0.8,
        seen: text,
        mistake: parts >= 3 ? undefined : 'M9',
      })
    }
    case 'reflection': {
      const text = star.reflection
        ? 'You said what you learnt or would do differently.'
        : 'You did not say what you learnt or would do differently.'
      return pointed(seen, star.reflection ?? star.result ?? star.action, { level: star.reflection ? 3.2 : 1.8, error: 0.8, seen: text })
    }
    case 'narration':
      return pointed(seen, star.situation ?? star.action, { level: 1 + 3 * (grade.score ?? 0), error: 0.9, seen: coverage(grade) })
    default:
      return undefined
  }
}

/** Adds the moment and the quote that a reading rests on; without a quote it rests on the candidate's first turn. */
function pointed({ answer, phase }: Seen, quote: Quote | undefined, reading: Omit<Reading, 'moments' | 'quote'>): Reading | undefined {
  const place = quote ? answer.locate(quote) : undefined
  const moment = place?.event.id ?? saidByCandidate(phase.events)[0]?.id
  return moment === undefined ? undefined : { ...reading, moments: [moment], quote: place?.quote }
}

function missingParts(star: StarReading): string[] {
  return (['situation', 'task', 'action', 'result'] as const).filter((part) => star[part] === undefined)
}

function coverage(grade: Grade): string {
  const covered = grade.keyPoints.filter(({ state }) => state === 'covered').length
  return `The answer covers ${covered} of ${grade.keyPoints.length} points that a strong answer has.`
}
