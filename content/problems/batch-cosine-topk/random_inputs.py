import numpy as np


def generate(random):
    d = random.randint(1, 4)

    def rows(count):
        made = []
        for _ in range(count):
            if made and random.random() < 0.3:
                factor = random.choice([1, 2, 3, -1])
                made.append([factor * one for one in random.choice(made)])
            elif random.random() < 0.2:
                made.append([0] * d)
            else:
                made.append([random.randint(-4, 4) for _ in range(d)])
        dtype = random.choice(["float64", "int64"])
        return np.array(made, dtype=dtype).reshape(count, d) * np.array(random.choice([1, 1, 100]), dtype=dtype)

    return [rows(random.choice([0, 1, 2, 4])), rows(random.choice([0, 1, 2, 5, 9])), random.choice([1, 2, 3, 6, 20])]
