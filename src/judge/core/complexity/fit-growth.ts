/** Fits cost = c + l·g(n) + a·f(n), all coefficients >= 0, to measured costs, for each class of growth f; g is the order below f, for steep classes only. */
import { type ComplexityClass, complexityClasses } from './classes.ts'

/** The cost (seconds or steps) of an input of size n. */
export interface Sample {
  n: number
  cost: number
}

export interface Fit {
  class: ComplexityClass
  /** What the fitted formula says for a size. */
  predict: (n: number) => number
  /** Root of the weighted mean of ln(predicted / measured)^2: 0.1 is about ten percent. */
  misfit: number
  /** The part that the term of this class has of the predicted cost at the largest size, 0..1. */
  share: number
}

type Term = (n: number) => number

const one: Term = () => 1
const square: Term = (n) => n * n

/** For each class its term and, for steep ones, the term below it: an inner loop costs its set-up as well. */
const termsOf: Record<Exclude<ComplexityClass, 'O(2^n)'>, Term[]> = {
  'O(1)': [one],
  'O(log n)': [one, (n) => Math.log2(n + 1)],
  'O(n)': [one, (n) => n],
  'O(n log n)': [one, (n) => n * Math.log2(n)],
  'O(n^2)': [one, (n) => n, square],
  'O(n^3)': [one, square, (n) => n ** 3],
}

/** Exponential growth of any base from 1.25 up: Fibonacci grows by 1.618, three choices at each step by 3. */
const bases = Array.from({ length: 30 }, (_, step) => 1.25 * 1.045 ** step)
/** Nothing that grows exponentially could be measured at larger sizes. */
const largestExponent = 200

/** What is flat shows over all sizes; what is steep shows at the end, where cheaper work has become small: this upper part of the sizes, as logarithms. */
export const upperPart = 1 / 2
/** Below this size even a slice of three elements is cut short. */
const smallestFlat = 4

/** The best fit of each class that can be fitted, in the order of growth; samples are in the order of n and positive. */
export function fitGrowth(samples: Sample[], upper = upperPart): Fit[] {
  return complexityClasses.map((name) => fitClass(samples, name, upper)).filter((fit) => fit !== undefined)
}

/** The best fit of one class, or undefined where the samples do not allow one. */
export function fitClass(samples: Sample[], name: ComplexityClass, upper = upperPart): Fit | undefined {
  const largest = samples.at(-1)?.n ?? 0
  const from = name === 'O(1)' || name === 'O(log n)' ? smallestFlat : largest ** (1 - upper)
  const used = samples.filter(({ n }) => n >= from)
  if (name !== 'O(2^n)') return fitTerms(used, name, termsOf[name])
  if (largest > largestExponent) return undefined
  const fits = bases.map((base) => fitTerms(used, name, [one, (n) => n, (n) => base ** n])).filter((fit) => fit !== undefined)
  return fits.sort((left, right) => left.misfit - right.misfit)[0]
}

function fitTerms(used: Sample[], name: ComplexityClass, terms: Term[]): Fit | undefined {
  const largest = used.at(-1)?.n ?? 0
  const weights = used.map(({ n }) => 0.05 + (largest > 1 ? Math.log(n) / Math.log(largest) : 1))
  const coefficients = leastSquares(
    used.map(({ n, cost }) => terms.map((term) => term(n) / cost)),
    weights,
  )
  if (coefficients === undefined) return undefined
  const predict = (n: number) => terms.reduce((sum, term, index) => sum + (coefficients[index] ?? 0) * term(n), 0)
  let squares = 0
  let weight = 0
  for (const [index, { n, cost }] of used.entries()) {
    squares += (weights[index] ?? 0) * Math.log(predict(n) / cost) ** 2
    weight += weights[index] ?? 0
  }
  const misfit = Math.sqrt(squares / weight)
  const top = (coefficients.at(-1) ?? 0) * (terms.at(-1)?.(largest) ?? 0)
  return Number.isFinite(misfit) ? { class: name, predict, misfit, share: top / predict(largest) } : undefined
}

/**
 * Weighted least squares of rows·x = 1 with x >= 0: each row is divided by its cost, so errors are relative. With at most three terms the best of all subsets
 * of terms is the exact solution (Lawson and Hanson, Solving Least Squares Problems, ch. 23).
 */
function leastSquares(rows: number[][], weights: number[]): number[] | undefined {
  const count = rows[0]?.length ?? 0
  let best: { coefficients: number[]; squares: number } | undefined
  for (let subset = 1; subset < 1 << count; subset++) {
    const chosen = Array.from({ length: count }, (_, index) => index).filter((index) => subset & (1 << index))
    const solution = solveNormal(rows, weights, chosen)
    if (solution === undefined || solution.some((value) => !(value >= 0))) continue
    const coefficients = Array.from({ length: count }, (_, index) => solution[chosen.indexOf(index)] ?? 0)
    const squares = rows.reduce((sum, row, index) => sum + (weights[index] ?? 0) * (1 - dot(row, coefficients)) ** 2, 0)
    if (best === undefined || squares < best.squares) best = { coefficients, squares }
  }
  return best?.coefficients
}

const dot = (left: number[], right: number[]) => left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)

/** The unconstrained solution for some of the columns, by Gram-Schmidt: exact enough for columns that are nearly parallel, as n and n log n are. */
function solveNormal(rows: number[][], weights: number[], chosen: number[]): number[] | undefined {
  const roots = weights.map(Math.sqrt)
  const basis: number[][] = []
  const upper: number[][] = []
  for (const column of chosen) {
    let rest = rows.map((row, index) => (row[column] ?? 0) * (roots[index] ?? 0))
    const length = Math.sqrt(dot(rest, rest))
    const along = basis.map((direction) => {
      const part = dot(direction, rest)
      rest = rest.map((value, index) => value - part * (direction[index] ?? 0))
      return part
    })
    const left = Math.sqrt(dot(rest, rest))
    if (!(left > 1e-9 * length)) return undefined
    basis.push(rest.map((value) => value / left))
    upper.push([...along, left])
  }
  const solution = basis.map((direction) => dot(direction, roots))
  for (let index = solution.length - 1; index >= 0; index--) {
    for (let later = index + 1; later < solution.length; later++) {
      solution[index] = (solution[index] ?? 0) - (upper[later]?.[index] ?? 0) * (solution[later] ?? 0)
    }
    solution[index] = (solution[index] ?? 0) / (upper[index]?.[index] ?? 1)
  }
  return solution
}
