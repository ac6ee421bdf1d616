import numpy as np


def principal_components(x, k):
    x = x.astype(float)
    centred = x - x.mean(axis=0)
    _, s, v = np.linalg.svd(centred, full_matrices=False)
    components, ratios = np.zeros((k, x.shape[1])), np.zeros(k)
    for i in range(min(k, len(s))):
        if s[i] > 1e-6 * s[0]:
            components[i] = v[i] * np.sign(v[i][np.argmax(np.abs(v[i]))])
            ratios[i] = s[i] ** 2 / (s**2).sum()
    return components, ratios, centred @ components.T
