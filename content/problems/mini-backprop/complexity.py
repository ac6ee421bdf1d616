def generate(n, random):
    """n nodes in one chain; each one uses the node before it, and two of three use the input again."""
    graph = [["input", 0.5]]
    while len(graph) < n:
        last = len(graph) - 1
        graph.append(["mul", last, 0] if last % 3 == 0 else ["sub", last, 0] if last % 3 == 1 else ["tanh", last])
    return [graph]
