def fewest_moves(grid, start, goal, pushes):
    best = None

    def walk(row, column, left, moves, visited):
        nonlocal best
        if best is not None and moves >= best:
            return
        if [row, column] == goal:
            best = moves
            return
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] != "#" and (r, c) not in visited:
                rest = left - (grid[r][c] == "b")
                if rest >= 0:
                    walk(r, c, rest, moves + 1, visited | {(r, c)})

    walk(start[0], start[1], pushes, 0, {tuple(start)})
    return best
