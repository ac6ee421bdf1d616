/** Item parameters from many people's answers: marginal maximum likelihood by the EM algorithm. Bock & Aitkin (1981). */
import { standardErrorsOf } from './calibration-errors.ts'
import { type CalibrationModel, type ItemPrior, logPrior, maximisation, type Priors } from './fit-curves.ts'
import { type Curve, type Expected, expectation, type Pattern, type SparseAnswers, sparse } from './marginal-likelihood.ts'

/** Parameters of an item with their standard errors (0 = fixed by the model), and the number of answers that they rest on. */
export type CalibratedItem = { a: number; b: number; standardErrors: { a: number; b: number }; answers: number }

/** A remark about one item (its position), or about all of them (null). */
export type CalibrationRemark = { item: number | null; reason: string }
export type Calibration =
  | { kind: 'calibrated'; logLikelihood: number; iterations: number; items: CalibratedItem[]; warnings: CalibrationRemark[] }
  | { kind: 'refused'; faults: CalibrationRemark[] }

/** Fewest answers of an item without a prior. Rasch: Linacre (1994), +-1 logit. 2PL: half of what simulation studies ask for at the least (Drasgow 1989: 100). */
const fewestAnswers = { rasch: 30, '1pl': 30, '2pl': 50 }
/** Fewest items from which a model without priors can be told from others that fit as well. */
const fewestItems = { rasch: 1, '1pl': 2, '2pl': 3 }
/** A slope beyond this is on its way to infinity. */
const steepest = 10
const maximumIterations = 2000

/**
 * Fits a Rasch (a = 1), one-parameter (one common a) or two-parameter model with ability N(0, 1), with standard errors from the observed information; refuses,
 * with every reason, what the answers cannot determine. An item with a prior always has an answer; its asymptotes stay those of the prior.
 */
export function calibrate(patterns: Pattern[], model: CalibrationModel, priors: Priors = []): Calibration {
  const answers = sparse(patterns.filter(({ frequency }) => frequency > 0))
  const items = patterns[0]?.responses.length ?? 0
  const faults = faultsBefore(answers, items, model, priors)
  if (faults.length > 0) return { kind: 'refused', faults }
  const { curves, expected, iterations, settled } = climb(answers, startCurves(answers, items, model, priors), model, priors)
  const steep = curves.flatMap(({ slope }, item) => (Math.abs(slope) >= steepest ? [item] : []))
  if (steep.length > 0) return { kind: 'refused', faults: steep.map((item) => ({ item, reason: separation })) }
  if (!settled) return refusedAsAWhole('the estimates did not settle: the answers do not determine them')
  const errors = standardErrorsOf(answers, curves, expected, model, priors)
  if (errors === undefined)
    return refusedAsAWhole('too few answers to tell these parameters apart: give more people, fewer items or priors')
  const counts = countsOf(answers, items)
  const found = curves.map(({ slope, intercept }, item) => ({
    a: slope,
    b: -intercept / slope,
    standardErrors: errors[item] ?? { a: Number.NaN, b: Number.NaN },
    answers: counts[item]?.given ?? 0,
  }))
  return { kind: 'calibrated', logLikelihood: expected.logLikelihood, iterations, items: found, warnings: found.flatMap(doubtsAbout) }
}

const separation =
  'the answers separate people perfectly (who knows more never misses it, who knows less never gets it), so its slope has no finite estimate: give a prior'

const refusedAsAWhole = (reason: string): Calibration => ({ kind: 'refused', faults: [{ item: null, reason }] })

/** What can be seen before any fitting. */
function faultsBefore(answers: SparseAnswers, items: number, model: CalibrationModel, priors: Priors): CalibrationRemark[] {
  const faults: CalibrationRemark[] = []
  const known = priors.filter((prior) => prior !== undefined).length
  if (items < fewestItems[model] && known < items)
    faults.push({ item: null, reason: `the ${model} model needs at least ${fewestItems[model]} items, and there are ${items}` })
  countsOf(answers, items).forEach(({ given, right }, item) => {
    if (priors[item] !== undefined) return
    if (given < fewestAnswers[model])
      faults.push({ item, reason: `too few answers: ${given}, and the ${model} model needs ${fewestAnswers[model]} or a prior` })
    if (given > 0 && (right === given || right === 0))
      faults.push({
        item,
        reason: `everybody answered it ${right === 0 ? 'wrong' : 'right'}, so its difficulty has no finite estimate: give a prior`,
      })
  })
  return faults
}

