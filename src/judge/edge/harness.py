"""Runs a candidate's file inside the sandbox: loads it once, calls the entry point for each case, and encodes what comes back.

The same file runs on a server and in the browser. It never sees an expected value: comparison is made elsewhere, on encoded values.
Everything it needs is bound before the candidate's code runs.
"""

import io
import json
import math
import random
import sys
import traceback

MAX_DEPTH = 50
MAX_NODES = 200_000
# Characters of one encoded result.
MAX_RESULT = 4_000_000
FILE = "solution.py"

RECURSION = 1500

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
        if tag == "$array":
            import numpy

            return numpy.array(decode(body["data"]), dtype=body["dtype"]).reshape(body["shape"])
        if tag == "$series":
            import pandas

            return pandas.Series(column(body), index=index_of(body), name=decode(body.get("name")))
        if tag == "$frame":
            import pandas

            index = index_of(body)
            parts = [pandas.Series(column(one), index=index) for one in body["columns"]]
            frame = pandas.concat(parts, axis=1) if parts else pandas.DataFrame(index=index)
            frame.columns = [decode(one["name"]) for one in body["columns"]]
            return frame
    return {key: decode(item) for key, item in value.items()}


def column(body):
    """The data of a column or series, of its dtype; text and time keep None for what is missing."""
    import numpy
    import pandas

    data, dtype = decode(body["data"]), body.get("dtype", "object")
    if dtype.startswith("datetime64"):
        return pandas.to_datetime(pandas.Series(data, dtype="object")).to_numpy(dtype="datetime64[ns]")
    if dtype.startswith("timedelta64"):
        return pandas.to_timedelta(pandas.Series(data, dtype="object")).to_numpy(dtype="timedelta64[ns]")
    if dtype == "category":
        return pandas.Categorical(data)
    if dtype in ("object", "str", "string"):
        filled = numpy.empty(len(data), dtype=object)
        filled[:] = data
        return filled
    return numpy.array([numpy.nan if item is None else item for item in data], dtype=dtype)


def index_of(body):
    import pandas

    if body.get("index") is None:
        return None
    if str(body.get("indexDtype", "")).startswith("datetime64"):
        return pandas.to_datetime(decode(body["index"]))
    return pandas.Index(decode(body["index"]))


# What NumPy keeps in place of a time that is missing.
MISSING_TIME = -(2**63)


def plain(array, budget, depth):
    """The values of an array of one dimension as JSON, and the name of their dtype."""
    kind = array.dtype.kind
    budget[0] -= array.size
    if budget[0] < 0:
        raise CannotEncode("the result is too large")
    if kind in "biu":
        return array.dtype.name, array.tolist()
    if kind == "f":
        data = array.astype("float64").tolist()
        return array.dtype.name, [one if math.isfinite(one) else encode(one, budget, depth) for one in data]
    if kind == "M":
        # Libraries differ in the unit that they choose; nanoseconds are the finest.
        return "datetime64[ns]", [None if text == "NaT" else text for text in array.astype("datetime64[ns]").astype("str").tolist()]
    if kind == "m":
        counts = array.astype("timedelta64[ns]").astype("int64").tolist()
        return "timedelta64[ns]", [None if count == MISSING_TIME else count for count in counts]
    if kind in "US":
        return "object", [encode(one, budget, depth) for one in array.tolist()]
    if kind == "O":
        return "object", [encode(one, budget, depth + 1) for one in array.tolist()]
    raise CannotEncode(f"an array of dtype {array.dtype} cannot be compared")


def plain_series(series, budget, depth):
    import numpy
    import pandas

    if isinstance(series.dtype, numpy.dtype):
        return plain(series.to_numpy(), budget, depth)
    name = str(series.dtype)
    if name.startswith("datetime64"):
        return plain(series.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy(), budget, depth)
    if pandas.api.types.is_numeric_dtype(series.dtype) and not series.isna().any():
        return plain(series.to_numpy(dtype=name.lower()), budget, depth)
    budget[0] -= len(series)
    return "object", [encode(one, budget, depth + 1) for one in series.astype("object").tolist()]


def encode_index(index, budget, depth):
    import pandas

    if isinstance(index, pandas.MultiIndex):
        raise CannotEncode("an index of several levels cannot be compared; use reset_index()")
    dtype, data = plain_series(index.to_series(), budget, depth)
    return {"index": data, "indexDtype": dtype}


NOT_ENCODED = object()


