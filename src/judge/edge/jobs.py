"""What a contained child can be asked to do. A job is one JSON line; each kind is a function here. Runs after every wall is up."""

import io
import json
import os
import random
import sys

# An isolated interpreter does not look beside the file that it runs.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

import harness
import measure
import mutate

MAX_LINE = 64 * 1024 * 1024


class Channel:
    """Lines of JSON, bounded, read from one file and written to another, which may be the same."""

    def __init__(self, source, target):
        self.source, self.target = source, target
        self.buffer = b""

    def read_text(self):
        """The next line, or None when the other end is gone."""
        size = len(self.buffer)
        parts = [self.buffer]
        while b"\n" not in parts[-1]:
            chunk = os.read(self.source, 1 << 20)
            size += len(chunk)
            if not chunk or size > MAX_LINE:
                return None
            parts.append(chunk)
        line, _, self.buffer = b"".join(parts).partition(b"\n")
        return line.decode("utf-8", "surrogatepass")

    def read(self):
        text = self.read_text()
        return None if text is None else json.loads(text)

    def write_text(self, text):
        data = memoryview((text + "\n").encode("utf-8", "surrogatepass"))
        while data:
            data = data[os.write(self.target, data) :]

    def write(self, value):
        self.write_text(json.dumps(value))


def reseed():
    """Children of one fork server would otherwise all draw the same numbers."""
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(int.from_bytes(os.urandom(4), "little"))


def run(job, channel):
    """Loads a file, then calls its entry point for each line that comes, one at a time."""
    work = harness.Run(job["code"], job["entryPoint"], job["outputBytes"])
    write, read = channel.write_text, channel.read_text
    write(work.load())
    while (line := read()) is not None:
        write(work.call(line))


def execute(job, channel):
    """One free run of a file, with a text as its standard input."""
    sys.stdin = io.StringIO(job["stdin"])
    printed, complaints = harness.Printed(job["outputBytes"]), harness.Printed(job["outputBytes"])
    sys.stdout, sys.stderr = printed, complaints
    sys.argv = ["solution.py"]
    result = harness.execute(job["code"])
    channel.write({**result, "stdout": printed.take(), "stderr": complaints.take()})


def cases(job, channel):
    """The cases that an author's cases.py yields, encoded."""
    names = harness.load_file(job["code"], "cases.py")
    for case in names["cases"]():
        channel.write({"case": harness.encode_case(case)})
    channel.write({"done": True, "check": callable(names.get("check"))})


def check(job, channel):
    """Asks an author's check about each pair of arguments and result that comes."""
    names = harness.load_file(job["code"], "cases.py")
    channel.write({"loaded": True})
    while (pair := channel.read()) is not None:
        try:
            said = names["check"](harness.decode(pair["args"]), harness.decode(pair["actual"]))
            channel.write({"said": True if said is True else str(said)[:2000]})
        except BaseException as error:
            channel.write({"failed": harness.describe(error)[0]})


def inputs(job, channel):
    """Calls a file's entry point on random inputs that another file generates from a seed; gives each result encoded, or the kind of error."""
    sys.stdout = sys.stderr = io.StringIO()
    generate = harness.load_file(job["generator"], "random_inputs.py")["generate"]
    entry = harness.load_file(job["code"], "solution.py")[job["entryPoint"]]
    draw = random.Random(job["seed"])
    for _ in range(job["count"]):
        given = generate(draw)
        try:
            result = harness.encode(harness.apply(entry, given), [harness.MAX_NODES])
        except Exception as error:
            result = {"$raised": type(error).__name__}
        channel.write(result)
    channel.write({"$done": job["count"]})


def mutants(job, channel):
    channel.write({"mutants": mutate.mutants(job["code"])})


def complexity(job, channel):
    """Measures how the time grows; a run of its own, never the verdict's."""
    sys.stdout = sys.stderr = io.StringIO()
    channel.write(measure.measure(job["code"], job["entryPoint"], job["generator"], job["budgetSeconds"]))


def probe(job, channel):
    """Tries what must be impossible; names each attempt that succeeded. An empty list is what the walls promise."""
    channel.write({"open": [name for name, attempt in ATTEMPTS.items() if succeeds(attempt)]})


def raise_limit():
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))


ATTEMPTS = {
    "read the host's files": lambda: open("/etc/passwd", "rb").read(),
    "read the environment": lambda: open("/proc/self/environ", "rb").read(),
    "open a socket": lambda: __import__("socket").socket(),
    "start a process": lambda: os.fork() or os._exit(0),
    "signal another process": lambda: os.kill(os.getppid(), 0),
    "write a file of the system": lambda: open("/usr/probe", "wb"),
    "raise a limit": raise_limit,
}


def succeeds(attempt):
    try:
        attempt()
    except (OSError, ValueError):
        return False
    return True


KINDS = {
    "run": run,
    "exec": execute,
    "cases": cases,
    "check": check,
    "inputs": inputs,
    "mutants": mutants,
    "complexity": complexity,
    "probe": probe,
}


def do(job, channel):
    reseed()
    KINDS[job["kind"]](job, channel)


def main():
    """One job in a process of its own, without any wall: for a single person's own machine, where they chose it."""
    source, target = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)
    channel = Channel(source, target)
    job = channel.read()
    if job is not None:
        do(job, channel)


if __name__ == "__main__":
    main()
