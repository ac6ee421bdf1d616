import math
from collections import Counter


class TicketRouter:
    """Naive Bayes over the words of tickets, learned one ticket at a time."""

    def __init__(self, alpha: float):
        self.alpha = alpha
        self.tickets = {}      # queue -> tickets
        self.totals = {}       # queue -> words, with repeats
        self.counts = {}       # word -> {queue -> count}

    def learn(self, words: list[str], queue: str) -> None:
        """Learn the words of one ticket and its queue."""
        self.tickets[queue] = self.tickets.get(queue, 0) + 1
        self.totals[queue] = self.totals.get(queue, 0) + len(words)
        for word in words:
            by_queue = self.counts.setdefault(word, {})
            by_queue[queue] = by_queue.get(queue, 0) + 1

    def posterior(self, words: list[str]) -> dict[str, float]:
        """Return the logarithm of the probability of each queue for a ticket with these words."""
        if not self.tickets:
            return {}
        scores = dict.fromkeys(self.tickets, 0.0)
        matched = dict.fromkeys(self.tickets, 0)
        known = 0
        for word, times in Counter(words).items():
            by_queue = self.counts.get(word)
            if by_queue is None:
                continue
            known += times
            for queue, count in by_queue.items():
                scores[queue] += times * math.log(count + self.alpha)
                matched[queue] += times
        if known:
            log_alpha = math.log(self.alpha)
            mass = self.alpha * len(self.counts)
            for queue, total in self.totals.items():
                scores[queue] += (known - matched[queue]) * log_alpha - known * math.log(total + mass)
        for queue, count in self.tickets.items():
            scores[queue] += math.log(count)
        best = max(scores, key=scores.__getitem__)
        top = scores[best]
        rest = math.fsum(math.exp(score - top) for queue, score in scores.items() if queue != best)
        norm = math.log1p(rest)
        return {queue: (score - top) - norm for queue, score in scores.items()}
