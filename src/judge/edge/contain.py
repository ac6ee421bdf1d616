"""Takes away from a process what candidates' code must not have: namespaces, Landlock, seccomp, limits. Linux on x86-64 and ARM64.

Used by fork-server.py only, in the child, before a byte of a candidate's data is read. Every step either holds or raises; nothing is skipped in silence.
References: clone(2), mount_namespaces(7), user_namespaces(7), landlock(7), seccomp(2).
"""

import ctypes
import os
import platform
import resource
import signal
import struct

_libc = ctypes.CDLL(None, use_errno=True)
# Held with the interpreter's lock: between the clone and the child's first step no other thread may run.
_locked = ctypes.PyDLL(None, use_errno=True)

CLONE_THREAD, CLONE_VM = 0x00010000, 0x00000100
# Mount, uts, ipc, user and pid namespaces. The network is the fork server's own, in which there is nothing, and no socket can be made.
NAMESPACES = 0x00020000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, PR_GET_SECCOMP = 1, 4, 38, 22, 21
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# System calls that Python, NumPy and pandas need, as (x86-64, ARM64); -1 where the machine has none. Everything else answers "not permitted".
ALLOWED = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "fstat": (5, 80), "lseek": (8, 62), "mmap": (9, 222), "mprotect": (10, 226),
    "munmap": (11, 215), "brk": (12, 214), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
    "pread64": (17, 67), "pwrite64": (18, 68), "readv": (19, 65), "writev": (20, 66), "sched_yield": (24, 124), "mremap": (25, 216),
    "madvise": (28, 233), "dup": (32, 23), "nanosleep": (35, 101), "getpid": (39, 172), "exit": (60, 93), "uname": (63, 160),
    "fsync": (74, 82), "fdatasync": (75, 83), "ftruncate": (77, 46), "getcwd": (79, 17), "fchmod": (91, 52), "umask": (95, 166),
    "gettimeofday": (96, 169), "getrusage": (98, 165), "times": (100, 153), "getuid": (102, 174), "getgid": (104, 176), "geteuid": (107, 175),
    "getegid": (108, 177), "getppid": (110, 173), "sigaltstack": (131, 132), "statfs": (137, 43), "fstatfs": (138, 44), "gettid": (186, 178),
    "futex": (202, 98), "sched_getaffinity": (204, 123), "getdents64": (217, 61), "restart_syscall": (219, 128), "clock_gettime": (228, 113),
    "clock_getres": (229, 114), "clock_nanosleep": (230, 115), "exit_group": (231, 94), "openat": (257, 56), "mkdirat": (258, 34),
    "newfstatat": (262, 79), "unlinkat": (263, 35), "renameat": (264, 38), "readlinkat": (267, 78), "faccessat": (269, 48), "faccessat2": (439, 439),
    "set_robust_list": (273, 99), "utimensat": (280, 88), "dup3": (292, 24), "pipe2": (293, 59), "renameat2": (316, 276), "getrandom": (318, 278),
    "membarrier": (324, 283), "statx": (332, 291), "rseq": (334, 293), "poll": (7, -1), "ppoll": (271, 73), "select": (23, -1), "pselect6": (270, 72),
    "open": (2, -1), "stat": (4, -1), "lstat": (6, -1), "access": (21, -1), "pipe": (22, -1), "dup2": (33, -1), "rename": (82, -1), "mkdir": (83, -1),
    "rmdir": (84, -1), "unlink": (87, -1), "readlink": (89, -1), "time": (201, -1), "arch_prctl": (158, -1), "setitimer": (38, 103),
    "getitimer": (36, 102), "fcntl": (72, 25), "fadvise64": (221, 223), "sysinfo": (99, 179), "mincore": (27, 232),
}
CLONE, CLONE3, TGKILL, PRLIMIT64, IOCTL = (56, 220), (435, 435), (234, 131), (302, 261), (16, 29)
EPERM, ENOSYS, ENOTTY = 1, 38, 25


class NotContained(Exception):
    """A layer of the sandbox could not be put up."""


def call(name, result):
    if result < 0:
        code = ctypes.get_errno()
        raise NotContained(f"{name}: {os.strerror(code)}")
    return result


