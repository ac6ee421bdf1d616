/** The little linear algebra that the estimate needs, for symmetric positive definite matrices of up to a few hundred rows. */

/** Inverts a symmetric positive definite matrix by its Cholesky factor; throws when it is not positive definite. */
export function choleskyInverse(matrix: number[][]): number[][] {
  const n = matrix.length
  const factor = choleskyFactor(matrix)
  const inverse = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  const column = new Float64Array(n)
  for (let c = 0; c < n; c++) {
    for (let r = 0; r < n; r++) {
      let sum = r === c ? 1 : 0
      const row = factor[r] as Float64Array
      for (let k = 0; k < r; k++) sum -= (row[k] as number) * (column[k] as number)
      column[r] = sum / (row[r] as number)
    }
    for (let r = n - 1; r >= 0; r--) {
      let sum = column[r] as number
      for (let k = r + 1; k < n; k++) sum -= ((factor[k] as Float64Array)[r] as number) * (column[k] as number)
      column[r] = sum / ((factor[r] as Float64Array)[r] as number)
    }
    for (let r = 0; r < n; r++) (inverse[r] as number[])[c] = column[r] as number
  }
  return inverse
}

/** A matrix times a vector. */
export function multiply(matrix: number[][], vector: number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0))
}

/** A copy of a matrix with values added to its diagonal. */
export function addToDiagonal(matrix: number[][], values: ReadonlyMap<number, number>): number[][] {
  return matrix.map((row, index) => {
    const added = values.get(index)
    return added === undefined ? row : row.map((value, column) => (column === index ? value + added : value))
  })
}

function choleskyFactor(matrix: number[][]): Float64Array[] {
  const n = matrix.length
  const factor = Array.from({ length: n }, () => new Float64Array(n))
  for (let r = 0; r < n; r++) {
    const row = factor[r] as Float64Array
    for (let c = 0; c <= r; c++) {
      const other = factor[c] as Float64Array
      let sum = (matrix[r] as number[])[c] as number
      for (let k = 0; k < c; k++) sum -= (row[k] as number) * (other[k] as number)
      if (r === c) {
        if (sum <= 0) throw new Error('the matrix is not positive definite')
        row[r] = Math.sqrt(sum)
      } else row[c] = sum / (other[c] as number)
    }
  }
  return factor
}
