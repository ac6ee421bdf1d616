import numpy as np


def generate(random):
    shape = random.choice([(1,), (3,), (2, 2), (2, 1, 2)])
    size = int(np.prod(shape))
    steps = random.choice([0, 1, 2, 3, 6])
    kind = random.choice(["float16", "float32", "float64"])
    scale = random.choice([1, 1, 300, 1e-3])
    gradients = np.array([random.choice([0.0, random.uniform(-scale, scale), random.uniform(-scale, scale)]) for _ in range(steps * size)])
    for place in range(steps * size):
        if random.random() < 0.08:
            gradients[place] = random.choice([np.nan, np.inf, -np.inf])
    parameters = np.array([random.uniform(-2, 2) for _ in range(size)]).reshape(shape).astype(random.choice(["float32", "float64"]))
    betas = random.choice([0.0, 0.5, 0.9]), random.choice([0.0, 0.75, 0.999])
    return [parameters, gradients.reshape((steps, *shape)).astype(kind), random.choice([0.1, 0.5]), *betas, random.choice([1e-8, 0.01]), random.choice([0.0, 0.3])]