# ---- what this machine offers --------------------------------------------------------------------------------------


def machine():
    return platform.machine()


def landlock_version():
    """The version of Landlock that the kernel offers; 0 when it has none."""
    return max(0, _libc.syscall(444, None, 0, 1))


def has_seccomp():
    return machine() in AUDIT_ARCH and _libc.prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0


# ---- namespaces ----------------------------------------------------------------------------------------------------


def fork_into(flags):
    """Forks into new namespaces; gives 0 in the child, its process id in the parent."""
    ctypes.pythonapi.PyOS_BeforeFork()
    pid = _locked.syscall({"x86_64": 56, "aarch64": 220}[machine()], ctypes.c_long(flags | signal.SIGCHLD), 0, 0, 0, 0)
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    code = ctypes.get_errno()
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if pid < 0:
        raise NotContained(f"clone: {os.strerror(code)}")
    return pid


def write_file(path, text):
    handle = os.open(path, os.O_WRONLY)
    try:
        os.write(handle, text.encode())
    finally:
        os.close(handle)


def become_nobody_in_namespace(outer_uid, outer_gid):
    """The only user of this user namespace is an ordinary one."""
    write_file("/proc/self/setgroups", "deny")
    write_file("/proc/self/uid_map", f"65534 {outer_uid} 1")
    write_file("/proc/self/gid_map", f"65534 {outer_gid} 1")


def mount_tmpfs(place, size, read_only=False):
    flags = MS_NOSUID | MS_NODEV | MS_NOEXEC | (MS_RDONLY if read_only else 0)
    options = f"size={size},nr_inodes={16 if read_only else 512},mode=0700".encode()
    call(f"mount {place}", _libc.mount(b"tmpfs", place.encode(), b"tmpfs", flags, options))


def drop_capabilities():
    header = struct.pack("<II", 0x20080522, 0)
    call("capset", _libc.syscall({"x86_64": 126, "aarch64": 91}[machine()], header, bytes(24)))


# ---- Landlock ------------------------------------------------------------------------------------------------------

READ_FILE, READ_DIR = 1 << 2, 1 << 3
WRITABLE = (1 << 1) | READ_FILE | READ_DIR | (1 << 4) | (1 << 5) | (1 << 7) | (1 << 8) | (1 << 14)


