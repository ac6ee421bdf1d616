# class: O(n log n)
# kind: numpy
"""Sorting the scores dominates sums of ranks."""

import numpy as np


def measured(labels, scores):
    order = np.argsort(scores)
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    positive = labels.sum()
    negative = len(labels) - positive
    return (ranks[labels == 1].sum() - positive * (positive + 1) / 2) / max(1, positive * negative)


def generate(n, random):
    scores = np.array([random.random() for _ in range(n)])
    return [(scores > 0.4).astype(int), scores]
