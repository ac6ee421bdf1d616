"""Runs a candidate's file inside the sandbox: loads it once, calls the entry point for each case, and encodes what comes back.

It never sees an expected value: comparison is made elsewhere, on encoded values. Everything it needs is bound before the candidate's code runs.
"""

import io
import json
import math
import random
import sys
import traceback

MAX_DEPTH = 50
MAX_NODES = 200_000
FILE = "solution.py"

_dumps, _loads = json.dumps, json.loads


class OutputLimit(BaseException):
    """Raised through the candidate's code when it has printed too much."""


class CannotEncode(Exception):
    """A result that has no encoding."""


class Printed(io.TextIOBase):
    """Standard output with a bound for the whole run."""

    def __init__(self, limit):
        self.left = limit
        self.parts = []

    def writable(self):
        return True

    def write(self, text):
        text = str(text)
        self.parts.append(text[: self.left])
        self.left -= len(text)
        if self.left < 0:
            self.left = 0
            raise OutputLimit()
        return len(text)

    def take(self):
        text = "".join(self.parts)
        self.parts = []
        return text


def decode(value):
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        (tag, body), = value.items()
        if tag == "$tuple":
            return tuple(decode(item) for item in body)
        if tag == "$set":
            return {decode(item) for item in body}
        if tag == "$dict":
            return {decode(key): decode(item) for key, item in body}
        if tag == "$float":
            return float(body)
        if tag == "$int":
            return int(body)
        if tag == "$bytes":
            import base64

            return base64.b64decode(body)
    return {key: decode(item) for key, item in value.items()}


def encode(value, budget, depth=0):
    budget[0] -= 1
    if budget[0] < 0:
        raise CannotEncode("the result is too large")
    if depth > MAX_DEPTH:
        raise CannotEncode("the result is nested too deeply")
    if value is None or value is True or value is False:
        return value
    kind = type(value)
    if kind is str:
        return value
    if kind is int:
        return value if abs(value) < 2**53 else {"$int": str(value)}
    if kind is float:
        if math.isnan(value):
            return {"$float": "nan"}
        if math.isinf(value):
            return {"$float": "inf" if value > 0 else "-inf"}
        return {"$float": repr(value)} if value.is_integer() else value
    if kind is list:
        return [encode(item, budget, depth + 1) for item in value]
    if kind is tuple:
        return {"$tuple": [encode(item, budget, depth + 1) for item in value]}
    if kind is set or kind is frozenset:
        return {"$set": [encode(item, budget, depth + 1) for item in value]}
    if kind is bytes or kind is bytearray:
        import base64

        return {"$bytes": base64.b64encode(value).decode("ascii")}
    if kind is dict or issubclass(kind, dict):
        pairs = [(key, encode(item, budget, depth + 1)) for key, item in value.items()]
        if all(type(key) is str and not key.startswith("$") for key, _ in pairs):
            return dict(pairs)
        return {"$dict": [[encode(key, budget, depth + 1), item] for key, item in pairs]}
    for base in (bool, int, float, str, list, tuple, set):
        if issubclass(kind, base):
            return encode(base(value), budget, depth)
    raise CannotEncode(f"a result of type {kind.__name__} cannot be compared; return plain Python values")


def describe(error):
    """The error as its author sees it in a terminal, and the line of their file it came from."""
    line = None
    if isinstance(error, SyntaxError) and error.filename == FILE:
        line = error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename == FILE:
                line = frame.lineno
    if isinstance(error, SystemExit):
        return "The program ended itself with sys.exit().", line
    try:
        text = "".join(traceback.format_exception_only(type(error), error)).strip()
    except BaseException:
        text = type(error).__name__
    return text[:2000], line


def failure(error):
    if isinstance(error, OutputLimit):
        return {"outcome": "output-limit", "message": "The program printed more than 64 KB."}
    if isinstance(error, MemoryError):
        return {"outcome": "memory-limit", "message": "The program used more memory than this problem allows."}
    message, line = describe(error)
    result = {"outcome": "error", "message": message}
    if line is not None:
        result["line"] = line
    return result


class Run:
    def __init__(self, code, entry_point, output_bytes):
        self.printed = Printed(output_bytes)
        sys.stdout = sys.stderr = self.printed
        sys.setrecursionlimit(1500)
        self.entry_point = entry_point
        self.entry = None
        self.code = code

    def load(self):
        """Loads the candidate's file; gives JSON text with `ok`, or the error and its line."""
        random.seed()
        try:
            names = {"__name__": "solution", "__builtins__": __builtins__}
            exec(compile(self.code, FILE, "exec"), names)
            self.entry = names.get(self.entry_point)
            if not callable(self.entry):
                return _dumps({"ok": False, "outcome": "error", "message": f"Your code has no function or class named {self.entry_point}.", "stdout": self.printed.take()})
            return _dumps({"ok": True, "stdout": self.printed.take()})
        except BaseException as error:
            return _dumps({"ok": False, **failure(error), "stdout": self.printed.take()})

    def call(self, encoded):
        """Runs one case on fresh arguments; gives JSON text with the outcome."""
        try:
            given = _loads(encoded)
            if "args" in given:
                result = self.entry(*decode(given["args"]))
            else:
                made = self.entry(*decode(given["construct"]))
                result = [getattr(made, call["method"])(*decode(call["args"])) for call in given["calls"]]
            return _dumps({"outcome": "value", "value": encode(result, [MAX_NODES]), "stdout": self.printed.take()})
        except CannotEncode as error:
            return _dumps({"outcome": "error", "message": f"Your result cannot be read: {error}.", "stdout": self.printed.take()})
        except BaseException as error:
            return _dumps({**failure(error), "stdout": self.printed.take()})
