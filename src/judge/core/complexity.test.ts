import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ComplexityClass,
  type ComplexityPoint,
  complexityClasses,
  complexityReportSchema,
  fittedCurve,
  stateComplexity,
} from './complexity.ts'

const growth: Record<ComplexityClass, (n: number) => number> = {
  'O(1)': () => 1,
  'O(log n)': (n) => Math.log2(n + 1),
  'O(n)': (n) => n,
  'O(n log n)': (n) => n * Math.log2(n),
  'O(n^2)': (n) => n ** 2,
  'O(n^3)': (n) => n ** 3,
  'O(2^n)': (n) => 2 ** n,
}
const largestSize: Record<ComplexityClass, number> = {
  'O(1)': 30_000,
  'O(log n)': 30_000,
  'O(n)': 30_000,
  'O(n log n)': 30_000,
  'O(n^2)': 2000,
  'O(n^3)': 200,
  'O(2^n)': 22,
}

/** The sizes that measuring visits: growing by the root of two. */
function sizesTo(largest: number): number[] {
  const sizes = new Set<number>()
  for (let n = 1; n <= largest; n = Math.max(n + 1, Math.round(n * Math.SQRT2))) sizes.add(n)
  return [...sizes]
}

/** Noise that repeats: between 1 and 1 + amount. */
function seededNoise(amount: number, seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return 1 + (amount * state) / 2_147_483_647
  }
}

interface Series {
  /** Seconds that a call costs before it does anything. */
  overhead?: number
  noise?: number
  seed?: number
  largest?: number
}

/** What measuring a function of this class gives: both methods, unless one is left out. */
function pointsOf(
  name: ComplexityClass,
  { overhead = 2e-7, noise = 0.05, seed = 1, largest = largestSize[name] }: Series = {},
): ComplexityPoint[] {
  const jitter = seededNoise(noise, seed)
  return sizesTo(largest).map((n) => ({
    n,
    seconds: (overhead + 1e-7 * growth[name](n)) * jitter(),
    steps: Math.ceil(growth[name](n)) + 1,
  }))
}

const onlySeconds = (points: ComplexityPoint[]): ComplexityPoint[] => points.map(({ n, seconds }) => ({ n, seconds }))
const onlySteps = (points: ComplexityPoint[]): ComplexityPoint[] => points.map(({ n, steps }) => ({ n, steps }))

describe('a class is stated when both methods find it', () => {
  it.each(complexityClasses.map((name) => [name]))('%s', (name) => {
    const report = stateComplexity(pointsOf(name))
    expect(report).toMatchObject({
      measured: name,
      methods: [
        { name: 'seconds', class: name },
        { name: 'steps', class: name },
      ],
    })
    expect(report.range).toBeUndefined()
    expect(report.confidence).toBeGreaterThan(0.3)
  })

  it.each([
    ['a call that costs as much as a thousand elements', 'O(n)', { overhead: 1e-4 }],
    ['a call that costs as much as fifty rows', 'O(n^2)', { overhead: 2.5e-4 }],
    ['times that are off by a fifth', 'O(n^2)', { noise: 0.2 }],
    ['exponential growth seen at few sizes', 'O(2^n)', { largest: 12 }],
  ] as const)('%s', (_, name, series) => {
    expect(stateComplexity(pointsOf(name, series)).measured).toBe(name)
  })

  it('exponential growth may have another base than two: calls of Fibonacci', () => {
    const points = sizesTo(30).map((n) => ({ n, seconds: 2e-7 + 1e-7 * 1.618 ** n, steps: Math.round(1.618 ** n) }))
    expect(stateComplexity(points).measured).toBe('O(2^n)')
  })

  it('a cheaper term does not hide an expensive one: n^2 with 20 n beside it', () => {
    const points = sizesTo(2000).map((n) => ({ n, seconds: 1e-7 * (n * n + 20 * n + 5), steps: (n * (n - 1)) / 2 }))
    expect(stateComplexity(points).measured).toBe('O(n^2)')
  })

  it('a cost that jumps once, as deep calls do, is judged above the jump', () => {
    const points = sizesTo(2800).map((n) => ({ n, seconds: (n < 110 ? 7e-8 : 1.7e-7) * n + 2e-7, steps: n + 1 }))
    expect(stateComplexity(points).measured).toBe('O(n)')
  })
})

