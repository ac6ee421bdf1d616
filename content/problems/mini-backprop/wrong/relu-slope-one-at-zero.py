import math


def backprop(graph):
    v = []
    for name, *o in graph:
        x = [v[i] for i in o] if name != "input" else o
        if name == "input":
            v.append(x[0])
        elif name == "add":
            v.append(x[0] + x[1])
        elif name == "sub":
            v.append(x[0] - x[1])
        elif name == "mul":
            v.append(x[0] * x[1])
        elif name == "div":
            v.append(x[0] / x[1])
        elif name == "tanh":
            v.append(math.tanh(x[0]))
        else:
            v.append(max(x[0], 0))
    g = [0.0] * len(graph)
    g[-1] = 1.0
    for i in range(len(graph) - 1, -1, -1):
        name, *o = graph[i]
        if name == "input":
            continue
        a = o[0]
        if name in ("add", "sub"):
            g[a] += g[i]
            g[o[1]] += g[i] if name == "add" else -g[i]
        elif name == "mul":
            g[a] += g[i] * v[o[1]]
            g[o[1]] += g[i] * v[a]
        elif name == "div":
            g[a] += g[i] / v[o[1]]
            g[o[1]] += -g[i] * v[a] / v[o[1]] ** 2
        elif name == "tanh":
            g[a] += g[i] * (1 - v[i] ** 2)
        else:
            g[a] += g[i] if v[a] >= 0 else 0.0
    return v[-1], g
