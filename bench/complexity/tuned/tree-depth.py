# class: O(n)
# kind: recursion
"""Every node of a tree is visited once."""


def measured(tree):
    if tree is None:
        return 0
    _, left, right = tree
    return 1 + max(measured(left), measured(right))


def build(values, low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return (values[middle], build(values, low, middle), build(values, middle + 1, high))


def generate(n, random):
    values = sorted(random.randrange(10 * n) for _ in range(n))
    return [build(values, 0, n)]
