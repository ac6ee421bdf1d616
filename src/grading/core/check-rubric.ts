/** What is wrong with a rubric in the eyes of the grader that will use it. */
import type { Rubric } from '../../catalog/index.ts'
import type { Grade } from '../model.ts'

export type RubricRemark = { field: string; reason: string }

/** A sample graded further than this from its label, on a scale of 0..1, says that grader and rubric read the answer differently. */
const farthest = 0.35

/** Names the key points that overlap, the phrasings that another point or a misconception would claim, and the samples that are graded far from their label. */
export function checkRubric(grade: (rubric: Rubric, answer: string) => Grade, rubric: Rubric): RubricRemark[] {
  const blind = withoutSamples(rubric)
  const points = rubric.keyPoints ?? []
  const claims = (text: string, own: string) => {
    const { keyPoints, misconceptions } = grade(blind, text)
    const others = keyPoints.filter(({ id, state }) => id !== own && state === 'covered').map(({ id }) => id)
    return [...others, ...misconceptions.flatMap(({ id }) => (id === own ? [] : [id]))]
  }
  return [
    ...points.flatMap(({ id, text, phrasings }, index) => [
      ...claims(text, id).map((other) => ({
        field: `keyPoints.${index}.text`,
        reason: `overlaps with "${other}", which would be covered by it`,
      })),
      ...phrasings.flatMap((phrasing, place) =>
        claims(phrasing, id).map((other) => ({
          field: `keyPoints.${index}.phrasings.${place}`,
          reason: `would be claimed by "${other}" as well`,
        })),
      ),
    ]),
    ...rubric.misconceptions.flatMap(({ id, phrasings }, index) =>
      phrasings.flatMap((phrasing, place) =>
        claims(phrasing, id).map((other) => ({
          field: `misconceptions.${index}.phrasings.${place}`,
          reason: `would be claimed by "${other}" as well`,
        })),
      ),
    ),
    ...gradeSamples(grade, rubric).flatMap(({ label, score }, index) =>
      score !== null && Math.abs(score - label) <= farthest
        ? []
        : [
            {
              field: `samples.${index}`,
              reason: `is labelled ${label.toFixed(2)}, and ${score === null ? 'is not judged at all' : `graded ${score.toFixed(2)}`}`,
            },
          ],
    ),
  ]
}

/** Each sample's label and the score it gets from a grader that does not know the samples; null where it is not judged. */
export function gradeSamples(grade: (rubric: Rubric, answer: string) => Grade, rubric: Rubric): { label: number; score: number | null }[] {
  const blind = withoutSamples(rubric)
  return rubric.samples.map(({ answer, score }) => ({ label: score, score: grade(blind, answer).score }))
}

const withoutSamples = (rubric: Rubric): Rubric => ({ ...rubric, samples: [] })
