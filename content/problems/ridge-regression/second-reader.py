from fractions import Fraction
from math import gcd

import numpy as np


def _integers(values: np.ndarray) -> tuple[list[list[int]], int]:
    """Columns of a float matrix as exact integers times 2^-shift: integers and shift."""
    columns = [[v.as_integer_ratio() for v in column] for column in values.T.tolist()]
    shift = max((den.bit_length() - 1 for column in columns for _, den in column), default=0)
    return [[num << (shift - den.bit_length() + 1) for num, den in column] for column in columns], shift


def _dot(a, b) -> int:
    return sum(map(int.__mul__, a, b))


def _eliminate(matrix: list[list[int]], width: int) -> tuple[list[list[int]], list[int]]:
    """Fraction-free Gauss-Jordan over the first `width` columns: reduced rows and pivot columns."""
    rows = [row[:] for row in matrix]
    pivots = []
    for col in range(width):
        at = len(pivots)
        chosen = next((i for i in range(at, len(rows)) if rows[i][col]), None)
        if chosen is None:
            continue
        rows[at], rows[chosen] = rows[chosen], rows[at]
        pivot = rows[at]
        for i, row in enumerate(rows):
            if i != at and row[col]:
                a, b = pivot[col], row[col]
                row = [a * u - b * v for u, v in zip(row, pivot)]
                common = gcd(*row) or 1
                rows[i] = [u // common for u in row]
        pivots.append(col)
    return rows, pivots


def ridge(x: np.ndarray, y: np.ndarray, weights: np.ndarray, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the coefficients and intercepts of a weighted ridge regression, the intercept not penalised.

    Floats are fractions, so the normal equations are built and solved exactly, in integers.
    """
    d, m = x.shape[1], y.shape[1]
    used = np.asarray(weights) > 0
    xs, x_shift = _integers(np.asarray(x)[used].astype(np.float64))
    ys, y_shift = _integers(np.asarray(y)[used].astype(np.float64))
    (w,), w_shift = _integers(np.asarray(weights)[used].astype(np.float64).reshape(-1, 1))
    total = sum(w)
    wx = [list(map(int.__mul__, w, column)) for column in xs]
    sx = [sum(column) for column in wx]
    sy = [_dot(w, column) for column in ys]
    # W * (centred moments); true values are these / 2^(2*w_shift + ...).
    k = [[0] * d for _ in range(d)]
    for i in range(d):
        for j in range(i, d):
            k[i][j] = k[j][i] = total * _dot(wx[i], xs[j]) - sx[i] * sx[j]
    b = [[total * _dot(wx[i], ys[j]) - sx[i] * sy[j] for j in range(m)] for i in range(d)]
    # (K + W * strength) beta = b in the scaled integers: penalty = total * strength * 2^(w_shift + 2 x_shift)
    penalty = total * Fraction(float(strength)) * (1 << (w_shift + 2 * x_shift))
    p, q = penalty.numerator, penalty.denominator
    if p or q != 1:
        k = [[value * q for value in row] for row in k]
        b = [[value * q for value in row] for row in b]
        for i in range(d):
            k[i][i] += p
    rows, pivots = _eliminate([k[i] + b[i] for i in range(d)], d)
    if len(pivots) < d:
        # Adding N N^T for a basis N of the null space picks the solution of least norm.
        full = [row[:] for row in k]
        for free in (c for c in range(d) if c not in pivots):
            vector = [Fraction(0)] * d
            vector[free] = Fraction(1)
            for i, c in enumerate(pivots):
                vector[c] = Fraction(-rows[i][free], rows[i][c])
            scale = 1
            for value in vector:
                scale = scale * value.denominator // gcd(scale, value.denominator)
            vector = [int(value * scale) for value in vector]
            for i in range(d):
                for j in range(d):
                    full[i][j] += vector[i] * vector[j]
        rows, pivots = _eliminate([full[i] + b[i] for i in range(d)], d)
    coefficients = np.zeros((d, m))
    intercepts = np.zeros(m)
    for j in range(m):
        beta = [Fraction(rows[i][d + j], rows[i][i]) for i in range(d)]
        rest = Fraction(sy[j]) - sum((beta[i] * sx[i] for i in range(d)), Fraction(0))
        # beta is in units of 2^-y_shift / 2^-x_shift
        factor = Fraction(1 << x_shift, 1 << y_shift)
        for i in range(d):
            coefficients[i, j] = float(beta[i] * factor)
        intercepts[j] = float(rest / total / (1 << y_shift))
    return coefficients, intercepts
