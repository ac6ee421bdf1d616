from collections import Counter, defaultdict
from math import exp, log


class TicketRouter:
    """Naive Bayes over the words of tickets, learned one ticket at a time."""

    def __init__(self, alpha: float):
        self.alpha = alpha
        self.tickets = Counter()
        self.counts = defaultdict(Counter)
        self.totals = Counter()
        self.vocabulary = set()

    def learn(self, words: list[str], queue: str) -> None:
        """Learn the words of one ticket and its queue."""
        self.tickets.update([queue])
        self.counts[queue].update(words)
        self.totals[queue] += len(words)
        self.vocabulary.update(words)

    def posterior(self, words: list[str]) -> dict[str, float]:
        """Return the logarithm of the probability of each queue for a ticket with these words."""
        if not self.tickets:
            return {}
        known = [word for word in words if word in self.vocabulary]
        scores = {}
        for queue, tickets in self.tickets.items():
            counts = self.counts[queue]
            size = self.totals[queue] + self.alpha * len(self.vocabulary)
            # The number of all tickets would be the same term for each queue; it cancels.
            scores[queue] = log(tickets) + sum(log((counts[word] + self.alpha) / size) for word in known)
        top = max(scores.values())
        evidence = top + log(sum(exp(score - top) for score in scores.values()))
        return {queue: score - evidence for queue, score in scores.items()}
