def transcript_distance(reference, transcript, insert, delete, substitute, fillers):
    def cost(i, j):
        if i == 0 and j == 0:
            return 0
        ways = []
        if i:
            ways.append(cost(i - 1, j) + (0 if reference[i - 1] in fillers else delete))
        if j:
            ways.append(cost(i, j - 1) + (0 if transcript[j - 1] in fillers else insert))
        if i and j:
            ways.append(cost(i - 1, j - 1) + (0 if reference[i - 1] == transcript[j - 1] else substitute))
        return min(ways)

    return cost(len(reference), len(transcript))
