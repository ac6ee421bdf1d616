def transcript_distance(reference, transcript, insert, delete, substitute, fillers):
    row = [j * insert for j in range(len(transcript) + 1)]
    for i, word in enumerate(reference):
        drop = 0 if word in fillers else delete
        above, row = row, [(i + 1) * delete]
        for j, other in enumerate(transcript):
            put = 0 if other in fillers else insert
            row.append(min(above[j] + (0 if word == other else substitute), above[j + 1] + drop, row[-1] + put))
    return row[-1]
