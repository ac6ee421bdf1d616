/** What a set of answers says about item curves when the abilities behind them are unknown: the E step of Bock & Aitkin (1981). */

/** One answer pattern with how often it was seen; null = not given. */
export type Pattern = { responses: (0 | 1 | null)[]; frequency: number }

/** An item's curve lower + (upper - lower) / (1 + exp(-(slope x + intercept))); the asymptotes stay as they are given. */
export type Curve = { slope: number; intercept: number; lower: number; upper: number }

/** Abilities at which the integral over N(0, 1) is taken: -6 to 6 by .2, where the sum is exact to ten digits for curves as smooth as these. */
export const nodes = Float64Array.from({ length: 61 }, (_, index) => (index - 30) / 5)
const logDensity = nodes.map((x) => (-x * x) / 2 - Math.log(Math.sqrt(2 * Math.PI) / 0.2))

/** The answers that were given, person after person: `item[k]` and `right[k]` for k from `start[p]` to `start[p + 1]`. */
export type SparseAnswers = {
  people: number
  items: number
  start: Int32Array
  item: Int32Array
  right: Uint8Array
  frequency: Float64Array
}

/** Keeps only what was answered, so that the work grows with the answers and not with people times items. */
export function sparse(patterns: Pattern[]): SparseAnswers {
  const item: number[] = []
  const right: number[] = []
  const start = [0]
  for (const { responses } of patterns) {
    responses.forEach((response, index) => {
      if (response === null) return
      item.push(index)
      right.push(response)
    })
    start.push(item.length)
  }
  return {
    people: patterns.length,
    items: patterns[0]?.responses.length ?? 0,
    start: Int32Array.from(start),
    item: Int32Array.from(item),
    right: Uint8Array.from(right),
    frequency: Float64Array.from(patterns, ({ frequency }) => frequency),
  }
}

/** The chance of a right answer at a node, and its first derivative by the curve's linear part. */
export function chanceAt({ slope, intercept, lower, upper }: Curve, x: number): { p: number; rise: number; logistic: number } {
  const logistic = 1 / (1 + Math.exp(-(slope * x + intercept)))
  return { p: lower + (upper - lower) * logistic, rise: (upper - lower) * logistic * (1 - logistic), logistic }
}

/** Expected numbers of answers and of right answers at each node, by item. */
export type Expected = { logLikelihood: number; right: Float64Array[]; given: Float64Array[] }

/** The expected counts under these curves, and the marginal log-likelihood. */
export function expectation(answers: SparseAnswers, curves: Curve[]): Expected {
  const right = curves.map(() => new Float64Array(nodes.length))
  const given = curves.map(() => new Float64Array(nodes.length))
  const logLikelihood = eachPosterior(answers, curves, (person, weights, from, to) => {
    const frequency = answers.frequency[person] as number
    for (let k = answers.start[person] as number; k < (answers.start[person + 1] as number); k++) {
      const item = answers.item[k] as number
      const givenOfItem = given[item] as Float64Array
      const rightOfItem = right[item] as Float64Array
      const hit = answers.right[k] as number
      for (let q = from; q < to; q++) {
        const share = frequency * (weights[q] as number)
        givenOfItem[q] = (givenOfItem[q] as number) + share
        rightOfItem[q] = (rightOfItem[q] as number) + hit * share
      }
    }
  })
  return { logLikelihood, right, given }
}

/** Weights below this share of the largest are as good as none: all of them together are far below what the estimates are held to. */
const negligible = 1e-12

type Visit = (person: number, weights: Float64Array, from: number, to: number) => void

/** Hands each person's posterior weights (they sum to 1 from node `from` up to `to`; the array is used again) to `visit`; gives the marginal log-likelihood. */
export function eachPosterior(answers: SparseAnswers, curves: Curve[], visit: Visit): number {
  const logRight = curves.map((curve) => nodes.map((x) => Math.log(Math.max(1e-300, chanceAt(curve, x).p))))
  const logWrong = curves.map((curve) => nodes.map((x) => Math.log(Math.max(1e-300, 1 - chanceAt(curve, x).p))))
  const weights = new Float64Array(nodes.length)
  let logLikelihood = 0
  for (let person = 0; person < answers.people; person++) {
    weights.set(logDensity)
    for (let k = answers.start[person] as number; k < (answers.start[person + 1] as number); k++) {
      const logs = (answers.right[k] === 1 ? logRight : logWrong)[answers.item[k] as number] as Float64Array
      for (let q = 0; q < nodes.length; q++) weights[q] = (weights[q] as number) + (logs[q] as number)
    }
    let top = Number.NEGATIVE_INFINITY
    for (const value of weights) if (value > top) top = value
    let all = 0
    for (let q = 0; q < nodes.length; q++) {
      const weight = Math.exp((weights[q] as number) - top)
      weights[q] = weight
      all += weight
    }
    let [from, to] = [0, nodes.length]
    while ((weights[from] as number) < negligible) from++
    while ((weights[to - 1] as number) < negligible) to--
    for (let q = from; q < to; q++) weights[q] = (weights[q] as number) / all
    logLikelihood += (answers.frequency[person] as number) * (top + Math.log(all))
    visit(person, weights, from, to)
  }
  return logLikelihood
}
