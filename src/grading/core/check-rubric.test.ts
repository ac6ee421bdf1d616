import { describe, expect, it } from 'vitest'
import { rubricSchema } from '../../catalog/index.ts'
import { loadKnowledge } from '../edge/load-knowledge.ts'
import { checkRubric, gradeSamples } from './check-rubric.ts'
import { makeGrader } from './make-grader.ts'

const grade = makeGrader(loadKnowledge())
const sound = {
  id: 'high-bias',
  question: 'Training and validation error are both high. What is wrong, and what would you try?',
  keyPoints: [
    {
      id: 'underfits',
      text: 'The model underfits: it has high bias.',
      phrasings: ['It is too simple and underfits the training data', 'The bias of the model is high'],
    },
    {
      id: 'capacity',
      text: 'A larger network or richer features help.',
      phrasings: ['I would add layers or better features', 'Use a more flexible network'],
    },
  ],
}
const remarks = (differs: object) => checkRubric(grade, rubricSchema.parse({ ...sound, ...differs }))

describe('a rubric', () => {
  it('whose points are apart has nothing wrong with it', () => {
    expect(remarks({})).toEqual([])
  })

  it('is told which key points overlap', () => {
    const [first, second] = sound.keyPoints
    const twice = { ...second, id: 'again', text: 'The model underfits, it has a high bias.', phrasings: [] }
    expect(remarks({ keyPoints: [first, second, twice] }).map(({ field, reason }) => `${field}: ${reason}`)).toContain(
      'keyPoints.2.text: overlaps with "underfits", which would be covered by it',
    )
  })

  it('is told which phrasing another point or a misconception would claim', () => {
    const [first, second] = sound.keyPoints
    const strays = { ...second, phrasings: ['The bias of the model is high'] }
    expect(remarks({ keyPoints: [first, strays] })).toContainEqual({
      field: 'keyPoints.1.phrasings.0',
      reason: 'would be claimed by "underfits" as well',
    })
    const wrong = { id: 'more-data', text: 'More data repairs it.', phrasings: ['It is too simple and underfits the training data'] }
    expect(remarks({ misconceptions: [wrong] })).toContainEqual({
      field: 'keyPoints.0.phrasings.0',
      reason: 'would be claimed by "more-data" as well',
    })
  })

  it('is told which sample is graded far from its label', () => {
    const answer =
      'The model is too simple and underfits, its bias is high. I would add layers or better features, a more flexible network.'
    expect(remarks({ samples: [{ answer, score: 1 }] })).toEqual([])
    expect(remarks({ samples: [{ answer, score: 0 }] })).toMatchObject([{ field: 'samples.0' }])
  })
})

it('grades samples without knowing them', () => {
  const answer = 'I like trains.'
  const rubric = rubricSchema.parse({ ...sound, samples: [1, 1, 1].map((score) => ({ answer, score })) })
  for (const { score } of gradeSamples(grade, rubric)) expect(score).toBeLessThan(0.3)
})
