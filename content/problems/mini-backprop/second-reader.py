from math import exp, tanh


def backprop(graph: list[list]) -> tuple[float, list[float]]:
    """Return the value of the last node and its derivative with respect to each node."""
    values = []
    for node in graph:
        op, a = node[0], node[1]
        if op == "input":
            value = float(a)
        elif op == "add":
            value = values[a] + values[node[2]]
        elif op == "sub":
            value = values[a] - values[node[2]]
        elif op == "mul":
            value = values[a] * values[node[2]]
        elif op == "div":
            value = values[a] / values[node[2]]
        elif op == "tanh":
            value = tanh(values[a])
        elif op == "relu":
            value = values[a] if values[a] > 0 else 0.0
        else:
            raise ValueError(op)
        values.append(value)
    grads = [0.0] * len(graph)
    grads[-1] = 1.0
    for i in range(len(graph) - 1, -1, -1):
        g = grads[i]
        node = graph[i]
        op = node[0]
        if g == 0 or op == "input":
            continue
        a = node[1]
        if op == "add":
            grads[a] += g
            grads[node[2]] += g
        elif op == "sub":
            grads[a] += g
            grads[node[2]] -= g
        elif op == "mul":
            b = node[2]
            grads[a] += g * values[b]
            grads[b] += g * values[a]
        elif op == "div":
            b = node[2]
            grads[a] += g / values[b]
            grads[b] -= g * (values[i] / values[b])
        elif op == "tanh":
            e = exp(-2 * abs(values[a]))  # 1 - tanh**2 without cancellation
            grads[a] += g * (4 * e / (1 + e) ** 2)
        elif values[a] > 0:
            grads[a] += g
    return values[-1], grads
