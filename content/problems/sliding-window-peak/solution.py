from collections import deque


def window_peaks(times: list[int], memory: list[int | None], window: int) -> list[int | None]:
    """Return for each sample the index of the peak of its trailing window, or None if all of it failed."""
    candidates = deque()
    peaks = []
    for now, (time, value) in enumerate(zip(times, memory)):
        while candidates and times[candidates[0]] <= time - window:
            candidates.popleft()
        if value is not None:
            while candidates and memory[candidates[-1]] <= value:
                candidates.pop()
            candidates.append(now)
        peaks.append(candidates[0] if candidates else None)
    return peaks
