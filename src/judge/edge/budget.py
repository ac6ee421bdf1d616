"""The budget of a measurement: how much of it is spent, and what ends code that would take more."""

import time

PATIENCE = 5  # seconds of the wall's clock that count as one of CPU, for code that sleeps

# Not process_time: while a timer is armed, Linux advances it by the scheduler's ticks only.
cpu = getattr(time, "thread_time", time.process_time)
clocks = {"cpu": 0.0, "wall": 0.0, "waited": 0.0}


def begin():
    """From here on the budget is spent."""
    clocks.update(cpu=cpu(), wall=time.perf_counter(), waited=0.0)


def spent():
    """Seconds of the budget that are gone since begin(). A machine that stood still for long takes no more than a second of waiting."""
    wall = time.perf_counter()
    clocks["waited"] += min(1.0, wall - clocks["wall"])
    clocks["wall"] = wall
    return max(cpu() - clocks["cpu"], clocks["waited"] / PATIENCE)


class OutOfTime(BaseException):
    """Raised through the candidate's code when its time is over."""


class Alarm:
    """Ends code that runs for too long, where the platform has a timer; in a browser the frame around the worker does it."""

    def __init__(self, seconds):
        self.seconds = max(0.001, seconds)

    def __enter__(self):
        try:
            import signal

            def ring(*_):
                raise OutOfTime()

            self.before = signal.signal(signal.SIGPROF, ring)
            # Again and again, for code that catches everything.
            signal.setitimer(signal.ITIMER_PROF, self.seconds, 0.2)
            self.signal = signal
        except (ImportError, AttributeError, ValueError, OSError):
            self.signal = None

    def __exit__(self, *_):
        if self.signal:
            self.signal.setitimer(self.signal.ITIMER_PROF, 0)
            self.signal.signal(self.signal.SIGPROF, self.before)
