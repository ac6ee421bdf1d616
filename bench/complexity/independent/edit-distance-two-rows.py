# class: O(n^2)
# kind: python
"""Edit distance of two texts of n characters, row by row; only two rows are kept, but all n times n cells are computed."""

def measured(first, second):
    above = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        row = [i]
        for j, b in enumerate(second, start=1):
            if a == b:
                row.append(above[j - 1])
            else:
                row.append(1 + min(above[j - 1], above[j], row[j - 1]))
        above = row
    return above[-1]


def generate(n, random):
    return ["".join(random.choice("abcd") for _ in range(n)), "".join(random.choice("abcd") for _ in range(n))]
