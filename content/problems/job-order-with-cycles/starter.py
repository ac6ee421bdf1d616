def plan_pipeline(needs: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the order in which the steps run and the steps that can never run."""
    # Your code here
    return {"order": [], "blocked": []}
