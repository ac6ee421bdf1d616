/** What is gained by saying a right answer twice or by talking about something else around it. */
import type { makeGrader } from '../../src/grading/index.ts'
import type { Sets } from './sets.ts'

const padding =
  'By the way, I had a lovely breakfast this morning and the weather is nice. My colleague told me a funny story on the train. We are going to the cinema on Friday.'
/** People leave out the last full stop; what follows must not become a part of their sentence. */
const ended = (answer: string) => (/[.!?]$/.test(answer.trim()) ? answer : `${answer}.`)
const ways: Record<string, (answer: string) => string> = {
  'said twice': (answer) => `${ended(answer)} ${answer}`,
  'said three times, on lines of their own': (answer) => [answer, answer, answer].join('\n'),
  'padded after': (answer) => `${ended(answer)} ${padding}`,
  'padded before': (answer) => `${padding} ${answer}`,
}
/** Of each question, as many right answers. */
const each = 3

/** For each way, by how much the score of every right answer changes. */
export function scoresOfPadded(grade: ReturnType<typeof makeGrader>, { answers, rubrics }: Sets): { name: string; changes: number[] }[] {
  const right = Map.groupBy(
    answers.filter(({ score, words }) => score >= 0.9 && words >= 4),
    ({ question }) => question,
  )
  return Object.entries(ways).map(([name, change]) => ({
    name,
    changes: [...right].flatMap(([question, own]) =>
      own.slice(0, each).flatMap(({ answer }) => {
        const rubric = rubrics.get(question)
        const [before, after] = rubric ? [grade(rubric, answer).score, grade(rubric, change(answer)).score] : []
        return before == null || after == null ? [] : [after - before]
      }),
    ),
  }))
}
