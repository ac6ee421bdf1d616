import numpy as np


def fit(features, labels, weights, bias, rate, l2, steps):
    y = labels[:, 0]

    def probabilities():
        return 1 / (1 + np.exp(-(features @ weights + bias)))

    def objective():
        p = np.clip(probabilities(), 1e-15, 1 - 1e-15)
        return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean() + l2 / 2 * (weights**2).sum())

    objectives = [objective()]
    for _ in range(steps):
        error = probabilities() - y
        weights, bias = weights - rate * (features.T @ error / len(y) + l2 * weights), bias - rate * error.mean()
        objectives.append(objective())
    return weights, float(bias), objectives
