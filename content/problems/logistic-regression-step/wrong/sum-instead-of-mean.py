import numpy as np


def fit(features, labels, weights, bias, rate, l2, steps):
    y = labels[:, 0]

    def objective():
        z = features @ weights + bias
        return float((np.logaddexp(0, z) - y * z).mean() + l2 / 2 * (weights**2).sum())

    objectives = [objective()]
    for _ in range(steps):
        error = np.exp(-np.logaddexp(0, -(features @ weights + bias))) - y
        weights, bias = weights - rate * (features.T @ error + l2 * weights), bias - rate * error.sum()
        objectives.append(objective())
    return weights, float(bias), objectives
