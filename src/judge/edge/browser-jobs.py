"""What a worker in the browser can be asked to do; jobs.py is its counterpart on a server.

Runs before any candidate's code, and goes into the image from which the next workers start. So what solutions often import is imported here.
"""

import bisect, collections, copy, dataclasses, datetime, decimal, enum, fractions, functools, heapq, itertools, math, operator, random, re, statistics, string, typing  # noqa: E401, F401
import asyncio
import json
import sys
import time
import types

TO_JAVASCRIPT = ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core")

_loads, _dumps = json.loads, json.dumps
_now = {}


def adopt(name, source):
    """Makes a module of a text; no file of it exists here."""
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, name + ".py", "exec"), module.__dict__)


class Waiting:
    """Waits for time alone: there is nothing else to wait for here."""

    def select(self, timeout):
        time.sleep(3600 if timeout is None else timeout)
        return []


class Loop(asyncio.BaseEventLoop):
    """An event loop without sockets and threads, for asyncio.run."""

    def __init__(self):
        super().__init__()
        self._selector = Waiting()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class LoopPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = Loop


def use_plain_loop():
    """Pyodide's own loop hands every wait to JavaScript."""
    from pyodide import webloop

    asyncio.run, time.sleep = webloop._orig_run, webloop._orig_sleep
    asyncio._set_running_loop(None)
    asyncio.events._set_event_loop_policy(LoopPolicy())


def seal():
    """Takes away Python's ways to JavaScript, which a candidate's program has no use for."""
    use_plain_loop()
    for name in list(sys.modules):
        if name.partition(".")[0] in TO_JAVASCRIPT:
            del sys.modules[name]
    # None means: refused.
    sys.modules.update(dict.fromkeys(TO_JAVASCRIPT))
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__.partition(".")[0] not in TO_JAVASCRIPT]


def load(text):
    """Loads the candidate's file."""
    from harness import Run

    job = _loads(text)
    _now["run"] = Run(job["code"], job["entryPoint"], job["outputBytes"])
    return _now["run"].load()


def call(text):
    """Runs one case."""
    return _now["run"].call(text)


def complexity(text):
    """Measures how the time grows."""
    from measure import measure

    job = _loads(text)
    return _dumps(measure(job["code"], job["entryPoint"], job["generator"], job["budgetSeconds"]))


KINDS = {"load": load, "call": call, "complexity": complexity}


def work(kind, text):
    return KINDS[kind](text)
