def transcript_distance(reference, transcript, insert, delete, substitute, fillers):
    n, m = len(reference), len(transcript)
    price = lambda word, cost: 0 if word in fillers else cost
    best = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        best[i][0] = best[i - 1][0] + price(reference[i - 1], insert)
    for j in range(1, m + 1):
        best[0][j] = best[0][j - 1] + price(transcript[j - 1], delete)
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            best[i][j] = min(
                best[i - 1][j - 1] + (0 if reference[i - 1] == transcript[j - 1] else substitute),
                best[i - 1][j] + price(reference[i - 1], insert),
                best[i][j - 1] + price(transcript[j - 1], delete),
            )
    return best[n][m]
