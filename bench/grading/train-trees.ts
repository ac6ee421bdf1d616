/** Gradient boosting of small symmetric trees (squared error), on binned features. */
import type { Trees } from '../../src/grading/core/trees.ts'
import { type Random, seededRandom } from '../../src/kit/random.ts'

export type Binned = { bins: Uint8Array[]; thresholds: number[][] }
/** `features` is the share of the features, drawn anew, that each split may choose from. */
export type Options = { trees: number; depth: number; rate: number; leastWeight: number; shrink: number; features?: number; seed?: number }

const binCount = 24

/** Cuts each feature at its quantiles. */
export function binFeatures(rows: ArrayLike<number>[]): Binned {
  const width = rows[0]?.length ?? 0
  const thresholds = Array.from({ length: width }, (_, feature) => {
    const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort()
    const cuts = Array.from({ length: binCount - 1 }, (_, cut) => sorted[Math.floor(((cut + 1) * sorted.length) / binCount)] ?? 0)
    return [...new Set(cuts.map((cut) => Number(cut.toPrecision(4))))]
  })
  const bins = thresholds.map((cuts, feature) => Uint8Array.from(rows, (row) => cuts.filter((cut) => (row[feature] ?? 0) > cut).length))
  return { bins, thresholds }
}

/** Fits trees to the targets of the chosen rows. */
export function trainTrees(
  { bins, thresholds }: Binned,
  rows: number[],
  target: ArrayLike<number>,
  weight: ArrayLike<number>,
  options: Options,
): Trees {
  const chosen = Int32Array.from(rows)
  const weights = Float64Array.from(chosen, (row) => weight[row] ?? 0)
  const total = weights.reduce((sum, value) => sum + value, 0)
  const base = chosen.reduce((sum, row, index) => sum + (target[row] ?? 0) * (weights[index] ?? 0), 0) / total
  const residual = Float64Array.from(chosen, (row) => (target[row] ?? 0) - base)
  const own = bins.map((feature) => Uint8Array.from(chosen, (row) => feature[row] ?? 0))
  const trees: Trees['trees'] = []
  const random = seededRandom(options.seed ?? 1)
  for (let tree = 0; tree < options.trees; tree++) {
    const leaf = new Uint8Array(chosen.length)
    const splits: [number, number][] = []
    for (let depth = 0; depth < options.depth; depth++) {
      const best = bestSplit(own, leaf, 2 ** depth, residual, weights, thresholds, options, random)
      if (best === undefined) break
      splits.push([best.feature, thresholds[best.feature]?.[best.bin] ?? 0])
      const feature = own[best.feature] as Uint8Array
      for (let index = 0; index < leaf.length; index++)
        leaf[index] = (leaf[index] as number) * 2 + ((feature[index] as number) > best.bin ? 1 : 0)
    }
    const [sums, masses] = [new Float64Array(2 ** splits.length), new Float64Array(2 ** splits.length)]
    for (let index = 0; index < leaf.length; index++) {
      const at = leaf[index] as number
      sums[at] = (sums[at] as number) + (residual[index] as number) * (weights[index] as number)
      masses[at] = (masses[at] as number) + (weights[index] as number)
    }
    const leaves = Array.from(sums, (sum, at) => Number(((options.rate * sum) / ((masses[at] as number) + options.shrink)).toFixed(5)))
    for (let index = 0; index < leaf.length; index++) residual[index] = (residual[index] as number) - (leaves[leaf[index] as number] ?? 0)
    trees.push({ splits, leaves })
  }
  return { base: Number(base.toFixed(5)), trees }
}

function bestSplit(
  own: Uint8Array[],
  leaf: Uint8Array,
  leaves: number,
  residual: Float64Array,
  weights: Float64Array,
  thresholds: number[][],
  { leastWeight, shrink, features = 1 }: Options,
  random: Random,
): { feature: number; bin: number } | undefined {
  let best: { feature: number; bin: number } | undefined
  let most = 1e-9
  const gain = (sum: number, mass: number) => (sum * sum) / (mass + shrink)
  for (const [feature, values] of own.entries()) {
    if (thresholds[feature]?.length === 0 || (features < 1 && random() >= features)) continue
    const [sums, masses] = [new Float64Array(leaves * binCount), new Float64Array(leaves * binCount)]
    for (let index = 0; index < values.length; index++) {
      const at = (leaf[index] as number) * binCount + (values[index] as number)
      const mass = weights[index] as number
      sums[at] = (sums[at] as number) + (residual[index] as number) * mass
      masses[at] = (masses[at] as number) + mass
    }
    const gains = new Float64Array(thresholds[feature]?.length ?? 0)
    for (let from = 0; from < leaves * binCount; from += binCount) {
      let [sum, mass] = [0, 0]
      for (let bin = 0; bin < binCount; bin++) [sum, mass] = [sum + (sums[from + bin] as number), mass + (masses[from + bin] as number)]
      let [low, lowMass] = [0, 0]
      for (let bin = 0; bin < gains.length; bin++) {
        low += sums[from + bin] as number
        lowMass += masses[from + bin] as number
        if (lowMass >= leastWeight && mass - lowMass >= leastWeight)
          gains[bin] = (gains[bin] as number) + gain(low, lowMass) + gain(sum - low, mass - lowMass) - gain(sum, mass)
      }
    }
    for (let bin = 0; bin < gains.length; bin++)
      if ((gains[bin] as number) > most) {
        most = gains[bin] as number
        best = { feature, bin }
      }
  }
  return best
}
