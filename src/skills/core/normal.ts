/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** The standard normal distribution function, by Abramowitz and Stegun 26.2.17; the error is below 7.5e-8. */
export function normalCumulative(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = normalDensity(z) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z >= 0 ? 1 - tail : tail
}

/** E[max(0, bar - x)] for x normal around the ability: s phi(z) + (bar - ability) Phi(z), z = (bar - ability) / s. Uncertainty alone is a reason to work. */
export function expectedShortfall(bar: number, ability: number, standardError: number): number {
  if (standardError <= 0) return Math.max(0, bar - ability)
  const z = (bar - ability) / standardError
  return standardError * normalDensity(z) + (bar - ability) * normalCumulative(z)
}
