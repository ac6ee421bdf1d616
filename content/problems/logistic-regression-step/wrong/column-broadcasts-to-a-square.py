import numpy as np


def fit(features, labels, weights, bias, rate, l2, steps):
    def objective():
        z = features @ weights + bias
        return float((np.logaddexp(0, z) - labels * z).mean() + l2 / 2 * (weights**2).sum())

    objectives = [objective()]
    for _ in range(steps):
        z = features @ weights + bias
        error = np.exp(-np.logaddexp(0, -z)) - labels
        error = error.mean(axis=0)
        weights, bias = weights - rate * (features.T @ error / len(features) + l2 * weights), bias - rate * error.mean()
        objectives.append(objective())
    return weights, float(bias), objectives
