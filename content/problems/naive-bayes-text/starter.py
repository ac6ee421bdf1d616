class TicketRouter:
    """Naive Bayes over the words of tickets, learned one ticket at a time."""

    def __init__(self, alpha: float):
        self.alpha = alpha

    def learn(self, words: list[str], queue: str) -> None:
        """Learn the words of one ticket and its queue."""
        # Your code here

    def posterior(self, words: list[str]) -> dict[str, float]:
        """Return the logarithm of the probability of each queue for a ticket with these words."""
        # Your code here
        return {}
