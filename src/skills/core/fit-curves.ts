/** The M step of the calibration: the curves that fit expected counts best, with priors where there are any. */
import type { ItemParameters } from '../../catalog/index.ts'
import type { Evidence } from '../model.ts'
import { type Curve, chanceAt, type Expected, nodes } from './marginal-likelihood.ts'

export type CalibrationModel = 'rasch' | '1pl' | '2pl'

/** What is believed about an item before its answers: log a and b are normal; the asymptotes are taken as they are. */
export type ItemPrior = {
  logA: { mean: number; deviation: number }
  b: { mean: number; deviation: number }
  lower: number
  upper: number
}
/** Authored difficulties are right to within about half a logit, slopes to within a factor of about 1.4: our assumption until people have answered. */
const authoredDeviations = { logA: 0.35, b: 0.5 }

/** What is believed about an item of which only an author's word is known. */
export function authoredPrior({ a, b, c, d }: ItemParameters): ItemPrior {
  return {
    logA: { mean: Math.log(a), deviation: authoredDeviations.logA },
    b: { mean: b, deviation: authoredDeviations.b },
    lower: c,
    upper: d,
  }
}

/** An authored item's parameters with the standard errors that its author's word deserves: what evidence about it carries until a calibration gives true ones. */
export function authoredParameters(parameters: ItemParameters): Evidence['parameters'] {
  return { ...parameters, standardErrors: { a: authoredDeviations.logA * parameters.a, b: authoredDeviations.b } }
}

export type Priors = (ItemPrior | undefined)[]

/** Gradient and expected curvature by slope and intercept. */
type Pull = { gs: number; gi: number; hss: number; hsi: number; hii: number }

/** EM repeats the step, so a few scoring steps are enough. */
const scoringSteps = 6

/** The next curves: every slope its own (2PL), one for all (1PL) or as it is (Rasch). */
export function maximisation(curves: Curve[], expected: Expected, model: CalibrationModel, priors: Priors): Curve[] {
  const next = curves.map((curve, item) => fitCurve(curve, item, expected, priors, model === '2pl'))
  return model === '1pl' ? withCommonSlope(next, expected, priors) : next
}

/** The logarithm of the priors' density at these curves, up to a constant. */
export function logPrior(curves: Curve[], model: CalibrationModel, priors: Priors): number {
  const own = curves.reduce((sum, { slope, intercept }, item) => {
    const prior = priors[item]
    if (prior === undefined) return sum
    const ofB = ((-intercept / slope - prior.b.mean) / prior.b.deviation) ** 2 / 2
    return sum - ofB - (model === '2pl' ? ((Math.log(slope) - prior.logA.mean) / prior.logA.deviation) ** 2 / 2 : 0)
  }, 0)
  const common = model === '1pl' ? commonSlopePrior(priors) : undefined
  return common ? own - ((Math.log(curves[0]?.slope ?? 1) - common.mean) / common.deviation) ** 2 / 2 : own
}

/** One common slope has one prior: the middle of what is believed about each. */
export function commonSlopePrior(priors: Priors): { mean: number; deviation: number } | undefined {
  const known = priors.flatMap((prior) => (prior ? [prior.logA] : []))
  if (known.length === 0) return undefined
  const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean: average(known.map(({ mean }) => mean)), deviation: average(known.map(({ deviation }) => deviation)) }
}

/** The curvature that a prior adds, by slope and intercept (its Gauss-Newton part, exact for b and log a themselves). */
export function priorCurvature({ slope, intercept }: Curve, prior: ItemPrior, ofSlope: boolean): Pull {
  const b = -intercept / slope
  const [bySlope, byIntercept] = [-b / slope, -1 / slope]
  const miss = (prior.b.mean - b) / prior.b.deviation ** 2
  const missLog = ofSlope ? (prior.logA.mean - Math.log(slope)) / prior.logA.deviation ** 2 / slope : 0
  return {
    gs: miss * bySlope + missLog,
    gi: miss * byIntercept,
    hss: (bySlope / prior.b.deviation) ** 2 + (ofSlope ? 1 / (slope * prior.logA.deviation) ** 2 : 0),
    hsi: (bySlope * byIntercept) / prior.b.deviation ** 2,
    hii: (byIntercept / prior.b.deviation) ** 2,
  }
}

/** Gradient and Fisher information of the expected counts of one item. */
function pullOfCounts(curve: Curve, right: Float64Array, given: Float64Array): Pull {
  const pull = { gs: 0, gi: 0, hss: 1e-9, hsi: 0, hii: 1e-9 }
  for (let q = 0; q < nodes.length; q++) {
    const x = nodes[q] as number
    const { p, rise } = chanceAt(curve, x)
    const spread = Math.max(1e-12, p * (1 - p))
    const rest = (((right[q] as number) - (given[q] as number) * p) * rise) / spread
    const weight = ((given[q] as number) * rise * rise) / spread
    pull.gs += rest * x
    pull.gi += rest
    pull.hss += weight * x * x
    pull.hsi += weight * x
    pull.hii += weight
  }
  return pull
}

function pullOn(curve: Curve, item: number, { right, given }: Expected, priors: Priors, ofSlope: boolean): Pull {
  const counts = pullOfCounts(curve, right[item] as Float64Array, given[item] as Float64Array)
  const prior = priors[item]
  if (prior === undefined) return counts
  const belief = priorCurvature(curve, prior, ofSlope)
  return {
    gs: counts.gs + belief.gs,
    gi: counts.gi + belief.gi,
    hss: counts.hss + belief.hss,
    hsi: counts.hsi + belief.hsi,
    hii: counts.hii + belief.hii,
  }
}

function fitCurve(start: Curve, item: number, expected: Expected, priors: Priors, withSlope: boolean): Curve {
  let curve = start
  for (let step = 0; step < scoringSteps; step++) {
    const { gs, gi, hss, hsi, hii } = pullOn(curve, item, expected, priors, withSlope)
    const determinant = hss * hii - hsi * hsi
    const ds = withSlope ? (hii * gs - hsi * gi) / determinant : 0
    const di = withSlope ? (hss * gi - hsi * gs) / determinant : gi / hii
    const scale = Math.min(1, 1 / Math.max(1e-9, Math.abs(ds), Math.abs(di)))
    const slope = curve.slope + scale * ds
    curve = { ...curve, slope: priors[item] ? Math.max(0.05, slope) : slope, intercept: curve.intercept + scale * di }
    if (Math.abs(ds) + Math.abs(di) < 1e-10) break
  }
  return curve
}

function withCommonSlope(curves: Curve[], expected: Expected, priors: Priors): Curve[] {
  const belief = commonSlopePrior(priors)
  let next = curves
  for (let step = 0; step < scoringSteps; step++) {
    const slope = next[0]?.slope ?? 1
    const pulls = next.map((curve, item) => pullOn(curve, item, expected, priors, false))
    let gradient = pulls.reduce((sum, { gs }) => sum + gs, 0)
    let curvature = pulls.reduce((sum, { hss }) => sum + hss, 0)
    if (belief) {
      gradient += (belief.mean - Math.log(slope)) / belief.deviation ** 2 / slope
      curvature += 1 / (slope * belief.deviation) ** 2
    }
    const moved = Math.max(-0.5, Math.min(0.5, gradient / curvature))
    const to = belief ? Math.max(0.05, slope + moved) : slope + moved
    next = next.map((curve) => ({ ...curve, slope: to }))
    if (Math.abs(moved) < 1e-10) break
  }
  return next
}
