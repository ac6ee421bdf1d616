def fewest_moves(grid: list[str], start: list[int], goal: list[int], pushes: int) -> int | None:
    """Return the smallest number of moves from start to goal, or None if there is no way."""
    width = len(grid[0]) + 2
    cells = "#" * width + "".join("#" + row + "#" for row in grid) + "#" * width
    first = (start[0] + 1) * width + start[1] + 1
    last = (goal[0] + 1) * width + goal[1] + 1
    if first == last:
        return 0
    # A state is worth visiting only with more pushes left than at any earlier visit of the cell.
    most = [-1] * len(cells)
    most[first] = pushes
    frontier = [(first, pushes)]
    moves = 0
    while frontier:
        moves += 1
        following = []
        for cell, left in frontier:
            for other in (cell - 1, cell + 1, cell - width, cell + width):
                kind = cells[other]
                if kind == "#":
                    continue
                rest = left - 1 if kind == "b" else left
                if rest > most[other]:
                    if other == last:
                        return moves
                    most[other] = rest
                    following.append((other, rest))
        frontier = following
    return None
