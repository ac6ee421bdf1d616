from collections import deque


def fewest_moves(grid, start, goal, pushes):
    queue = deque([(start[0], start[1], pushes, 0)])
    seen = {tuple(start)}
    while queue:
        row, column, left, moves = queue.popleft()
        if [row, column] == goal:
            return moves
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] != "#" and (r, c) not in seen:
                rest = left - (grid[r][c] == "b")
                if rest >= 0:
                    seen.add((r, c))
                    queue.append((r, c, rest, moves + 1))
    return None