/** What a reader should doubt although it could be computed. */
function doubtsAbout({ a, b, standardErrors }: CalibratedItem, item: number): CalibrationRemark[] {
  if (a < 0) return [{ item, reason: `who knows more answers it wrong (a = ${a.toFixed(2)}): look at its key` }]
  if (a < 2 * standardErrors.a)
    return [
      {
        item,
        reason: `its slope (${a.toFixed(2)} +- ${standardErrors.a.toFixed(2)}) cannot be told from 0: it may not measure this ability`,
      },
    ]
  if (standardErrors.b > 1)
    return [
      {
        item,
        reason: `its difficulty (${b.toFixed(2)} +- ${standardErrors.b.toFixed(2)}) is less sure than a guess: it needs more answers`,
      },
    ]
  return []
}

type Climb = { curves: Curve[]; expected: Expected; iterations: number; settled: boolean }

/** EM until no parameter moves, each second step lengthened by SQUAREM (Varadhan & Roland 2008, scheme S3) where that climbs. */
function climb(answers: SparseAnswers, start: Curve[], model: CalibrationModel, priors: Priors): Climb {
  const heightOf = (at: Expected, curves: Curve[]) => at.logLikelihood + logPrior(curves, model, priors)
  let curves = start
  let expected = expectation(answers, curves)
  for (let iterations = 1; iterations < maximumIterations; iterations += 2) {
    const first = maximisation(curves, expected, model, priors)
    const afterFirst = expectation(answers, first)
    const second = maximisation(first, afterFirst, model, priors)
    const longer = extrapolate(curves, first, second)
    let next = longer
    let after = longer.some(({ slope }, item) => priors[item] !== undefined && slope <= 0.05) ? undefined : expectation(answers, longer)
    if (after === undefined || !(heightOf(after, longer) >= heightOf(afterFirst, first))) {
      next = second
      after = expectation(answers, second)
    }
    const moved = largestMove(first, second)
    if (second.some(({ slope }) => Math.abs(slope) >= steepest))
      return { curves: second, expected, iterations: iterations + 1, settled: false }
    curves = next
    expected = after
    if (moved < 1e-7) return { curves, expected, iterations: iterations + 1, settled: true }
  }
  return { curves, expected, iterations: maximumIterations, settled: false }
}

function extrapolate(from: Curve[], first: Curve[], second: Curve[]): Curve[] {
  const [start, one, two] = [from, first, second].map((curves) => curves.flatMap(({ slope, intercept }) => [slope, intercept]))
  if (!start || !one || !two) return second
  const step = one.map((value, index) => value - (start[index] ?? 0))
  const bend = two.map((value, index) => value - (one[index] ?? 0) - (step[index] ?? 0))
  const length = (values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  const stretch = -Math.max(1, length(step) / Math.max(1e-300, length(bend)))
  const to = start.map((value, index) => value - 2 * stretch * (step[index] ?? 0) + stretch ** 2 * (bend[index] ?? 0))
  /** A lengthened step must not look like a slope that runs off: only EM's own steps may show that. */
  const held = (slope: number) => Math.max(-0.9 * steepest, Math.min(0.9 * steepest, slope))
  return second.map((curve, item) => ({
    ...curve,
    slope: held(to[2 * item] ?? curve.slope),
    intercept: to[2 * item + 1] ?? curve.intercept,
  }))
}

function largestMove(from: Curve[], to: Curve[]): number {
  return to.reduce((most, { slope, intercept }, item) => {
    const before = from[item]
    return Math.max(most, Math.abs(slope - (before?.slope ?? 0)), Math.abs(intercept - (before?.intercept ?? 0)))
  }, 0)
}

function startCurves(answers: SparseAnswers, items: number, model: CalibrationModel, priors: Priors): Curve[] {
  return countsOf(answers, items).map(({ given, right }, item) => {
    const prior: ItemPrior | undefined = priors[item]
    const [lower, upper] = [prior?.lower ?? 0, prior?.upper ?? 1]
    const slope = prior && model === '2pl' ? Math.exp(prior.logA.mean) : 1
    if (prior) return { slope, intercept: -slope * prior.b.mean, lower, upper }
    return { slope, intercept: Math.log((right + 0.5) / (given - right + 0.5)), lower, upper }
  })
}

function countsOf(answers: SparseAnswers, items: number): { given: number; right: number }[] {
  const counts = Array.from({ length: items }, () => ({ given: 0, right: 0 }))
  for (let person = 0; person < answers.people; person++) {
    for (let k = answers.start[person] ?? 0; k < (answers.start[person + 1] ?? 0); k++) {
      const count = counts[answers.item[k] ?? 0]
      if (count === undefined) continue
      count.given += answers.frequency[person] ?? 0
      count.right += (answers.frequency[person] ?? 0) * (answers.right[k] ?? 0)
    }
  }
  return counts
}
