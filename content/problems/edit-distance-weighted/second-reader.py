def transcript_distance(
    reference: list[str], transcript: list[str], insert: int, delete: int, substitute: int, fillers: list[str]
) -> int:
    """Return the smallest cost of turning the reference into the transcript."""
    free = set(fillers)
    add = [0 if word in free else insert for word in transcript]
    row = [0]
    for cost in add:
        row.append(row[-1] + cost)
    for old in reference:
        drop = 0 if old in free else delete
        diagonal = row[0]
        left = diagonal + drop
        new = [left]
        for j, word in enumerate(transcript):
            above = row[j + 1]
            best = diagonal if old == word else diagonal + substitute
            if above + drop < best:
                best = above + drop
            if left + add[j] < best:
                best = left + add[j]
            new.append(best)
            left = best
            diagonal = above
        row = new
    return row[-1]
