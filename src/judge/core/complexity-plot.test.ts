import { expect, it } from 'vitest'
import type { ComplexityReport } from '../model.ts'
import { complexityPlot, logTicks, measuresOf } from './complexity-plot.ts'

const sizes = [16, 32, 64, 128, 256, 512, 1024]
const report: ComplexityReport = {
  measured: 'O(n^2)',
  expected: 'O(n log n)',
  confidence: 0.9,
  methods: [],
  points: sizes.map((n) => ({ n, seconds: 1e-7 * n * n, steps: n * n })),
}

it('draws the points, the fit of what was measured and the growth that is possible', () => {
  const plot = complexityPlot(report, 'seconds')
  expect(plot?.points).toHaveLength(7)
  expect(plot?.curves.map(({ label }) => label)).toEqual(['fit of O(n^2)', 'O(n log n), what is possible'])
  expect(plot?.alternative).toMatch(/7 points from 0\.0256 milliseconds at n = 16 to 105 at n = 1,024, with the curves: fit of/)
  const [fit, possible] = (plot?.curves ?? []).map(({ points }) => points.at(-1)?.[1] ?? 0)
  expect(fit).toBeCloseTo(1e-7 * 1024 * 1024 * 1000, 0)
  expect(possible).toBeLessThan((fit ?? 0) / 20)
})

it('draws no second curve where the expected order was measured', () => {
  expect(complexityPlot({ ...report, expected: 'O(n^2)' }, 'steps')?.curves).toHaveLength(1)
})

it('draws both orders where the methods disagree', () => {
  const range: ComplexityReport = { ...report, measured: 'unknown', range: ['O(n)', 'O(n^2)'], expected: undefined }
  expect(complexityPlot(range, 'seconds')?.curves.map(({ label }) => label)).toEqual(['fit of O(n)', 'fit of O(n^2)'])
})

it('draws only what has points', () => {
  const one: ComplexityReport = { ...report, points: report.points.map(({ n, steps }) => ({ n, steps })) }
  expect(measuresOf(one)).toEqual(['steps'])
  expect(complexityPlot(one, 'seconds')).toBeUndefined()
})

it.each([
  [3, 40, 6, [5, 10, 20]],
  [20, 9000, 6, [30, 100, 300, 1000, 3000]],
  [1e-3, 1e6, 5, [1e-3, 1e-1, 10, 1e3, 1e5]],
])('ticks from %d to %d, at most %d', (low, high, most, ticks) => {
  expect(logTicks(low, high, most)).toEqual(ticks)
})
