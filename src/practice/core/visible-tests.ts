import type { Problem } from '../../catalog/index.ts'

/** The tests that a candidate may read beforehand, and how many they may not. */
export function visibleTests({ cases }: Pick<Problem, 'cases'>) {
  return {
    visibleTests: cases
      .filter(({ hidden }) => !hidden)
      .map((one) => ({
        name: one.name,
        input: 'args' in one ? one.args : { construct: one.construct, calls: one.calls.map(({ method, args }) => ({ method, args })) },
        expected: 'args' in one ? one.expected : one.calls.map(({ expected }) => expected),
      })),
    hiddenTests: cases.filter(({ hidden }) => hidden).length,
  }
}
