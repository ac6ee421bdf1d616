/** States the time complexity of a function from measured points, or says that it is unknown. Pure: the measuring is `edge/measure.py`. */
import {
  type ComplexityClass,
  type ComplexityMethod,
  type ComplexityPoint,
  type ComplexityReport,
  complexityClasses,
  complexityMethods,
} from './complexity/classes.ts'
import { type Fit, fitClass, fitGrowth, type Sample, upperPart } from './complexity/fit-growth.ts'

export * from './complexity/classes.ts'

/** Fewer sizes than this say nothing. */
const fewestSamples = 6
/** More points than `measure.py` ever gives: what a forged message may cost here. */
const mostPoints = 200
/** A misfit above this is no fit. Times are noisy; steps are not, so they tell orders that lie between the classes, as the root of n, from these. */
const worstMisfit: Record<ComplexityMethod, number> = { seconds: 0.3, steps: 0.13 }
/** Misfits below this are the same: the clock has no more to say. */
const floor = 0.01
/** A class must make up this much of the cost at the largest size, or it is not what the cost is made of. */
const leastShare = (name: ComplexityClass) => (name === 'O(1)' ? 0 : name === 'O(log n)' ? 0.45 : 0.6)
/** By so much must a class fit better than a lower one. Caches make each class above O(n) look like the next. */
const advantage: Record<ComplexityClass, number> = {
  'O(1)': 1,
  'O(log n)': 1.5,
  'O(n)': 1.5,
  'O(n log n)': 2,
  'O(n^2)': 3,
  'O(n^3)': 3,
  'O(2^n)': 1.5,
}

/**
 * States a class when both methods, each for itself, find it; else `unknown` with the range between what they found. Points may come from an untrusted sender:
 * what is no positive number is left out.
 */
export function stateComplexity(points: readonly ComplexityPoint[]): ComplexityReport {
  const usable = usablePoints(points)
  const found = complexityMethods.map((name) => ({ name, ...findClass(samplesOf(usable, name), name) }))
  const methods = found.map(({ name, class: one }) => ({ name, class: one ?? ('unknown' as const) }))
  const classes = found.map((one) => one.class).filter((one) => one !== undefined)
  const [low, high] = [Math.min, Math.max].map((pick) => complexityClasses[pick(...classes.map((one) => complexityClasses.indexOf(one)))])
  if (low === undefined || high === undefined) return { measured: 'unknown', confidence: 0, methods, points: usable }
  if (classes.length < found.length || low !== high)
    return { measured: 'unknown', range: [low, high], confidence: 0, methods, points: usable }
  // The methods are independent, so doubts multiply.
  return { measured: low, confidence: 1 - found.reduce((doubt, one) => doubt * (1 - one.confidence), 1), methods, points: usable }
}

/** The curve of a class through the points of one method, for drawing: sizes with the fitted cost; empty where it cannot be fitted. */
export function fittedCurve(
  points: readonly ComplexityPoint[],
  name: ComplexityClass,
  kind: ComplexityMethod,
): { n: number; value: number }[] {
  const samples = samplesOf(usablePoints(points), kind)
  const fit = samples.length < 2 ? undefined : fitClass(samples, name)
  return fit === undefined ? [] : samples.map(({ n }) => ({ n, value: fit.predict(n) }))
}

/** What one method finds by itself, and how clearly it beats the rest (0..1). */
function findClass(samples: Sample[], method: ComplexityMethod): Found {
  if (samples.length < fewestSamples) return nothing
  const found = chooseClass(fitGrowth(samples), worstMisfit[method])
  if (found.class !== undefined || method === 'steps') return found
  // Times may jump once (deep calls need more stack, large arrays come from the system) and then fit nothing; what is above the jump may.
  return chooseClass(fitGrowth(samples, upperPart * (2 / 3)), worstMisfit[method])
}

interface Found {
  class: ComplexityClass | undefined
  confidence: number
}

const nothing: Found = { class: undefined, confidence: 0 }

/** The lowest class that no higher one beats clearly. */
function chooseClass(all: Fit[], misfitAllowed: number): Found {
  const fits = all.filter((fit) => fit.share >= leastShare(fit.class))
  const chosen = fits.reduce<Fit | undefined>(
    (best, fit) => (best === undefined || best.misfit > advantage[fit.class] * fit.misfit + floor ? fit : best),
    undefined,
  )
  if (chosen === undefined || chosen.misfit > misfitAllowed) return nothing
  const next = Math.min(...fits.filter((fit) => fit !== chosen).map(({ misfit }) => misfit))
  const confidence = next === Number.POSITIVE_INFINITY ? 1 : Math.max(0, 1 - (chosen.misfit + floor) / (next + floor))
  return { class: chosen.class, confidence }
}

/** The samples of one method, in the order of n. */
export function samplesOf(points: readonly ComplexityPoint[], kind: ComplexityMethod): Sample[] {
  return points.flatMap((point) => (point[kind] === undefined ? [] : [{ n: point.n, cost: point[kind] }]))
}

function usablePoints(points: readonly ComplexityPoint[]): ComplexityPoint[] {
  const positive = (value: number | undefined) => (value !== undefined && value > 1e-12 && value < 1e15 ? value : undefined)
  const known = new Map<number, ComplexityPoint>()
  for (const { n, seconds, steps } of points.slice(0, mostPoints)) {
    if (!Number.isInteger(n) || n < 1 || n > 1e9) continue
    const point: ComplexityPoint = { n }
    if (positive(seconds) !== undefined) point.seconds = seconds
    if (positive(steps) !== undefined) point.steps = steps
    if (point.seconds !== undefined || point.steps !== undefined) known.set(n, { ...known.get(n), ...point })
  }
  return [...known.values()].sort((left, right) => left.n - right.n)
}
