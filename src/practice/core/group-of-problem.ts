import type { Problem } from '../../catalog/index.ts'
import type { ProblemGroup } from '../model.ts'

/** What a problem mainly trains. Data frames come first, since such a problem may touch the other two as well. */
export function groupOfProblem({ skills, packages }: Pick<Problem, 'skills' | 'packages'>): ProblemGroup {
  if (skills.includes('dataframes')) return 'numpy-pandas'
  if (skills.includes('ml-from-scratch')) return 'ml-from-scratch'
  return packages.length > 0 ? 'numpy-pandas' : 'algorithms'
}
