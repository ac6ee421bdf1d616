# class: O(n^3)
# kind: python
"""Floyd and Warshall."""


def measured(distances):
    size = len(distances)
    for middle in range(size):
        for start in range(size):
            for end in range(size):
                through = distances[start][middle] + distances[middle][end]
                if through < distances[start][end]:
                    distances[start][end] = through
    return distances


def generate(n, random):
    return [[[0 if row == column else random.randrange(1, 100) for column in range(n)] for row in range(n)]]
