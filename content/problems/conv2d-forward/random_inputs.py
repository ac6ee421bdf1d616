import numpy as np


def generate(random):
    channels, filters = random.choice([1, 1, 2, 3]), random.choice([1, 2])
    height, width = random.randrange(1, 7), random.randrange(1, 7)
    padding = (random.randrange(3), random.randrange(3))
    kernel_height = random.randrange(1, min(4, height + 2 * padding[0]) + 1)
    kernel_width = random.randrange(1, min(4, width + 2 * padding[1]) + 1)

    def array(*shape):
        return np.array([random.randrange(-4, 5) for _ in range(int(np.prod(shape)))], dtype="float64").reshape(shape)

    stride = (random.randrange(1, 4), random.randrange(1, 4))
    return [array(channels, height, width), array(filters, channels, kernel_height, kernel_width), array(filters), stride, padding]
