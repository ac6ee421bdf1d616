def fewest_moves(grid: list[str], start: list[int], goal: list[int], pushes: int) -> int | None:
    """Return the smallest number of moves from start to goal, or None if there is no way."""
    frontier = {(*start, pushes)}
    seen = set(frontier)
    moves = 0
    while frontier:
        following = set()
        for row, column, left in frontier:
            if [row, column] == goal:
                return moves
            for next_row, next_column in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if 0 <= next_row < len(grid) and 0 <= next_column < len(grid[next_row]):
                    cell = grid[next_row][next_column]
                    state = (next_row, next_column, left - (cell == "b"))
                    if cell != "#" and state[-1] >= 0 and state not in seen:
                        seen.add(state)
                        following.add(state)
        frontier = following
        moves += 1
    return None
