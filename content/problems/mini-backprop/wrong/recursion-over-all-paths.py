import math


def backprop(graph):
    v, local = [], []
    for name, *o in graph:
        if name == "input":
            v.append(o[0])
            local.append([])
            continue
        x = [v[i] for i in o]
        if name == "add":
            value, slopes = x[0] + x[1], [1.0, 1.0]
        elif name == "sub":
            value, slopes = x[0] - x[1], [1.0, -1.0]
        elif name == "mul":
            value, slopes = x[0] * x[1], [x[1], x[0]]
        elif name == "div":
            value, slopes = x[0] / x[1], [1 / x[1], -x[0] / x[1] ** 2]
        elif name == "tanh":
            value = math.tanh(x[0])
            slopes = [1 - value**2]
        else:
            value, slopes = max(x[0], 0.0), [1.0 if x[0] > 0 else 0.0]
        v.append(value)
        local.append(list(zip(o, slopes)))
    g = [0.0] * len(graph)

    def visit(node, factor):
        g[node] += factor
        for operand, slope in local[node]:
            visit(operand, factor * slope)

    visit(len(graph) - 1, 1.0)
    return v[-1], g
