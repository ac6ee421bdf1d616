from collections import deque


def window_peaks(times, memory, window):
    queue = deque()
    peaks = []
    for now, value in enumerate(memory):
        if value:
            while queue and memory[queue[-1]] <= value:
                queue.pop()
            queue.append(now)
        while queue and times[queue[0]] <= times[now] - window:
            queue.popleft()
        peaks.append(queue[0] if queue else None)
    return peaks
