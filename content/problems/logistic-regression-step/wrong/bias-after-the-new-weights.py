import numpy as np


def fit(features, labels, weights, bias, rate, l2, steps):
    y = labels[:, 0]

    def error():
        return np.exp(-np.logaddexp(0, -(features @ weights + bias))) - y

    def objective():
        z = features @ weights + bias
        return float((np.logaddexp(0, z) - y * z).mean() + l2 / 2 * (weights**2).sum())

    objectives = [objective()]
    for _ in range(steps):
        weights = weights - rate * (features.T @ error() / len(y) + l2 * weights)
        bias = bias - rate * error().mean()
        objectives.append(objective())
    return weights, float(bias), objectives
