import numpy as np


def generate(random):
    while True:
        n, d = random.choice([1, 2, 3, 6, 15]), random.randrange(1, 5)
        kind = random.choice(["uint8", "float32", "float64", "float64"])
        scale = 60 if kind == "uint8" else random.choice([1e-3, 1, 1000])
        offset = 0 if kind == "uint8" else random.choice([0, 0.1, 50])
        columns = []
        for j in range(d):
            what = random.randrange(5)
            if what == 0:
                columns.append([offset] * n)
            elif what == 1 and columns:
                columns.append(list(random.choice(columns)))
            else:
                columns.append([offset + scale * (j + 1) * random.uniform(-1, 1) for _ in range(n)])
        x = np.array(columns).T
        if random.random() < 0.1:
            x[:] = x[0]
        x = np.abs(x).astype(kind) if kind == "uint8" else x.astype(kind)
        # Keep only inputs whose answer is unique: separate singular values, a clear largest entry, no threshold nearby.
        centred = x.astype("float64") - x[0]
        centred = centred - centred.mean(axis=0)
        _, singular, rows = np.linalg.svd(centred, full_matrices=False)
        shares = singular / max(singular[0], 1e-300)
        count = int((shares > 1e-6).sum())
        good = all(a - b > 0.02 * a for a, b in zip(singular[:count], singular[1:count]))
        good = good and all(one > 1e-3 or one < 1e-9 for one in shares)
        for row in rows[:count]:
            ordered = np.sort(np.abs(row))[::-1]
            good = good and (d == 1 or ordered[1] < 0.995 * ordered[0])
        if good:
            return [x, random.randrange(1, d + 1)]
