/** The little linear algebra that calibration needs, for symmetric positive definite matrices of up to a few thousand rows. */

/** The inverse of a symmetric positive definite matrix by its Cholesky factor; undefined when the matrix is not positive definite. */
export function choleskyInverse(matrix: Float64Array[]): Float64Array[] | undefined {
  const n = matrix.length
  const factor = choleskyFactor(matrix)
  if (factor === undefined) return undefined
  /** Row c holds column c of the factor's inverse, so that all sums below run along rows. */
  const columns = Array.from({ length: n }, (_, c) => {
    const column = new Float64Array(n)
    for (let r = c; r < n; r++) {
      const row = factor[r] as Float64Array
      let sum = r === c ? 1 : 0
      for (let k = c; k < r; k++) sum -= (row[k] as number) * (column[k] as number)
      column[r] = sum / (row[r] as number)
    }
    return column
  })
  const inverse = Array.from({ length: n }, () => new Float64Array(n))
  for (let r = 0; r < n; r++) {
    const first = columns[r] as Float64Array
    for (let c = 0; c <= r; c++) {
      const second = columns[c] as Float64Array
      let sum = 0
      for (let k = r; k < n; k++) sum += (first[k] as number) * (second[k] as number)
      ;(inverse[r] as Float64Array)[c] = sum
      ;(inverse[c] as Float64Array)[r] = sum
    }
  }
  return inverse
}

function choleskyFactor(matrix: Float64Array[]): Float64Array[] | undefined {
  const n = matrix.length
  const factor = Array.from({ length: n }, () => new Float64Array(n))
  for (let r = 0; r < n; r++) {
    const row = factor[r] as Float64Array
    for (let c = 0; c <= r; c++) {
      const other = factor[c] as Float64Array
      let sum = (matrix[r] as Float64Array)[c] as number
      for (let k = 0; k < c; k++) sum -= (row[k] as number) * (other[k] as number)
      if (r !== c) row[c] = sum / (other[c] as number)
      else if (sum > 1e-10 * Math.abs((matrix[r] as Float64Array)[r] as number)) row[r] = Math.sqrt(sum)
      else return undefined
    }
  }
  return factor
}
