/** Our numbers against those of the R packages ltm, mirt and catR (see fixtures/README.md). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { calibrate } from './calibrate.ts'
import { categoryProbabilities, information, orderedInformation } from './item-response.ts'
import { eap, map, ml, wl } from './score-person.ts'
import { simulateCat } from './simulate-cat.ts'

const table = (name: string) => {
  const [head = '', ...lines] = readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])))
}
const number = (row: Record<string, string>, name: string) => Number(row[name])
const items = (name: string) =>
  table(name).map((row) => ({ id: row.id ?? '', a: number(row, 'a'), b: number(row, 'b'), c: number(row, 'c'), d: number(row, 'd') }))

describe('the 3PL bank of 50 items', () => {
  const bank = items('bank50-items')

  it('has the information of the reference on its grid of abilities', () => {
    for (const row of table('bank50-information')) {
      const item = bank.find(({ id }) => id === row.id)
      for (const [ability, value] of Object.entries(row))
        if (ability !== 'id' && item) expect(information(item, Number(ability))).toBeCloseTo(Number(value), 6)
    }
  })

  it.each(table('bank50-responses').map((row, index) => ({ person: index + 1, row })))(
    'scores person $person as the reference does, to 1e-4',
    ({ person, row }) => {
      const answers = bank.map((item) => ({ item, response: number(row, item.id) }))
      const reference = table('bank50-scores').find(({ id }) => Number(id) === person) ?? {}
      for (const [name, estimate] of Object.entries({ ml: ml(answers), wl: wl(answers), map: map(answers), eap: eap(answers) })) {
        expect(Math.abs((estimate?.ability ?? Number.NaN) - number(reference, name)), name).toBeLessThan(1e-4)
        expect(Math.abs((estimate?.standardError ?? Number.NaN) - number(reference, `${name}StandardError`)), `${name} error`).toBeLessThan(
          1e-4,
        )
      }
    },
  )

  it('gives the adaptive traces of the reference, item for item', () => {
    const traces = Map.groupBy(table('cat-traces'), ({ trueAbility }) => trueAbility)
    expect(traces.size).toBeGreaterThan(1)
    for (const [ability, rows] of traces) {
      const trace = simulateCat(bank, Number(ability), 0, rows.length)
      expect(trace.map(({ item }) => item)).toEqual(rows.map(({ item }) => item))
      for (const [index, step] of trace.entries()) expect(Math.abs(step.ability - number(rows[index] ?? {}, 'ability'))).toBeLessThan(1e-4)
    }
  })
})

describe('LSAT6 (Bock & Lieberman 1970)', () => {
  const patterns = table('lsat6-responses').map((row) => ({
    responses: ['1', '2', '3', '4', '5'].map((id) => Number(row[id]) as 0 | 1),
    frequency: number(row, 'freq'),
  }))

  const calibrated = (model: 'rasch' | '1pl' | '2pl') => {
    const result = calibrate(patterns, model)
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.faults))
    return result
  }

  it.each([
    ['2pl' as const, -2466.653385],
    ['rasch' as const, -2473.053847],
    ['1pl' as const, -2466.9376],
  ])('%s has the log-likelihood of the reference to 1e-3', (model, expected) => {
    expect(Math.abs(calibrated(model).logLikelihood - expected)).toBeLessThan(1e-3)
  })

  it('has the 2PL parameters of the reference to 1e-2, and the common slope of the 1PL', () => {
    const reference = items('lsat6-items')
    calibrated('2pl').items.forEach(({ a, b }, index) => {
      expect(Math.abs(a - (reference[index]?.a ?? 0))).toBeLessThan(1e-2)
      expect(Math.abs(b - (reference[index]?.b ?? 0))).toBeLessThan(1e-2)
    })
    expect(calibrated('1pl').items[0]?.a).toBeCloseTo(0.7551346, 4)
  })

  it('has the standard errors that summary(ltm(LSAT ~ z1)) of the R package ltm prints for these data, to 2e-3', () => {
    const printed = { a: [0.2581, 0.1867, 0.2326, 0.1852, 0.21], b: [0.8669, 0.3073, 0.0997, 0.4341, 0.87] }
    calibrated('2pl').items.forEach(({ standardErrors }, index) => {
      expect(Math.abs(standardErrors.a - (printed.a[index] ?? 0))).toBeLessThan(2e-3)
      expect(Math.abs(standardErrors.b - (printed.b[index] ?? 0))).toBeLessThan(2e-3)
    })
  })

  it('scores every pattern as the reference does, and has no ML where none exists', () => {
    const bank = items('lsat6-items')
    for (const row of table('lsat6-scores')) {
      const answers = bank.map((item) => ({ item, response: number(row, item.id) }))
      expect(Math.abs(eap(answers).ability - number(row, 'eap'))).toBeLessThan(1e-4)
      expect(Math.abs(eap(answers).standardError - number(row, 'eapStandardError'))).toBeLessThan(1e-4)
      expect(Math.abs(map(answers).ability - number(row, 'map'))).toBeLessThan(1e-4)
      expect(Math.abs((wl(answers)?.ability ?? Number.NaN) - number(row, 'wl'))).toBeLessThan(1e-4)
      const likely = ml(answers)
      if (row.ml === '' || row.ml === undefined) expect(likely).toBeUndefined()
      else expect(Math.abs((likely?.ability ?? Number.NaN) - number(row, 'ml'))).toBeLessThan(1e-4)
    }
  })
})

describe('ordered categories', () => {
  const bank = (model: 'GRM' | 'GPCM') =>
    table(`polytomous-items-${model.toLowerCase()}`).map((row) => ({
      model,
      a: number(row, 'a'),
      b: ['b1', 'b2', 'b3'].filter((name) => row[name]).map((name) => number(row, name)),
    }))

  it('have the category probabilities of the reference', () => {
    for (const row of table('polytomous-probabilities')) {
      const item = bank(row.model as 'GRM' | 'GPCM')[number(row, 'item') - 1]
      const chances = item ? categoryProbabilities(item, number(row, 'ability')) : []
      for (const [category, p] of chances.entries()) expect(p).toBeCloseTo(number(row, `p${category}`), 6)
    }
  })

  it('have the EAP, MAP and information of the reference', () => {
    for (const row of table('polytomous-scores')) {
      const set = bank(row.model as 'GRM' | 'GPCM')
      const answers = set.map((item, index) => ({ item, response: Number(row.pattern?.[index]) }))
      expect(Math.abs(eap(answers).ability - number(row, 'eap'))).toBeLessThan(1e-4)
      expect(Math.abs(eap(answers).standardError - number(row, 'eapStandardError'))).toBeLessThan(1e-4)
      expect(Math.abs(map(answers).ability - number(row, 'map'))).toBeLessThan(1e-4)
      const atEap = set.reduce((sum, item) => sum + orderedInformation(item, number(row, 'eap')), 0)
      expect(Math.abs(atEap - number(row, 'information'))).toBeLessThan(1e-4)
    }
  })
})
