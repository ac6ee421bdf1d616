import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '../grading/index.ts'
import { type InterviewContent, measurePolicy, scriptOf, simulateInterview, tempers } from '../interview/index.ts'
import { loadBank } from './command.ts'

const { catalog } = loadBank()
const { problems, questions, interviews } = catalog
/** Those by which an interview reads what is said. */
const rubrics = catalog.rubrics.filter(({ id }) => questions.some(({ rubric }) => rubric === id))

describe.each(rubrics.filter(({ samples }) => samples.length > 1))('the samples of rubric $id', (rubric) => {
  it('are put into the order that their author gave them', () => {
    const scores = [...rubric.samples]
      .sort((left, right) => left.score - right.score)
      .map(({ answer }) => gradeAnswer(rubric, answer).score ?? -1)
    expect(scores).toEqual([...scores].sort((left, right) => left - right))
    expect(new Set(scores).size).toBe(scores.length)
  })

  it('cover few points of the other rubrics', () => {
    const strangers = rubrics.filter(({ id }) => id !== rubric.id).flatMap(({ samples }) => samples)
    const states = strangers.flatMap(({ answer }) => gradeAnswer(rubric, answer).keyPoints.map(({ state }) => state))
    expect(states.filter((state) => state === 'covered').length / states.length).toBeLessThan(0.1)
  })
})

describe.each(interviews)('the shipped interview $id', (plan) => {
  const content: InterviewContent = { plan, problems, questions, rubrics }
  it.each(tempers)('keeps its rules with a %s candidate', (temper) => {
    for (const seed of [1, 2, 3]) {
      const log = simulateInterview(content, scriptOf(temper, content, seed))
      const figures = measurePolicy(log, content)
      expect(log.at(-1)?.kind).toBe('ended')
      expect(figures).toMatchObject({ leaks: [], repeats: [], followUpsOnTopic: 1 })
      expect(Object.values(figures.minutesByPhase).reduce((sum, minutes) => sum + minutes, 0)).toBeLessThanOrEqual(plan.minutes + 0.05)
    }
  })
})
