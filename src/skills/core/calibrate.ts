/** Item parameters from many people's answers: marginal maximum likelihood by the EM algorithm. Bock & Aitkin (1981). */

/** One answer pattern with how often it was seen; null = not given. */
export type Pattern = { responses: (0 | 1 | null)[]; frequency: number }
export type CalibratedItem = { a: number; b: number; standardErrors: { a: number; b: number } }
export type Calibration = { logLikelihood: number; iterations: number; items: CalibratedItem[] }
export type ItemPrior = { logA: { mean: number; deviation: number }; b: { mean: number; deviation: number } }

type Line = { slope: number; intercept: number }

const quadrature = Array.from({ length: 121 }, (_, index) => -6 + index * 0.1)
const density = normalise(quadrature.map((x) => Math.exp((-x * x) / 2)))

/**
 * Fits a Rasch (a = 1), one-parameter (one common a) or two-parameter model with ability N(0, 1). Standard errors come from the expected information of the
 * answers given; `priors` (on log a and b) are used where given. Items that nobody answered keep a = 1, b = 0 and have infinite errors.
 */
export function calibrate(patterns: Pattern[], model: 'rasch' | '1pl' | '2pl', priors?: (ItemPrior | undefined)[]): Calibration {
  const count = patterns[0]?.responses.length ?? 0
  let lines: Line[] = Array.from({ length: count }, (_, item) => ({ slope: 1, intercept: startIntercept(patterns, item) }))
  let iterations = 0
  let expected = expectation(patterns, lines)
  let previous = Number.NEGATIVE_INFINITY
  while (iterations < 2000 && Math.abs(expected.logLikelihood - previous) > 1e-9) {
    previous = expected.logLikelihood
    lines = maximisation(lines, expected, model, priors)
    expected = expectation(patterns, lines)
    iterations += 1
  }
  return {
    logLikelihood: expected.logLikelihood,
    iterations,
    items: lines.map((line, item) => describe(line, expected.given[item] ?? [], model)),
  }
}

type Expected = { logLikelihood: number; right: number[][]; given: number[][] }

function expectation(patterns: Pattern[], lines: Line[]): Expected {
  const chances = lines.map(({ slope, intercept }) => quadrature.map((x) => 1 / (1 + Math.exp(-(slope * x + intercept)))))
  const right = lines.map(() => new Array<number>(quadrature.length).fill(0))
  const given = lines.map(() => new Array<number>(quadrature.length).fill(0))
  let logLikelihood = 0
  for (const { responses, frequency } of patterns) {
    const logs = quadrature.map((_, q) =>
      responses.reduce<number>(
        (sum, response, item) =>
          response === null ? sum : sum + Math.log(response === 1 ? (chances[item]?.[q] ?? 1) : 1 - (chances[item]?.[q] ?? 0)),
        Math.log(density[q] ?? 0),
      ),
    )
    const top = Math.max(...logs)
    const weights = logs.map((log) => Math.exp(log - top))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    logLikelihood += frequency * (top + Math.log(all))
    responses.forEach((response, item) => {
      const rightOfItem = right[item]
      const givenOfItem = given[item]
      if (response === null || !rightOfItem || !givenOfItem) return
      weights.forEach((weight, q) => {
        const share = (frequency * weight) / all
        givenOfItem[q] = (givenOfItem[q] ?? 0) + share
        if (response === 1) rightOfItem[q] = (rightOfItem[q] ?? 0) + share
      })
    })
  }
  return { logLikelihood, right, given }
}

function maximisation(
  lines: Line[],
  { right, given }: Expected,
  model: 'rasch' | '1pl' | '2pl',
  priors?: (ItemPrior | undefined)[],
): Line[] {
  if (model === '2pl') return lines.map((line, item) => fitLine(line, right[item] ?? [], given[item] ?? [], priors?.[item]))
  let next = lines.map((line, item) => ({ ...line, intercept: fitIntercept(line, right[item] ?? [], given[item] ?? []) }))
  if (model === '1pl') {
    const slope = fitCommonSlope(next, right, given)
    next = next.map((line) => ({ ...line, slope }))
  }
  return next
}

