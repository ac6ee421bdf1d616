/** Ridge regression on standardised features, by coordinate descent. */

export type Linear = { intercept: number; weights: number[] }

/** Fits the chosen rows; `penalty` is relative to the total weight. */
export function trainRidge(rows: ArrayLike<number>[], target: ArrayLike<number>, weight: ArrayLike<number>, penalty: number): Linear {
  const width = rows[0]?.length ?? 0
  const total = Array.from(rows, (_, row) => weight[row] ?? 0).reduce((sum, value) => sum + value, 0)
  const meanOf = (value: (row: number) => number) => rows.reduce((sum, _, row) => sum + (weight[row] ?? 0) * value(row), 0) / total
  const means = Array.from({ length: width }, (_, feature) => meanOf((row) => rows[row]?.[feature] ?? 0))
  const spreads = means.map((mean, feature) => Math.sqrt(meanOf((row) => ((rows[row]?.[feature] ?? 0) - mean) ** 2)))
  const targetMean = meanOf((row) => target[row] ?? 0)
  const gram = Array.from({ length: width }, () => new Float64Array(width))
  const cross = new Float64Array(width)
  const scaled = new Float64Array(width)
  for (const [row, features] of rows.entries()) {
    const mass = (weight[row] ?? 0) / total
    if (mass === 0) continue
    for (let index = 0; index < width; index++) {
      const spread = spreads[index] as number
      scaled[index] = spread < 1e-9 ? 0 : ((features[index] as number) - (means[index] as number)) / spread
    }
    for (let one = 0; one < width; one++) {
      const value = mass * (scaled[one] as number)
      cross[one] = (cross[one] as number) + value * ((target[row] ?? 0) - targetMean)
      const line = gram[one] as Float64Array
      for (let other = 0; other < width; other++) line[other] = (line[other] as number) + value * (scaled[other] as number)
    }
  }
  const solved = new Float64Array(width)
  for (let round = 0; round < 300; round++)
    for (let index = 0; index < width; index++) {
      const line = gram[index] as Float64Array
      let rest = cross[index] as number
      for (let other = 0; other < width; other++) if (other !== index) rest -= (line[other] as number) * (solved[other] as number)
      solved[index] = rest / ((line[index] as number) + penalty)
    }
  const weights = Array.from(solved, (value, feature) => ((spreads[feature] ?? 0) < 1e-9 ? 0 : value / (spreads[feature] ?? 1)))
  return { intercept: targetMean - weights.reduce((sum, value, feature) => sum + value * (means[feature] ?? 0), 0), weights }
}

/** The value of a linear model. */
export function predictLinear({ intercept, weights }: Linear, features: ArrayLike<number>): number {
  return weights.reduce((sum, value, index) => sum + value * (features[index] ?? 0), intercept)
}
