import numpy as np


def principal_components(x, k):
    x = x.astype(float)
    x = x - x[0]
    x = x - x.mean(axis=0)
    _, s, v = np.linalg.svd(x, full_matrices=False)
    s, v = s[:k], v[:k]
    components, ratios = np.zeros((k, x.shape[1])), np.zeros(k)
    for i in range(len(s)):
        if s[i] > 1e-6 * s[0]:
            components[i] = v[i] * np.sign(v[i][np.argmax(np.abs(v[i]))])
            ratios[i] = s[i] ** 2 / (s**2).sum()
    return components, ratios, x @ components.T
