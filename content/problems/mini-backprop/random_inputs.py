import math


def generate(random):
    graph, values = [], []
    for place in range(random.randrange(1, 12)):
        if not place or random.random() < 0.25:
            graph.append(["input", random.choice([0.0, 1.0, -1.0, random.randrange(-8, 9) / 4])])
            values.append(graph[-1][1])
            continue
        a, b = random.randrange(place), random.choice([place - 1, random.randrange(place)])
        name = random.choice(["add", "sub", "mul", "div", "tanh", "relu"])
        if name == "div" and abs(values[b]) < 0.1 or name == "mul" and abs(values[a] * values[b]) > 1e4:
            name = "sub"
        x, y = values[a], values[b]
        if name in ("tanh", "relu"):
            graph.append([name, a])
            values.append(math.tanh(x) if name == "tanh" else max(x, 0.0))
        else:
            graph.append([name, a, b])
            values.append(x + y if name == "add" else x - y if name == "sub" else x * y if name == "mul" else x / y)
    return [graph]