def encode_library(value, budget, depth):
    """Values of NumPy and pandas; NOT_ENCODED when it is neither."""
    home = type(value).__module__.split(".")[0]
    if home == "numpy":
        import numpy

        if isinstance(value, numpy.ndarray):
            value = numpy.asarray(value)
            dtype, data = plain(value.ravel(), budget, depth)
            return {"$array": {"dtype": dtype, "shape": list(value.shape), "data": data}}
        if isinstance(value, numpy.datetime64):
            return str(value.astype("datetime64[ns]"))
        if isinstance(value, numpy.timedelta64):
            return value.astype("timedelta64[ns]").astype("int64").item()
        if isinstance(value, numpy.generic):
            return encode(value.item(), budget, depth)
    if home == "pandas":
        import pandas

        if value is pandas.NA or value is pandas.NaT:
            return None
        if isinstance(value, pandas.Timestamp):
            return str(value.to_datetime64().astype("datetime64[ns]"))
        if isinstance(value, pandas.Timedelta):
            return value.value
        if isinstance(value, pandas.Series):
            dtype, data = plain_series(value, budget, depth)
            return {"$series": {"name": encode(value.name, budget, depth), "dtype": dtype, "data": data, **encode_index(value.index, budget, depth)}}
        if isinstance(value, pandas.DataFrame):
            columns = []
            for place, name in enumerate(value.columns):
                dtype, data = plain_series(value.iloc[:, place], budget, depth)
                columns.append({"name": encode(name, budget, depth), "dtype": dtype, "data": data})
            return {"$frame": {"columns": columns, **encode_index(value.index, budget, depth)}}
        if isinstance(value, pandas.Index):
            return encode(value.tolist(), budget, depth)
    return NOT_ENCODED


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
        budget[0] -= len(value) >> 5
        if budget[0] < 0:
            raise CannotEncode("the result is too large")
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
    known = encode_library(value, budget, depth)
    if known is not NOT_ENCODED:
        return known
    for base in (bool, int, float, str, list, tuple, set):
        if issubclass(kind, base):
            return encode(base(value), budget, depth)
    raise CannotEncode(f"a result of type {kind.__name__} cannot be compared; return plain Python values, arrays or frames")


def describe(error):
    """The error as its author sees it in a terminal, and the line of their file it came from."""
    line = None
    if isinstance(error, SyntaxError) and error.filename == FILE:
        line = error.lineno
    else:
        # Not extract_tb, which reads the source of every frame: after deep recursion that takes longer than a test may.
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename == FILE:
                line = number
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


def decode_input(given):
    """A case's input, with its values as Python's own."""
    if "args" in given:
        return decode(given["args"])
    calls = [{"method": call["method"], "args": decode(call["args"])} for call in given["calls"]]
    return {"construct": decode(given["construct"]), "calls": calls}


def apply(entry, given):
    """Calls a function with arguments, or makes an object and calls its methods in turn."""
    if isinstance(given, dict) and "construct" in given:
        made = entry(*given["construct"])
        return [getattr(made, call["method"])(*call["args"]) for call in given["calls"]]
    return entry(*given)


def load_file(code, name):
    """Runs a file as a module; gives the names that it defines."""
    names = {"__name__": name.removesuffix(".py"), "__builtins__": __builtins__}
    exec(compile(code, name, "exec"), names)
    return names


def encode_case(case):
    """A case that an author's file yields, with its values encoded; they may be Python's own or tagged already."""

    def whole(value):
        return encode(decode(value), [MAX_NODES])

    def each(values):
        return [whole(value) for value in values]

    encoded = {key: case[key] for key in ("name", "hidden") if key in case}
    if "args" in case:
        encoded["args"] = each(case["args"])
        if "expected" in case:
            encoded["expected"] = whole(case["expected"])
    else:
        encoded["construct"] = each(case["construct"])
        encoded["calls"] = [
            {"method": call["method"], "args": each(call["args"]), "expected": whole(call["expected"])} for call in case["calls"]
        ]
    return encoded


def execute(code):
    """Runs a file as a program of its own; gives how it ended."""
    sys.setrecursionlimit(RECURSION)
    try:
        exec(compile(code, FILE, "exec"), {"__name__": "__main__", "__builtins__": __builtins__})
    except SystemExit as error:
        if error.code not in (None, 0):
            return {"outcome": "error", "message": f"The program ended itself with status {error.code}."}
    except BaseException as error:
        return failure(error)
    return {"outcome": "ok"}


class Run:
    def __init__(self, code, entry_point, output_bytes):
        self.printed = Printed(output_bytes)
        sys.stdout = sys.stderr = self.printed
        sys.setrecursionlimit(RECURSION)
        self.entry_point = entry_point
        self.entry = None
        self.code = code

    def load(self):
        """Loads the candidate's file; gives JSON text with `ok`, or the error and its line."""
        random.seed()
        try:
            names = load_file(self.code, FILE)
            self.entry = names.get(self.entry_point)
            if not callable(self.entry):
                return _dumps({"ok": False, "outcome": "error", "message": f"Your code has no function or class named {self.entry_point}.", "stdout": self.printed.take()})
            return _dumps({"ok": True, "stdout": self.printed.take()})
        except BaseException as error:
            return _dumps({"ok": False, **failure(error), "stdout": self.printed.take()})

    def call(self, encoded):
        """Runs one case on fresh arguments; gives JSON text with the outcome."""
        try:
            result = apply(self.entry, decode_input(_loads(encoded)))
            text = _dumps(encode(result, [MAX_NODES]))
            if len(text) > MAX_RESULT:
                raise CannotEncode("the result is too large")
            return f'{{"outcome": "value", "value": {text}, "stdout": {_dumps(self.printed.take())}}}'
        except CannotEncode as error:
            return _dumps({"outcome": "error", "message": f"Your result cannot be read: {error}.", "stdout": self.printed.take()})
        except BaseException as error:
            return _dumps({**failure(error), "stdout": self.printed.take()})