describe('unknown', () => {
  it('the methods disagree: the range goes from the lower to the higher, whichever found it', () => {
    const slow = onlySeconds(pointsOf('O(n^2)'))
    const counted = onlySteps(pointsOf('O(n)'))
    expect(stateComplexity([...slow, ...counted.filter(({ n }) => n > 2000)])).toMatchObject({
      measured: 'unknown',
      range: ['O(n)', 'O(n^2)'],
      confidence: 0,
    })
    const merged = counted.map((point) => ({ ...point, seconds: 1e-6 }))
    expect(stateComplexity(merged)).toMatchObject({ measured: 'unknown', range: ['O(1)', 'O(n)'] })
  })

  it('one method alone states nothing: the range holds what it found', () => {
    expect(stateComplexity(onlySeconds(pointsOf('O(n)')))).toMatchObject({
      measured: 'unknown',
      range: ['O(n)', 'O(n)'],
      methods: [
        { name: 'seconds', class: 'O(n)' },
        { name: 'steps', class: 'unknown' },
      ],
    })
  })

  it.each([
    ['no points', []],
    ['too few sizes', pointsOf('O(n)').slice(0, 5)],
    ['costs without any order', sizesTo(30_000).map((n, index) => ({ n, seconds: index % 2 ? 1e-3 : 1e-6, steps: index % 3 ? 5 : 5000 }))],
  ])('no class fits, and there is no range: %s', (_, points) => {
    const report = stateComplexity(points)
    expect(report.measured).toBe('unknown')
    expect(report.range).toBeUndefined()
    expect(report.confidence).toBe(0)
  })

  it.each([
    ['the root of n', 30_000, (n: number) => n ** 0.5],
    ['the square of log n', 30_000, (n: number) => Math.log2(n + 1) ** 2],
    ['n times its root', 3000, (n: number) => n ** 1.5],
    ['n^2 log n', 1000, (n: number) => n ** 2 * Math.log2(n + 1)],
    ['n^4', 60, (n: number) => n ** 4],
    ['n!', 10, (n: number) => Array.from({ length: n }, (_, index) => index + 1).reduce((product, one) => product * one, 1)],
  ])('an order that is none of the classes is not stated: %s', (_, largest, order) => {
    const points = sizesTo(largest).map((n) => ({ n, seconds: 1e-7 * order(n) + 2e-7, steps: Math.ceil(order(n)) }))
    expect(stateComplexity(points).measured).toBe('unknown')
  })

  it('O(n) whose elements cost more and more as caches overflow is not called O(n log n)', () => {
    const points = sizesTo(30_000).map((n) => ({ n, seconds: 1e-7 * n * (n > 4000 ? 1.25 : n > 1000 ? 1.1 : 1) + 5e-7, steps: n }))
    expect(stateComplexity(points).measured).toBe('O(n)')
  })
})

describe('what an untrusted sender may send', () => {
  const good = pointsOf('O(n log n)')

  it.each([
    [
      'sizes that are no sizes',
      [
        { n: Number.NaN, seconds: 1 },
        { n: -4, seconds: 1 },
        { n: 0.5, steps: 1 },
        { n: 1e300, steps: 1 },
      ],
    ],
    [
      'seconds that are no seconds',
      [Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e300].map((seconds, index) => ({ n: 5 + 2 * index, seconds })),
    ],
    ['steps that are no steps', [Number.NaN, Number.NEGATIVE_INFINITY, -7, 0, 1e300].map((steps, index) => ({ n: 5 + 2 * index, steps }))],
  ])('%s are left out', (_, bad) => {
    const report = stateComplexity([...bad, ...good])
    expect(report.measured).toBe('O(n log n)')
    expect(report.points).toEqual(good)
  })

  it('any points at all give a report that keeps its shape, and a class only when both methods found it', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(Number.NaN, -1, 0, 1e308, 5e-324))
    const point = fc.record({ n: number, seconds: fc.option(number, { nil: undefined }), steps: fc.option(number, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const report = stateComplexity(points)
        complexityReportSchema.parse(report)
        const found = report.methods.map((method) => method.class)
        expect(report.measured !== 'unknown').toBe(found[0] !== 'unknown' && found[0] === found[1])
        if (report.measured !== 'unknown') expect(report.measured).toBe(found[0])
        expect(report.range === undefined).toBe(report.measured !== 'unknown' || found.every((one) => one === 'unknown'))
      }),
      { seed: 20261124 },
    )
  })

  it('a long message costs no more than the points that measuring gives', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ n: index + 1, seconds: index + 1, steps: index + 1 }))
    expect(stateComplexity(many).points.length).toBeLessThanOrEqual(200)
  })
})

describe('properties', () => {
  const anyClass = fc.constantFrom(...complexityClasses)

  it('the unit of time and the weight of a step change nothing', () => {
    fc.assert(
      fc.property(anyClass, fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: 1, max: 50 }), (name, slower, weight) => {
        const points = pointsOf(name).map(({ n, seconds = 0, steps = 0 }) => ({ n, seconds: seconds * slower, steps: steps * weight }))
        expect(stateComplexity(points).measured).toBe(name)
      }),
      { seed: 20261124, numRuns: 60 },
    )
  })

  it('noise of a tenth never leads to a wrong class, and the order of the points does not matter', () => {
    fc.assert(
      fc.property(anyClass, fc.integer({ min: 1, max: 2_000_000_000 }), (name, seed) => {
        const points = pointsOf(name, { noise: 0.1, seed })
        const report = stateComplexity(points)
        expect([name, 'unknown']).toContain(report.measured)
        expect(stateComplexity(points.toReversed())).toEqual(report)
      }),
      { seed: 20261124, numRuns: 100 },
    )
  })
})

describe('curves', () => {
  it('the curve of the right class goes through the points', () => {
    const points = pointsOf('O(n log n)', { noise: 0 })
    const curve = fittedCurve(points, 'O(n log n)', 'seconds')
    expect(curve.map(({ n }) => n)).toEqual(points.map(({ n }) => n))
    const last = points.at(-1)?.seconds ?? 0
    expect(curve.at(-1)?.value).toBeCloseTo(last, 8)
  })

  it('the curve of a class that was expected, not measured, can be drawn as well: it rises less', () => {
    const points = pointsOf('O(n^2)', { noise: 0 })
    const expected = fittedCurve(points, 'O(n)', 'steps')
    expect(expected).toHaveLength(points.length)
    expect(expected.at(-1)?.value).toBeLessThan(points.at(-1)?.steps ?? 0)
    expect(expected.every(({ value }) => Number.isFinite(value))).toBe(true)
  })

  it('there is no curve without points, nor one of exponential growth at large sizes', () => {
    expect(fittedCurve([], 'O(n)', 'seconds')).toEqual([])
    expect(fittedCurve(pointsOf('O(n)'), 'O(2^n)', 'seconds')).toEqual([])
  })
})
