# class: O(2^n)
# kind: builtin
"""product gives every row of a truth table."""

from itertools import product


def measured(clauses, count):
    satisfied = 0
    for row in product((False, True), repeat=count):
        satisfied += all(any(row[variable] == wanted for variable, wanted in clause) for clause in clauses)
    return satisfied


def generate(n, random):
    clauses = [[(random.randrange(n), random.random() < 0.5) for _ in range(3)] for _ in range(2)]
    return [clauses, n]