def landlock(readable, writable, version):
    """From now on only these folders can be read, only those written; no TCP, no signals or abstract sockets out of this domain."""
    rights = (1 << 13) - 1
    if version >= 2:
        rights |= 1 << 13
    if version >= 3:
        rights |= 1 << 14
    if version >= 5:
        rights |= 1 << 15
    attributes = struct.pack("<QQQ", rights, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = call("landlock_create_ruleset", _libc.syscall(444, attributes[:size], ctypes.c_size_t(size), 0))
    try:
        for place, allowed in [*((one, READ_FILE | READ_DIR) for one in readable), *((one, WRITABLE & rights) for one in writable)]:
            try:
                handle = os.open(place, os.O_PATH | os.O_CLOEXEC)
            except FileNotFoundError:
                continue
            if not os.path.isdir(place):
                allowed &= READ_FILE | (1 << 1) | (1 << 14)
            rule = struct.pack("<Qi", allowed & rights, handle)
            call(f"landlock_add_rule {place}", _libc.syscall(445, ruleset, 1, rule, 0))
            os.close(handle)
        call("landlock_restrict_self", _libc.syscall(446, ruleset, 0))
    finally:
        os.close(ruleset)


# ---- seccomp -------------------------------------------------------------------------------------------------------

LOAD, EQUAL, SET, GIVE, ALLOW, ERRNO, KILL = 0x20, 0x15, 0x45, 0x06, 0x7FFF0000, 0x00050000, 0x80000000
ARGUMENT = 16  # offset of the first argument in struct seccomp_data; each has eight bytes, the low half first


def _program(pid):
    """The filter: an allow-list by number; four calls are looked at more closely, by their arguments."""
    column = 0 if machine() == "x86_64" else 1
    code = []

    def step(operation, value, yes=0, no=0):
        code.append(struct.pack("<HBBI", operation, yes, no, value))

    step(LOAD, 4)
    step(EQUAL, AUDIT_ARCH[machine()], 1, 0)
    step(GIVE, KILL)
    step(LOAD, 0)
    # The x32 interface of x86-64 numbers its calls from here on; ARM64 has none that high.
    step(0x35, 0x40000000, 0, 1)
    step(GIVE, ERRNO | ENOSYS)
    for number in sorted(pair[column] for pair in ALLOWED.values() if pair[column] >= 0):
        step(EQUAL, number, 0, 1)
        step(GIVE, ALLOW)
    # A thread is a clone that shares everything; another process is refused.
    step(EQUAL, CLONE[column], 0, 5)
    step(LOAD, ARGUMENT)
    step(SET, CLONE_THREAD, 0, 2)
    step(SET, CLONE_VM, 0, 1)
    step(GIVE, ALLOW)
    step(GIVE, ERRNO | EPERM)
    # glibc then falls back to clone, whose flags can be seen.
    step(EQUAL, CLONE3[column], 0, 1)
    step(GIVE, ERRNO | ENOSYS)
    # raise() and abort() signal the own process; no other.
    step(EQUAL, TGKILL[column], 0, 4)
    step(LOAD, ARGUMENT)
    step(EQUAL, pid, 0, 1)
    step(GIVE, ALLOW)
    step(GIVE, ERRNO | EPERM)
    # Limits can be read, not set: the new limit must be no address, in both its halves.
    step(EQUAL, PRLIMIT64[column], 0, 6)
    step(LOAD, ARGUMENT + 16)
    step(EQUAL, 0, 0, 3)
    step(LOAD, ARGUMENT + 20)
    step(EQUAL, 0, 0, 1)
    step(GIVE, ALLOW)
    step(GIVE, ERRNO | EPERM)
    # Python asks every file that it opens whether it is a terminal. None is.
    step(EQUAL, IOCTL[column], 0, 1)
    step(GIVE, ERRNO | ENOTTY)
    step(GIVE, ERRNO | EPERM)
    return b"".join(code), len(code)


# Assembled once: the process that a child may signal is written into its place.
_NOBODY = 0x7FFFFFFF
_BODY, _LENGTH = _program(_NOBODY) if machine() in AUDIT_ARCH else (b"", 0)


def seccomp(pid):
    body = _BODY.replace(struct.pack("<I", _NOBODY), struct.pack("<I", pid))
    held = ctypes.create_string_buffer(body, len(body))
    program = struct.pack("<HxxxxxxQ", _LENGTH, ctypes.addressof(held))
    call("seccomp", _libc.prctl(PR_SET_SECCOMP, 2, program, 0, 0))


# ---- limits --------------------------------------------------------------------------------------------------------


def limit(cpu_seconds, address_space_bytes, processes):
    """Hard limits of this process. The clock of each test is kept outside; the CPU limit here is only the last resort."""
    bounds = {
        resource.RLIMIT_CPU: int(cpu_seconds) + 2,
        resource.RLIMIT_AS: address_space_bytes,
        resource.RLIMIT_FSIZE: 16 * 1024 * 1024,
        resource.RLIMIT_NPROC: processes,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: 256,
    }
    for kind, bound in bounds.items():
        resource.setrlimit(kind, (bound, bound))


def die_with_parent():
    call("prctl", _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))


def wall_off(*, namespaces, readable, hidden, version):
    """Puts up every layer that is the same for all runs; this process keeps the files that are open, and can still set its limits."""
    die_with_parent()
    if namespaces:
        become_nobody_in_namespace(*namespaces)
        mount_tmpfs("/tmp", "16m")
        for place in hidden:
            mount_tmpfs(place, "4k", read_only=True)
        os.chdir("/tmp")
        drop_capabilities()
    call("no_new_privs", _libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    call("dumpable", _libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0))
    landlock(readable, ["/tmp", "/dev/null"] if namespaces else ["/dev/null"], version)


def seal(*, cpu_seconds, memory_bytes):
    """The last layers, for one run: its limits, then the filter after which no limit can be set any more."""
    limit(cpu_seconds, memory_bytes, 64)
    seccomp(os.getpid())
