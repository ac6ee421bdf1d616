import { expect, it } from 'vitest'
import { groupOfProblem } from './group-of-problem.ts'

it.each([
  [['algorithms', 'complexity'], [], 'algorithms'],
  [['ml-from-scratch', 'neural-networks'], ['numpy'], 'ml-from-scratch'],
  [['feature-engineering', 'algorithms'], ['numpy'], 'numpy-pandas'],
  [['dataframes', 'leakage'], ['numpy', 'pandas'], 'numpy-pandas'],
  [['python'], [], 'algorithms'],
])('%j with %j belongs to %s', (skills, packages, group) => {
  expect(groupOfProblem({ skills, packages })).toBe(group)
})
