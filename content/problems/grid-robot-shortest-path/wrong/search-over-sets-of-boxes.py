from collections import deque


def fewest_moves(grid, start, goal, pushes):
    best = None
    stack = [(start[0], start[1], frozenset(), 0)]
    queue = deque(stack)
    seen = {(start[0], start[1], frozenset())}
    while queue:
        row, column, opened, moves = queue.popleft()
        if [row, column] == goal:
            best = moves
            break
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == "#":
                continue
            now = opened | {(r, c)} if grid[r][c] == "b" else opened
            if len(now) <= pushes and (r, c, now) not in seen:
                seen.add((r, c, now))
                queue.append((r, c, now, moves + 1))
    return best
