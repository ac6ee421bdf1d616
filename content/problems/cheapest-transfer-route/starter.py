def cheapest_route(
    links: list[list], staging: dict[str, int], source: str, target: str, max_links: int
) -> list[int] | None:
    """Return the smallest cost of a route and its smallest number of links, or None if there is no route."""
    # Your code here
    return None
