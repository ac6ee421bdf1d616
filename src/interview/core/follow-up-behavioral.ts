/** How the interviewer follows up on a story: on the words that were said, then on what has not been heard. */
import type { Rubric } from '../../catalog/index.ts'
import { gradeAnswer, readStar } from '../../grading/index.ts'
import type { OpenPhase } from './fold.ts'
import type { Line } from './line.ts'
import { shorten } from './quote-of.ts'

/** At most this many follow-ups a question, so that a person can finish. */
const maximumFollowUps = 4

/** The next follow-up on all that was said in this phase, or a closing line; each rule speaks once. */
export function followUpOnAnswer({ phase, events }: OpenPhase, rubric: Rubric, done: ReadonlySet<string>): Line | undefined {
  const said = events.filter(({ by, kind }) => by === 'candidate' && kind === 'said').map(({ text }) => text ?? '')
  const answer = said.join('\n\n')
  const rule = (name: string) => `${name}:${phase.id}`
  const asked = [...done].filter((name) => name.startsWith('probe-') && name.endsWith(`:${phase.id}`)).length
  const enough: Line = {
    rule: rule('enough'),
    text: 'Thank you, that gives me a picture. If you want to add something, do; otherwise go on to the end of this part.',
  }
  if (asked >= maximumFollowUps) return done.has(enough.rule) ? undefined : enough

  const grade = gradeAnswer(rubric, answer)
  if (grade.score === null) return unread(rule('unread'), done)
  const star = readStar(answer)
  const probes: Line[] = []
  const words = answer.trim().split(/\s+/).length
  if (words < 25)
    probes.push({ rule: rule('probe-more'), text: 'That is short. Where were you, what had to be decided, and what did you do yourself?' })
  if (star.weSentence && star.ownShare < 0.6) {
    probes.push({
      rule: rule('probe-own'),
      text: `You said "${shorten(star.weSentence.text)}". Which part of that was your own work?`,
      data: { quotes: star.weSentence.text },
    })
  }
  if (star.result && !star.resultHasNumber) {
    probes.push({
      rule: rule('probe-number'),
      text: `You said "${shorten(star.result.text)}". How did you measure that, and what was the number?`,
      data: { quotes: star.result.text },
    })
  } else if (!star.result) {
    probes.push({ rule: rule('probe-result'), text: 'What came of it in the end, and how do you know?' })
  }
  for (const { keyPoint, text } of grade.followUps) probes.push({ rule: rule(`probe-${keyPoint}`), text, data: { keyPoint } })
  return probes.find((line) => !done.has(line.rule)) ?? (done.has(enough.rule) ? undefined : enough)
}

function unread(rule: string, done: ReadonlySet<string>): Line | undefined {
  return done.has(rule)
    ? undefined
    : { rule, text: 'I could not make sense of that. Could you say it again, in English and in whole sentences?' }
}
