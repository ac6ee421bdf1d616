import { gradeAnswer, readStar } from '../../grading/index.ts'
import type { Session, SessionEvent } from '../../sessions/index.ts'
import type { Evidence } from '../../skills/index.ts'
import type { InterviewContent } from './policy.ts'

/** How much an offline reading of free text counts: its agreement with people has not been measured, so it counts for little. */
const keyPointReliability = 0.3
const structureReliability = 0.25

/** An ordinary question: discrimination 1 at the middle of the scale, no guessing. */
const parameters = { a: 1, b: 0, c: 0, d: 1 }

/**
 * The evidence of the spoken parts of an interview: key points that were heard or denied, for each skill, and the STAR parts for structure, each resting on the turn that
 * shows it. A point that was *not found* is no evidence: matching words misses most good answers in words of their own. Silence and text that cannot be read are
 * no evidence either. Runs are evidence of the judge.
 */
export function evidenceOfInterview(session: Session, log: SessionEvent[], { plan, questions, rubrics }: InterviewContent): Evidence[] {
  return plan.phases.flatMap((phase) => {
    const question = phase.kind === 'behavioral' ? questions.find(({ id }) => id === phase.question) : undefined
    const rubric = rubrics.find(({ id }) => id === question?.rubric)
    const said = log.filter(({ by, kind, data }) => by === 'candidate' && kind === 'said' && data.phase === phase.id)
    if (question === undefined || rubric === undefined || said.length === 0) return []
    const answer = said.map(({ text }) => text ?? '').join('\n\n')
    const grade = gradeAnswer(rubric, answer)
    if (grade.score === null || grade.flags.includes('too-short')) return []
    const content =
      (log.flatMap(({ data }) => (Array.isArray(data.content) ? data.content : [])) as Evidence['content'][]).find(
        (ref) => ref?.kind === 'rubrics' && ref.id === rubric.id,
      ) ?? null
    const make = (skill: string, name: string, event: SessionEvent, score: number, reliability: number): Evidence => ({
      id: `${event.id}:${skill}:${name}`,
      personId: session.personId,
      skill,
      source: 'key-point',
      score,
      max: 1,
      parameters,
      reliability,
      at: session.startedAt + event.at,
      content,
      sessionId: session.id,
      eventId: event.id,
      misconception: null,
    })
    const heard = grade.keyPoints.filter(({ state }) => state === 'covered' || state === 'contradicted')
    const points = heard.flatMap(({ id, state, quote }) => {
      const event = turnAt(said, quote?.start ?? 0)
      return event
        ? question.skills.map((skill) => make(skill, id, event, state === 'covered' ? 1 : 0, keyPointReliability / question.skills.length))
        : []
    })
    const star = readStar(answer)
    const parts = [star.situation, star.task, star.action, star.result].filter((part) => part !== undefined).length
    const first = said[0]
    return first ? [...points, make('structure', 'star', first, parts / 4, structureReliability)] : points
  })
}

/** The turn in which an offset of the joined answer lies. */
function turnAt(said: SessionEvent[], offset: number): SessionEvent | undefined {
  let start = 0
  for (const event of said) {
    const end = start + (event.text ?? '').length + 2
    if (offset < end) return event
    start = end
  }
  return said.at(-1)
}
