from collections import deque


def fewest_moves(grid, start, goal, pushes):
    queue = deque([(start[0], start[1], pushes, 0)])
    seen = {(start[0], start[1], pushes)}
    while queue:
        row, column, left, moves = queue.popleft()
        if [row, column] == goal:
            return moves
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            try:
                cell = grid[r][c]
            except IndexError:
                continue
            r, c = r % len(grid), c % len(grid[0])
            state = (r, c, left - (cell == "b"))
            if cell != "#" and state[2] >= 0 and state not in seen:
                seen.add(state)
                queue.append((*state, moves + 1))
    return None
