from collections import defaultdict

import numpy as np


def top_pairs(baskets, items, top):
    content = defaultdict(set)
    for basket, item in zip(baskets.tolist(), items.tolist()):
        content[basket].add(item)
    together = defaultdict(int)
    for held in content.values():
        ordered = sorted(held)
        for place, a in enumerate(ordered):
            for b in ordered[place + 1 :]:
                together[a, b] += 1
    best = sorted(together.items(), key=lambda pair: (-pair[1], pair[0]))[:top]
    return np.array([[a, b, count] for (a, b), count in best], dtype="int64").reshape(-1, 3)
