# class: O(1)
# kind: builtin
"""One dictionary look-up and a default."""


def measured(ages, name):
    return ages.get(name, 0) + ages.get("nobody", -1)


def generate(n, random):
    return [{f"person {i}": random.randrange(100) for i in range(n)}, f"person {random.randrange(n)}"]
