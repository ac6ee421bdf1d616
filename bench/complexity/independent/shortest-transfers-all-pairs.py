# class: O(n^3)
# kind: python
"""Floyd and Warshall's shortest ways between all pairs of n sites, with three nested loops."""

def measured(costs):
    best = [row[:] for row in costs]
    size = len(best)
    for via in range(size):
        from_via = best[via]
        for start in range(size):
            row = best[start]
            to_via = row[via]
            for end in range(size):
                length = to_via + from_via[end]
                if length < row[end]:
                    row[end] = length
    return best


def generate(n, random):
    return [[[0 if i == j else random.randint(1, 100) for j in range(n)] for i in range(n)]]
