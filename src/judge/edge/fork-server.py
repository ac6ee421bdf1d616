"""A warm fork server: imports what it is told to once, then forks a contained child for each run. It never reads a byte of a candidate's data.

    fork-server.py SOCKET SETTINGS     SETTINGS is JSON: {"preload": [modules], "namespaces": bool, "readable": [...], "hidden": [...],
    "cgroup": path or null}

Node connects to SOCKET once for each run; a spare child, walled off already, takes the connection and writes the number of the run as its first line, before it
reads anything. Standard input takes control lines, standard output gives reports, one JSON document a line:
    {"run": 7, "cpu": 2.0}    from now on this run has two seconds of CPU; once they are used it is killed
    {"run": 7, "end": true}   kill this run
    {"ready": {...}}          what was imported
    {"ended": 7, "signal": 9, "status": 0, "why": "cpu" | "closed" | "memory" | null, "cpuSeconds": 0.2, "peakMiB": 31.5}
This process dies with the one that started it, and every run with it.
"""

import ctypes
import gc
import json
import os
import select
import signal
import socket
import struct
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

import contain
import jobs

MIB = 1024 * 1024
TICK_MILLISECONDS = 10
# Children that wait for a run, so that at one or two clients nobody waits for a fork.
SPARES = 2
TAKEN = struct.Struct("<I")


def preload(names):
    """What candidates' code finds imported already, and the versions of it."""
    versions = {"python": ".".join(map(str, sys.version_info[:3])), "numpy": None, "pandas": None}
    for name in names:
        try:
            versions[name] = __import__(name).__version__
        except ImportError:
            pass
    if versions["pandas"]:
        # The first frame, join and group import more modules and fill caches.
        import pandas

        frame = pandas.DataFrame({"a": [1, 2], "b": ["x", "y"]})
        frame.merge(frame, on="a").groupby("a").sum(numeric_only=True).to_dict()
    return versions


HUGE_PAGE, MADV_COLLAPSE = 2 * MIB, 25


