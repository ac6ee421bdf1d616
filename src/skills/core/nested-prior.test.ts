import { expect, it } from 'vitest'
import type { AreaId, Skill } from '../../catalog/index.ts'
import { choleskyInverse } from './matrix.ts'
import {
  covarianceOf,
  covarianceTimes,
  isProper,
  nestedPrior,
  posteriorOf,
  precisionOf,
  precisionTimes,
  variances,
} from './nested-prior.ts'

const skills: Skill[] = (['statistics', 'coding', 'statistics', 'ml-theory', 'statistics', 'coding'] satisfies AreaId[]).map(
  (area, index) => ({
    id: `skill-${index}`,
    area,
    title: '',
    description: '',
    prerequisites: [],
  }),
)
const prior = nestedPrior(skills)
const unit = (at: number) => Float64Array.from(skills, (_, index) => (index === at ? 1 : 0))

/** The same prior as a full matrix, inverted by Cholesky. */
const precision = () => {
  const covariance = skills.map((row, r) =>
    Float64Array.from(
      skills,
      (column, c) => variances.general + (row.area === column.area ? variances.area : 0) + (r === c ? variances.skill : 0),
    ),
  )
  return choleskyInverse(covariance) ?? []
}

it('has the precision of the full covariance matrix', () => {
  for (const [r, row] of precision().entries()) {
    expect(precisionOf(prior, r)).toBeCloseTo(row[r] ?? 9, 10)
    precisionTimes(prior, unit(r)).forEach((value, c) => {
      expect(value).toBeCloseTo(row[c] ?? 9, 10)
    })
  }
})

it('has the posterior covariance of the full matrices', () => {
  const information = Float64Array.from([0, 3.5, 0.2, 12, 0, 1])
  const posterior = posteriorOf(prior, information)
  const full = choleskyInverse(precision().map((row, r) => row.map((value, c) => value + (r === c ? (information[r] ?? 0) : 0)))) ?? []
  expect(isProper(posterior)).toBe(true)
  for (const [r, row] of full.entries()) {
    covarianceTimes(posterior, unit(r)).forEach((value, c) => {
      expect(value).toBeCloseTo(row[c] ?? 9, 10)
      expect(covarianceOf(posterior, r, c)).toBeCloseTo(row[c] ?? 9, 10)
    })
  }
})

it('knows when negative information leaves no covariance', () => {
  expect(isProper(posteriorOf(prior, Float64Array.from([-9, 0, 0, 0, 0, 0])))).toBe(false)
  expect(isProper(posteriorOf(prior, new Float64Array(6).fill(-1.5)))).toBe(false)
})
