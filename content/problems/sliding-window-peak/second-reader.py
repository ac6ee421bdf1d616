from collections import deque


def window_peaks(times: list[int], memory: list[int | None], window: int) -> list[int | None]:
    """Return for each sample the index of the peak of its trailing window, or None if all of it failed."""
    queue = deque()  # indices, with falling measurements
    out = []
    for i, (t, m) in enumerate(zip(times, memory)):
        if m is not None:
            while queue and memory[queue[-1]] <= m:
                queue.pop()
            queue.append(i)
        while queue and times[queue[0]] <= t - window:
            queue.popleft()
        out.append(queue[0] if queue else None)
    return out