def collapse_pages():
    """Puts this process's memory into huge pages where the kernel can (Linux 6.1): a fork copies one entry a page, so it takes half as long."""
    libc = ctypes.CDLL(None)
    libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    with open("/proc/self/maps", encoding="ascii") as file:
        maps = [line.split() for line in file]
    for place, rights, _, _, node, *name in maps:
        if rights.startswith("rw") and node == "0" and name in ([], ["[heap]"]):
            start, end = (int(part, 16) for part in place.split("-"))
            for address in range(-(-start // HUGE_PAGE) * HUGE_PAGE, end - HUGE_PAGE + 1, HUGE_PAGE):
                libc.madvise(address, HUGE_PAGE, MADV_COLLAPSE)


def memory_now():
    """Bytes of address space of this process, and of resident memory."""
    with open("/proc/self/statm", encoding="ascii") as file:
        total, resident = file.read().split()[:2]
    page = os.sysconf("SC_PAGE_SIZE")
    return int(total) * page, int(resident) * page


def cpu_seconds(pid):
    """CPU time of a child so far, by the kernel's clock for that process."""
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return None


class Cgroup:
    """A delegated group of cgroup v2: each run gets one below it, with limits of its own."""

    def __init__(self, place):
        self.place = place

    def enter(self, number, pid, memory_bytes):
        place = f"{self.place}/run-{number}"
        os.mkdir(place)
        for name, value in (("memory.max", memory_bytes), ("memory.swap.max", 0), ("pids.max", 64), ("cpu.max", "100000 100000"), ("cgroup.procs", pid)):
            try:
                contain.write_file(f"{place}/{name}", str(value))
            except FileNotFoundError:
                if name != "memory.swap.max":
                    raise

    def leave(self, number):
        """Gives whether the run was killed because it used too much memory."""
        place = f"{self.place}/run-{number}"
        try:
            with open(f"{place}/memory.events", encoding="ascii") as file:
                killed = any(line.split() == ["oom_kill", count] and count != "0" for line in file for count in [line.split()[-1]])
            os.rmdir(place)
            return killed
        except OSError:
            return False


class Child:
    def __init__(self, number, pid):
        self.number, self.pid = number, pid
        self.exit = os.pidfd_open(pid)
        self.spare = True
        self.deadline = None
        self.why = None

    def kill(self, why):
        if self.why is None:
            self.why = why
            os.kill(self.pid, signal.SIGKILL)


class Server:
    def __init__(self, address, settings):
        self.settings = settings
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(address)
        self.listener.listen(64)
        self.landlock = contain.landlock_version()
        self.cgroup = Cgroup(settings["cgroup"]) if settings.get("cgroup") else None
        self.poll = select.poll()
        self.poll.register(0, select.POLLIN)
        # A child that has taken a connection says so here, by its number; what it says later cannot come this way.
        self.taken, self.take = os.pipe()
        self.poll.register(self.taken, select.POLLIN)
        self.children, self.places = {}, {}
        self.count = 0
        self.control = b""

    def report(self, message):
        os.write(1, (json.dumps(message) + "\n").encode())

    def serve(self):
        self.space, self.resident = memory_now()
        self.owner = (os.getuid(), os.getgid())
        gc.collect()
        gc.freeze()
        collapse_pages()
        for _ in range(SPARES):
            self.fork_spare()
        while True:
            timeout = TICK_MILLISECONDS if any(child.deadline is not None for child in self.children.values()) else None
            ready = [place for place, _ in self.poll.poll(timeout)]
            # First, since a child may have taken a run and ended since.
            if self.taken in ready:
                for (number,) in TAKEN.iter_unpack(os.read(self.taken, TAKEN.size * 512)):
                    self.children[number].spare = False
                    self.fork_spare()
            if 0 in ready and not self.take_control():
                return
            for place in ready:
                if place in self.places:
                    self.bury(self.places[place])
            self.watch_clocks()

    def fork_spare(self):
        self.count += 1
        number = self.count
        gate = os.pipe() if self.cgroup else None
        pid = contain.fork_into(contain.NAMESPACES if self.settings["namespaces"] else 0)
        if pid == 0:
            self.become_spare(number, gate)
        child = Child(number, pid)
        if gate:
            self.cgroup.enter(number, pid, 2048 * MIB)
            os.close(gate[0])
            os.close(gate[1])
        self.children[number] = self.places[child.exit] = child
        self.poll.register(child.exit, select.POLLIN)

    def become_spare(self, number, gate):
        """In the child: walls itself off, waits for a connection, takes its job, does it, ends."""
        try:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            if gate:
                # Until the parent has put this process into its group and closed its end.
                os.close(gate[1])
                os.read(gate[0], 1)
            null = os.open("/dev/null", os.O_RDWR)
            for place in (0, 1, 2):
                os.dup2(null, place)
            refused = self.try_walls()
            connection, _ = self.listener.accept()
            os.write(self.take, TAKEN.pack(number))
            os.dup2(connection.fileno(), 3)
            os.closerange(4, 4096)
            os.write(3, b"%d\n" % number)
            channel = jobs.Channel(3, 3)
            job = channel.read()
            if job is not None:
                if refused:
                    raise contain.NotContained(refused)
                contain.seal(cpu_seconds=job["cpuSeconds"], memory_bytes=self.space + job["memoryMiB"] * MIB)
                jobs.do(job, channel)
            os._exit(0)
        except contain.NotContained as error:
            os.write(3, (json.dumps({"refused": str(error)}) + "\n").encode())
            os._exit(70)
        except BaseException as error:
            try:
                os.write(3, (json.dumps({"broken": f"{type(error).__name__}: {error}"[:500]}) + "\n").encode())
            finally:
                os._exit(71)

    def try_walls(self):
        """Why a layer could not be put up; None when all stand."""
        try:
            contain.wall_off(
                namespaces=self.owner if self.settings["namespaces"] else None,
                readable=self.settings["readable"],
                hidden=self.settings["hidden"],
                version=self.landlock,
            )
        except (contain.NotContained, OSError) as error:
            return str(error) or type(error).__name__
        return None

    def take_control(self):
        """Reads control lines; false when the other end is gone."""
        data = os.read(0, 65536)
        if not data:
            return False
        *lines, self.control = (self.control + data).split(b"\n")
        for line in lines:
            message = json.loads(line)
            child = self.children.get(message["run"])
            if child is None:
                continue
            if message.get("end"):
                child.kill("closed")
            else:
                used = cpu_seconds(child.pid)
                child.deadline = None if used is None or message["cpu"] is None else used + message["cpu"]
        return True

    def bury(self, child):
        _, status, usage = os.wait4(child.pid, 0)
        self.poll.unregister(child.exit)
        del self.places[child.exit], self.children[child.number]
        os.close(child.exit)
        if child.spare:
            # The system ended it, perhaps because memory runs out: not at once again.
            time.sleep(0.1)
            self.fork_spare()
            return
        if self.cgroup and self.cgroup.leave(child.number):
            child.why = child.why or "memory"
        used = usage.ru_utime + usage.ru_stime
        self.report(
            {
                "ended": child.number,
                "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
                "status": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
                "why": child.why,
                "cpuSeconds": round(used, 4),
                "peakMiB": round(max(0.0, usage.ru_maxrss / 1024 - self.resident / MIB), 1),
            }
        )

    def watch_clocks(self):
        for child in self.children.values():
            if child.deadline is not None:
                used = cpu_seconds(child.pid)
                if used is not None and used >= child.deadline:
                    child.kill("cpu")


def main():
    contain.die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    address, settings = sys.argv[1], json.loads(sys.argv[2])
    versions = preload(settings["preload"])
    server = Server(address, settings)
    server.report({"ready": {**versions, "landlock": server.landlock, "residentMiB": round(memory_now()[1] / MIB, 1)}})
    server.serve()


if __name__ == "__main__":
    main()