/** Newton's method on slope and intercept of one item; a small fixed number of steps, since EM repeats it. */
function fitLine(start: Line, right: number[], given: number[], prior: ItemPrior | undefined): Line {
  let { slope, intercept } = start
  for (let step = 0; step < 8; step++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-9, 0, 1e-9]
    quadrature.forEach((x, q) => {
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
      const rest = (right[q] ?? 0) - (given[q] ?? 0) * p
      const weight = (given[q] ?? 0) * p * (1 - p)
      gs += rest * x
      gi += rest
      hss += weight * x * x
      hsi += weight * x
      hii += weight
    })
    if (prior) {
      const b = -intercept / slope
      const db = (prior.b.mean - b) / prior.b.deviation ** 2
      gi += db * (-1 / slope)
      gs += db * (intercept / slope ** 2) - (Math.log(slope) - prior.logA.mean) / (prior.logA.deviation ** 2 * slope)
      hii += 1 / (slope * prior.b.deviation) ** 2
      hss += 1 / (slope * prior.logA.deviation) ** 2 + (intercept / slope ** 2 / prior.b.deviation) ** 2
    }
    const determinant = hss * hii - hsi * hsi
    const ds = (hii * gs - hsi * gi) / determinant
    const di = (hss * gi - hsi * gs) / determinant
    const scale = Math.min(1, 1 / Math.max(1e-9, Math.abs(ds), Math.abs(di)))
    slope = prior ? Math.max(0.05, slope + scale * ds) : slope + scale * ds
    intercept += scale * di
    if (Math.abs(ds) + Math.abs(di) < 1e-10) break
  }
  return { slope, intercept }
}

function fitIntercept({ slope, intercept }: Line, right: number[], given: number[]): number {
  let value = intercept
  for (let step = 0; step < 8; step++) {
    let [gradient, curvature] = [0, 1e-9]
    quadrature.forEach((x, q) => {
      const p = 1 / (1 + Math.exp(-(slope * x + value)))
      gradient += (right[q] ?? 0) - (given[q] ?? 0) * p
      curvature += (given[q] ?? 0) * p * (1 - p)
    })
    value += Math.max(-1, Math.min(1, gradient / curvature))
  }
  return value
}

function fitCommonSlope(lines: Line[], right: number[][], given: number[][]): number {
  let slope = lines[0]?.slope ?? 1
  for (let step = 0; step < 8; step++) {
    let [gradient, curvature] = [0, 1e-9]
    lines.forEach(({ intercept }, item) => {
      quadrature.forEach((x, q) => {
        const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
        gradient += ((right[item]?.[q] ?? 0) - (given[item]?.[q] ?? 0) * p) * x
        curvature += (given[item]?.[q] ?? 0) * p * (1 - p) * x * x
      })
    })
    slope += Math.max(-0.5, Math.min(0.5, gradient / curvature))
  }
  return slope
}

/** a and b = -intercept / a, with errors from the inverse of the expected information by the delta method. */
function describe({ slope, intercept }: Line, given: number[], model: 'rasch' | '1pl' | '2pl'): CalibratedItem {
  let [hss, hsi, hii] = [0, 0, 0]
  quadrature.forEach((x, q) => {
    const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
    const weight = (given[q] ?? 0) * p * (1 - p)
    hss += weight * x * x
    hsi += weight * x
    hii += weight
  })
  const b = -intercept / slope
  if (model === 'rasch') return { a: slope, b, standardErrors: { a: 0, b: 1 / Math.sqrt(hii) / slope } }
  const determinant = hss * hii - hsi * hsi
  const [vs, vi, cov] = [hii / determinant, hss / determinant, -hsi / determinant]
  const vb = (vi + 2 * b * cov + b * b * vs) / slope ** 2
  return { a: slope, b, standardErrors: { a: Math.sqrt(vs), b: Math.sqrt(vb) } }
}

function startIntercept(patterns: Pattern[], item: number): number {
  let [right, given] = [0.5, 1]
  for (const { responses, frequency } of patterns) {
    if (responses[item] === null || responses[item] === undefined) continue
    given += frequency
    right += frequency * responses[item]
  }
  return Math.log(right / (given - right))
}

function normalise(weights: number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}
