import { describe, expect, it } from 'vitest'
import { normal, seededRandom } from '../../kit/random.ts'
import { calibrate } from './calibrate.ts'
import type { CalibrationModel, ItemPrior } from './fit-curves.ts'
import { expectation, type Pattern, sparse } from './marginal-likelihood.ts'
import { choleskyInverse } from './matrix.ts'

type Truth = { a: number; b: number }

const itemsOf = (count: number, seed: number): Truth[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => ({ a: Math.exp(0.3 * normal(random)), b: normal(random) }))
}

/** Answers of people drawn from N(0, 1), each to `each` items drawn from all. */
function answersTo(items: Truth[], people: number, each: number, seed: number): Pattern[] {
  const random = seededRandom(seed)
  return Array.from({ length: people }, () => {
    const ability = normal(random)
    const responses = new Array<0 | 1 | null>(items.length).fill(null)
    for (let k = 0; k < each; k++) {
      const item = each === items.length ? k : Math.floor(random() * items.length)
      const { a, b } = items[item] ?? { a: 1, b: 0 }
      responses[item] = random() < 1 / (1 + Math.exp(-a * (ability - b))) ? 1 : 0
    }
    return { responses, frequency: 1 }
  })
}

const fitted = (...args: Parameters<typeof calibrate>) => {
  const result = calibrate(...args)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.faults))
  return result
}
const faultsOf = (...args: Parameters<typeof calibrate>) => {
  const result = calibrate(...args)
  return result.kind === 'refused' ? result.faults : []
}
const aPrior = (differs: Partial<ItemPrior> = {}): ItemPrior => ({
  logA: { mean: 0, deviation: 0.35 },
  b: { mean: 0.7, deviation: 0.5 },
  lower: 0,
  upper: 1,
  ...differs,
})
const share = (values: boolean[]) => values.filter(Boolean).length / values.length

describe('standard errors of a calibration', () => {
  const items = itemsOf(5, 1)
  const patterns = answersTo(items, 800, 5, 2)

  it.each<CalibrationModel>(['rasch', '1pl', '2pl'])('%s: are those of the second differences of the marginal log-likelihood', (model) => {
    const { items: found } = fitted(patterns, model)
    const answers = sparse(patterns)
    const free = [...found.map(({ b }) => b), ...(model === 'rasch' ? [] : model === '1pl' ? [found[0]?.a ?? 1] : found.map(({ a }) => a))]
    const height = (at: number[]) =>
      expectation(
        answers,
        found.map((_, item) => {
          const slope = model === 'rasch' ? 1 : (at[model === '1pl' ? 5 : 5 + item] ?? 1)
          return { slope, intercept: -slope * (at[item] ?? 0), lower: 0, upper: 1 }
        }),
      ).logLikelihood
    const step = 1e-3
    const moved = (r: number, c: number, dr: number, dc: number) =>
      height(free.map((value, index) => value + (index === r ? dr * step : 0) + (index === c ? dc * step : 0)))
    const information = free.map((_, r) =>
      Float64Array.from(
        free,
        (_, c) => -(moved(r, c, 1, 1) - moved(r, c, 1, -1) - moved(r, c, -1, 1) + moved(r, c, -1, -1)) / (4 * step ** 2),
      ),
    )
    const covariance = choleskyInverse(information) ?? []
    found.forEach(({ standardErrors }, item) => {
      expect(standardErrors.b).toBeCloseTo(Math.sqrt(covariance[item]?.[item] ?? 0), 3)
      const ofA = model === 'rasch' ? 0 : Math.sqrt(covariance[model === '1pl' ? 5 : 5 + item]?.[model === '1pl' ? 5 : 5 + item] ?? 0)
      expect(standardErrors.a).toBeCloseTo(ofA, 3)
    })
  })

  it('say truly how far off the parameters of thousands of sparse answers are, within seconds', () => {
    const bank = itemsOf(120, 3)
    const { items: found } = fitted(answersTo(bank, 3000, 20, 4), '2pl')
    const inside = (name: 'a' | 'b') =>
      share(found.map((item, index) => Math.abs(item[name] - (bank[index]?.[name] ?? 0)) < 1.645 * item.standardErrors[name]))
    for (const name of ['a', 'b'] as const) {
      expect(inside(name)).toBeGreaterThan(0.8)
      expect(inside(name)).toBeLessThan(0.98)
    }
  }, 10_000)
})

