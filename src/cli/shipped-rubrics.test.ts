/** The rubrics that are shipped, and how the grader that is shipped scores their samples: a change that moves them shows here, sample by sample. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadCatalog } from '../catalog/edge/load-catalog.ts'
import { loadKnowledge } from '../grading/edge/load-knowledge.ts'
import { gradeSamples, makeGrader } from '../grading/index.ts'

const { catalog } = loadCatalog(path.join(import.meta.dirname, '../../content'))
const rubrics = catalog.rubrics.filter(({ samples }) => samples.length > 0)
const grade = makeGrader(loadKnowledge())
const graded = rubrics.map((rubric) => ({ id: rubric.id, samples: gradeSamples(grade, rubric) }))

it('are at least 150, each with three to six key points, phrasings, a misconception and three graded samples', () => {
  expect(rubrics.length).toBeGreaterThanOrEqual(150)
  const thin = rubrics.filter(
    ({ keyPoints = [], misconceptions, samples }) =>
      keyPoints.length < 3 ||
      keyPoints.length > 6 ||
      keyPoints.some(({ phrasings, followUp }) => phrasings.length < 3 || followUp === undefined) ||
      misconceptions.length === 0 ||
      samples.length !== 3,
  )
  expect(thin.map(({ id }) => id)).toEqual([])
})

it('have samples from poor to full, which get these scores', async () => {
  const step = (score: number | null) => (score === null ? 'not judged' : (Math.round(score * 20) / 20).toFixed(2))
  const lines = graded.map(
    ({ id, samples }) => `${id}: ${samples.map(({ label, score }) => `${label.toFixed(2)} -> ${step(score)}`).join(', ')}`,
  )
  await expect(`label -> score, to the nearest .05\n${lines.join('\n')}\n`).toMatchFileSnapshot('fixtures/sample-scores.txt')
})

it('have a full sample scored above the poor one nearly always', () => {
  const ordered = graded.filter(({ samples: [poor, , full] }) => (full?.score ?? 0) > (poor?.score ?? 0))
  expect(ordered.length / graded.length).toBeGreaterThan(0.95)
})
