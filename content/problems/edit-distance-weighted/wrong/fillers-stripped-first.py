def transcript_distance(reference, transcript, insert, delete, substitute, fillers):
    a = [w for w in reference if w not in fillers]
    b = [w for w in transcript if w not in fillers]
    row = [j * insert for j in range(len(b) + 1)]
    for i, word in enumerate(a):
        above, row = row, [(i + 1) * delete]
        for j, other in enumerate(b):
            row.append(min(above[j] + (0 if word == other else substitute), above[j + 1] + delete, row[-1] + insert))
    return row[-1]
