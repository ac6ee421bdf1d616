# class: O(n^3)
# kind: python
"""Looks for three of n transfers that cancel out by trying every triple; all are positive, so none does and nothing ends early."""

def measured(transfers):
    for i in range(len(transfers)):
        for j in range(i + 1, len(transfers)):
            for k in range(j + 1, len(transfers)):
                if transfers[i] + transfers[j] + transfers[k] == 0:
                    return i, j, k
    return None


def generate(n, random):
    return [[random.randint(1, 1000) for _ in range(n)]]
