def window_peaks(times, memory, window):
    peaks = []
    start = 0
    for now in range(len(times)):
        while times[start] <= times[now] - window:
            start += 1
        best = None
        for index in range(start, now + 1):
            if memory[index] is not None and (best is None or memory[index] >= memory[best]):
                best = index
        peaks.append(best)
    return peaks
