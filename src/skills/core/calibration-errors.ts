/** How sure a calibration is: the observed information by Louis (1982), inverted, and carried over to a and b by the delta method. */
import { type CalibrationModel, commonSlopePrior, type Priors, priorCurvature } from './fit-curves.ts'
import { type Curve, chanceAt, type Expected, eachPosterior, nodes, type SparseAnswers } from './marginal-likelihood.ts'
import { choleskyInverse } from './matrix.ts'

/** Standard errors of a and b for each item; undefined when the answers do not determine the parameters. A fixed slope has error 0. */
export function standardErrorsOf(
  answers: SparseAnswers,
  curves: Curve[],
  expected: Expected,
  model: CalibrationModel,
  priors: Priors,
): { a: number; b: number }[] | undefined {
  const places = placesOf(curves.length, model)
  const information = Array.from({ length: places.size }, () => new Float64Array(places.size))
  addComplete(information, places, curves, expected)
  subtractMissing(information, places, answers, curves)
  addPriors(information, places, curves, model, priors)
  const covariance = choleskyInverse(information)
  if (covariance === undefined) return undefined
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : ((covariance[row] as Float64Array)[column] as number))
  return curves.map(({ slope, intercept }, item) => {
    const [s, i] = [places.slope(item), places.intercept(item)]
    const b = -intercept / slope
    const ofB = (at(i, i) + 2 * b * at(s, i) + b * b * at(s, s)) / slope ** 2
    return { a: Math.sqrt(at(s, s)), b: Math.sqrt(ofB) }
  })
}

/** Where the free parameters stand in the matrix; -1 = fixed. */
type Places = { size: number; slope: (item: number) => number; intercept: (item: number) => number }

function placesOf(items: number, model: CalibrationModel): Places {
  if (model === 'rasch') return { size: items, slope: () => -1, intercept: (item) => item }
  if (model === '1pl') return { size: items + 1, slope: () => items, intercept: (item) => item }
  return { size: 2 * items, slope: (item) => 2 * item, intercept: (item) => 2 * item + 1 }
}

function add(matrix: Float64Array[], row: number, column: number, value: number) {
  if (row < 0 || column < 0) return
  const cells = matrix[row] as Float64Array
  cells[column] = (cells[column] as number) + value
}

/** Adds to a cell and to its mirror image, unless the pair stands for itself only. */
function addBoth(matrix: Float64Array[], row: number, column: number, value: number, once: boolean) {
  add(matrix, row, column, value)
  if (!once) add(matrix, column, row, value)
}

/** The information if abilities were known: minus the second derivative of the expected log-likelihood of each item. */
function addComplete(information: Float64Array[], places: Places, curves: Curve[], { right, given }: Expected) {
  curves.forEach((curve, item) => {
    const [s, i] = [places.slope(item), places.intercept(item)]
    for (let q = 0; q < nodes.length; q++) {
      const x = nodes[q] as number
      const { p, rise, logistic } = chanceAt(curve, x)
      const bend = rise * (1 - 2 * logistic)
      const ofRight = (right[item] as Float64Array)[q] as number
      const ofWrong = ((given[item] as Float64Array)[q] as number) - ofRight
      const miss = Math.max(1e-12, 1 - p)
      const value = ofRight * ((rise / p) ** 2 - bend / p) + ofWrong * ((rise / miss) ** 2 + bend / miss)
      if (!Number.isFinite(value)) continue
      add(information, s, s, value * x * x)
      add(information, s, i, value * x)
      add(information, i, s, value * x)
      add(information, i, i, value)
    }
  })
}

/** Takes away what is missing because abilities are unknown: the posterior covariance of each person's score. */
function subtractMissing(information: Float64Array[], places: Places, answers: SparseAnswers, curves: Curve[]) {
  const pushRight = curves.map((curve) => nodes.map((x) => chanceAt(curve, x).rise / Math.max(1e-12, chanceAt(curve, x).p)))
  const pushWrong = curves.map((curve) => nodes.map((x) => -chanceAt(curve, x).rise / Math.max(1e-12, 1 - chanceAt(curve, x).p)))
  const weighted = new Float64Array(nodes.length)
  eachPosterior(answers, curves, (person, weights, from, to) => {
    const start = answers.start[person] as number
    const count = (answers.start[person + 1] as number) - start
    const frequency = answers.frequency[person] as number
    const pushes = Array.from(
      { length: count },
      (_, k) => (answers.right[start + k] === 1 ? pushRight : pushWrong)[answers.item[start + k] as number] as Float64Array,
    )
    const mean = pushes.map((push) => momentsOf(weights, push, from, to))
    for (let j = 0; j < count; j++) {
      const item = answers.item[start + j] as number
      const [sj, ij] = [places.slope(item), places.intercept(item)]
      for (let q = from; q < to; q++) weighted[q] = (weights[q] as number) * ((pushes[j] as Float64Array)[q] as number)
      for (let k = 0; k <= j; k++) {
        const other = answers.item[start + k] as number
        const [plain, once, twice] = momentsOf(weighted, pushes[k] as Float64Array, from, to)
        const [mj, mk] = [mean[j] ?? zero, mean[k] ?? zero]
        const [sk, ik] = [places.slope(other), places.intercept(other)]
        addBoth(information, ij, ik, -frequency * (plain - mj[0] * mk[0]), j === k)
        addBoth(information, sj, ik, -frequency * (once - mj[1] * mk[0]), false)
        if (j !== k) addBoth(information, ij, sk, -frequency * (once - mj[0] * mk[1]), false)
        addBoth(information, sj, sk, -frequency * (twice - mj[1] * mk[1]), j === k)
      }
    }
  })
}

const zero: [number, number, number] = [0, 0, 0]

/** The sums of weight times push, and of that times the ability and its square. */
function momentsOf(weights: Float64Array, push: Float64Array, from: number, to: number): [number, number, number] {
  let [plain, once, twice] = [0, 0, 0]
  for (let q = from; q < to; q++) {
    const x = nodes[q] as number
    const value = (weights[q] as number) * (push[q] as number)
    plain += value
    once += value * x
    twice += value * x * x
  }
  return [plain, once, twice]
}

function addPriors(information: Float64Array[], places: Places, curves: Curve[], model: CalibrationModel, priors: Priors) {
  curves.forEach((curve, item) => {
    const prior = priors[item]
    if (prior === undefined) return
    const { hss, hsi, hii } = priorCurvature(curve, prior, model === '2pl')
    const [s, i] = [places.slope(item), places.intercept(item)]
    add(information, s, s, hss)
    add(information, s, i, hsi)
    add(information, i, s, hsi)
    add(information, i, i, hii)
  })
  const common = model === '1pl' ? commonSlopePrior(priors) : undefined
  if (common) add(information, places.slope(0), places.slope(0), 1 / ((curves[0]?.slope ?? 1) * common.deviation) ** 2)
}
