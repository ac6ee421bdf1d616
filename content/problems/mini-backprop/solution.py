import math


def backprop(graph: list[list]) -> tuple[float, list[float]]:
    """Return the value of the last node and its derivative with respect to each node."""
    values = []
    slopes = []
    for name, *operands in graph:
        if name == "input":
            values.extend(operands)
            slopes.append([])
        else:
            value, partials = evaluate(name, *(values[index] for index in operands))
            values.append(value)
            slopes.append(list(zip(operands, partials)))
    gradients = [0.0] * len(graph)
    gradients[-1] = 1.0
    for node in reversed(range(len(graph))):
        for operand, slope in slopes[node]:
            gradients[operand] += gradients[node] * slope
    return values[-1], gradients


def evaluate(name: str, a: float, b: float = math.nan) -> tuple[float, tuple[float, ...]]:
    """Return the value of an operation and its derivatives with respect to its operands."""
    if name == "add":
        return a + b, (1.0, 1.0)
    if name == "sub":
        return a - b, (1.0, -1.0)
    if name == "mul":
        return a * b, (b, a)
    if name == "div":
        return a / b, (1 / b, -a / b**2)
    if name == "tanh":
        return math.tanh(a), (1 - math.tanh(a) ** 2,)
    return max(a, 0.0), (float(a > 0),)
