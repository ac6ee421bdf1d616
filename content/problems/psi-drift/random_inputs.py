import numpy as np


def generate(random):
    missing = random.choice([0, 0, 0.2, 0.7])
    spread = random.choice([1, 4, 20])

    def values(count, shift):
        return [float("nan") if random.random() < missing else random.randint(-spread, spread) / 4 + shift for _ in range(count)]

    reference = values(random.choice([0, 1, 2, 5, 9, 14]), 0) + [random.randint(-spread, spread) / 4]
    random.shuffle(reference)
    current = values(random.choice([1, 2, 4, 8, 13]), random.choice([0, 0, 1, -5]))
    return [np.array(reference), np.array(current), random.choice([1, 2, 3, 4, 5, 10, 30]), random.choice([0.0001, 0.01, 0.1, 0.4])]