describe('priors', () => {
  it('are the answer, with their own deviation, for an item that nobody answered', () => {
    const [item] = fitted([{ responses: [null, 1], frequency: 1 }], '2pl', [aPrior(), aPrior()]).items
    expect(item?.a).toBeCloseTo(1, 6)
    expect(item?.b).toBeCloseTo(0.7, 6)
    expect(item?.standardErrors.a).toBeCloseTo(0.35, 3)
    expect(item?.standardErrors.b).toBeCloseTo(0.5, 3)
  })

  it.each<CalibrationModel>(['rasch', '1pl', '2pl'])('%s: give way to the answers as these become many', (model) => {
    const items = itemsOf(6, 5)
    const wrong = items.map(({ b }) => aPrior({ b: { mean: b + 1, deviation: 0.5 } }))
    const off = (people: number) => {
      const patterns = answersTo(items, people, 6, 6)
      const free = fitted(patterns, model).items
      return Math.max(...fitted(patterns, model, wrong).items.map(({ b }, index) => Math.abs(b - (free[index]?.b ?? 0))))
    }
    expect(off(3000)).toBeLessThan(0.6 * off(200))
  })

  it('make an estimate nearer to the truth than few answers alone', () => {
    const items = itemsOf(40, 7)
    const random = seededRandom(8)
    const priors = items.map(({ b }) => aPrior({ b: { mean: b + 0.5 * normal(random), deviation: 0.5 } }))
    const patterns = answersTo(items, 400, 10, 9)
    const miss = (found: { b: number }[]) => Math.sqrt(found.reduce((sum, { b }, index) => sum + (b - (items[index]?.b ?? 0)) ** 2, 0) / 40)
    expect(miss(fitted(patterns, '2pl', priors).items)).toBeLessThan(miss(fitted(patterns, '2pl').items))
  })

  it('keep their guessing chance, which moves the difficulty', () => {
    const patterns = answersTo(itemsOf(5, 10), 500, 5, 11)
    const [free] = fitted(patterns, '2pl', Array(5).fill(aPrior())).items
    const [guessed] = fitted(patterns, '2pl', Array(5).fill(aPrior({ lower: 0.25 }))).items
    expect(guessed?.b ?? 0).toBeGreaterThan(free?.b ?? 0)
  })
})

describe('a calibration that cannot be', () => {
  const ladder = (frequency: number): Pattern[] =>
    Array.from({ length: 6 }, (_, right) => ({ responses: Array.from({ length: 5 }, (_, item) => (item < right ? 1 : 0)), frequency }))

  it('names each item with too few answers, and how many it needs', () => {
    expect(faultsOf(ladder(3), '2pl')).toHaveLength(5)
    expect(faultsOf(ladder(3), '2pl')[0]?.reason).toMatch(/too few answers: 18, and the 2pl model needs 50/)
  })

  it('names the item that everybody answered alike', () => {
    const patterns = answersTo(itemsOf(4, 12), 200, 4, 13).map(({ responses, frequency }) => ({
      responses: [...responses, 1 as const],
      frequency,
    }))
    expect(faultsOf(patterns, '2pl')).toEqual([{ item: 4, reason: expect.stringContaining('everybody answered it right') }])
  })

  it.each<CalibrationModel>(['1pl', '2pl'])('%s: says that separation is perfect', (model) => {
    const faults = faultsOf(ladder(50), model)
    expect(faults.length).toBeGreaterThan(0)
    for (const { reason } of faults) expect(reason).toContain('separate people perfectly')
  })

  it('can be when priors hold the slopes', () => {
    for (const { a } of fitted(ladder(50), '2pl', Array(5).fill(aPrior())).items) expect(a).toBeLessThan(6)
  })

  it('is refused for two items without priors in the 2PL', () => {
    expect(faultsOf(answersTo(itemsOf(2, 14), 500, 2, 15), '2pl')[0]).toEqual({ item: null, reason: expect.stringContaining('3 items') })
  })

  it('is refused when answers have nothing in common', () => {
    const independent = [0, 1].flatMap((a) =>
      [0, 1].flatMap((b) => [0, 1].map((c) => ({ responses: [a, b, c], frequency: 50 }))),
    ) as Pattern[]
    expect(faultsOf(independent, '2pl')).toHaveLength(1)
  })

  it('doubts an item that the able miss', () => {
    const items = itemsOf(6, 16)
    const patterns = answersTo([...items, { a: -1, b: 0 }], 800, 7, 17)
    expect(fitted(patterns, '2pl').warnings).toEqual([{ item: 6, reason: expect.stringContaining('look at its key') }])
  })
})
