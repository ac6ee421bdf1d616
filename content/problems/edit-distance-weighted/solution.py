def transcript_distance(
    reference: list[str], transcript: list[str], insert: int, delete: int, substitute: int, fillers: list[str]
) -> int:
    """Return the smallest cost of turning the reference into the transcript."""
    free = set(fillers)
    added = [0 if word in free else insert for word in transcript]
    row = [0]
    for cost in added:
        row.append(row[-1] + cost)
    for expected in reference:
        removed = 0 if expected in free else delete
        above = row
        row = [above[0] + removed]
        for place, heard in enumerate(transcript):
            changed = 0 if heard == expected else substitute
            row.append(min(above[place] + changed, above[place + 1] + removed, row[place] + added[place]))
    return row[-1]
