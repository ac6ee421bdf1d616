import numpy as np


def fit(features, labels, weights, bias, rate, l2, steps):
    rows = np.hstack([features, np.ones((len(features), 1))])
    theta = np.append(weights, bias)
    y = labels[:, 0]

    def objective():
        z = rows @ theta
        return float((np.logaddexp(0, z) - y * z).mean() + l2 / 2 * (theta**2).sum())

    objectives = [objective()]
    for _ in range(steps):
        error = np.exp(-np.logaddexp(0, -(rows @ theta))) - y
        theta = theta - rate * (rows.T @ error / len(y) + l2 * theta)
        objectives.append(objective())
    return theta[:-1], float(theta[-1]), objectives
