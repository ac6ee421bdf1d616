/** The picture of a measurement: measured points, the fitted curve of what was found, and the growth that is possible. */
import type { ComplexityClass, ComplexityPoint, ComplexityReport } from '../model.ts'
import { fittedCurve } from './complexity.ts'

export type Measure = 'seconds' | 'steps'

/** `costs` are milliseconds or steps; a curve is a fit of what was found, or the growth that is possible. */
export type ComplexityPlot = {
  title: string
  costName: string
  points: [n: number, cost: number][]
  curves: { kind: 'fit' | 'possible'; label: string; points: [n: number, cost: number][] }[]
  /** The picture in words, for those who do not see it. */
  alternative: string
}

const growth: Record<ComplexityClass, (n: number) => number> = {
  'O(1)': () => 1,
  'O(log n)': (n) => Math.max(1, Math.log2(n)),
  'O(n)': (n) => n,
  'O(n log n)': (n) => n * Math.max(1, Math.log2(n)),
  'O(n^2)': (n) => n ** 2,
  'O(n^3)': (n) => n ** 3,
  'O(2^n)': (n) => 2 ** n,
}

const costOf = (point: ComplexityPoint, measure: Measure) => (measure === 'steps' ? point.steps : point.seconds)

/** Which measures have enough points to be drawn. */
export function measuresOf({ points }: ComplexityReport): Measure[] {
  return (['seconds', 'steps'] as const).filter((measure) => points.filter((point) => (costOf(point, measure) ?? 0) > 0).length > 1)
}

/** The plot of one measure, to be drawn on logarithmic axes, where each order has a slope of its own; undefined where there are too few points. */
export function complexityPlot(report: ComplexityReport, measure: Measure): ComplexityPlot | undefined {
  const unit = measure === 'seconds' ? 1000 : 1
  const costName = measure === 'seconds' ? 'milliseconds' : 'steps'
  const points = report.points
    .flatMap((point): [number, number][] => {
      const cost = costOf(point, measure)
      return cost !== undefined && cost > 0 && point.n > 0 ? [[point.n, cost * unit]] : []
    })
    .sort(([left], [right]) => left - right)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return undefined
  const found = report.measured === 'unknown' ? [...new Set(report.range ?? [])] : [report.measured]
  const curves = found.flatMap((one): ComplexityPlot['curves'] => {
    const fit = fittedCurve(report.points, one, measure).map(({ n, value }): [number, number] => [n, value * unit])
    return fit.length > 1 ? [{ kind: 'fit', label: `fit of ${one}`, points: fit }] : []
  })
  const { expected } = report
  if (expected !== undefined && !found.includes(expected)) {
    // The steepest curve of this order that stays below every point: where it leaves them, the code grows faster.
    const scale = Math.min(...points.map(([n, cost]) => cost / growth[expected](n)))
    curves.push({
      kind: 'possible',
      label: `${expected}, what is possible`,
      points: points.map(([n]) => [n, scale * growth[expected](n)]),
    })
  }
  const what = measure === 'seconds' ? 'CPU time of one call' : 'Steps counted in one call'
  return {
    title: `${what}, by the size of the input`,
    costName,
    points,
    curves,
    alternative: `${what} on logarithmic axes: ${points.length} points from ${round(first[1])} ${costName} at n = ${size(first[0])} to ${round(last[1])} at n = ${size(last[0])}${curves.length > 0 ? `, with the curves: ${curves.map(({ label }) => label).join('; ')}` : ''}.`,
  }
}

/** Ticks of a logarithmic axis: 1, 2 and 5 in each power of ten, or fewer where the axis is long. */
export function logTicks(low: number, high: number, most: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const powers = Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step))
  for (const factors of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = powers
      .flatMap((power) => factors.map((factor) => Number((factor * power).toPrecision(3))))
      .filter((tick) => tick >= low && tick <= high)
    if (ticks.length <= most) return ticks
  }
  const every = Math.ceil(powers.length / most)
  return powers.filter((power, place) => place % every === 0 && power >= low && power <= high)
}

const round = (value: number) => Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 })
const size = (n: number) => n.toLocaleString('en')
