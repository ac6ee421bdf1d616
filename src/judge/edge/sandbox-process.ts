/** The processes behind the warm fork server: how each tier is started, and what one run of a contained child looks like from here. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { fail, ok, type Result } from '../../kit/result.ts'
import { makeChannelFolder } from './channel-folder.ts'
import type { FoundPython } from './find-python.ts'
import { lineReader } from './line-reader.ts'

/** 1: namespaces, Landlock, seccomp and limits. 2: the same without namespaces, and no file can be written. */
export type Tier = 1 | 2

const endedSchema = z.object({
  ended: z.number(),
  signal: z.number().nullable(),
  status: z.number().nullable(),
  why: z.enum(['cpu', 'closed', 'memory']).nullable(),
  cpuSeconds: z.number(),
  peakMiB: z.number(),
})
/** How a child ended, by the word of the fork server and never of the child. */
export type Ended = z.infer<typeof endedSchema>

const readySchema = z.object({
  ready: z.object({
    python: z.string(),
    numpy: z.string().nullable(),
    pandas: z.string().nullable(),
    landlock: z.number(),
    residentMiB: z.number(),
  }),
})
export type Ready = z.infer<typeof readySchema>['ready']

/** What a child says to one line: a line, or its end; `late` when the wall clock ran out, `too-large` when the line did not end. */
export type Answer =
  | { kind: 'line'; text: string; milliseconds: number }
  | { kind: 'ended'; ended: Ended; milliseconds: number }
  | { kind: 'late' | 'too-large'; milliseconds: number }

export type Child = {
  /** Sends a line without waiting for one. */
  send: (line: string) => void
  /** Sends a line, if any, and waits for one. The limits are those of this question: CPU by the kernel's clock, and a wall clock. */
  ask: (line: string | undefined, limits: { cpuSeconds: number; wallSeconds: number }) => Promise<Answer>
  /** Ends the child, whatever it does, and tells what it used. */
  end: () => Promise<Ended>
}

export type SandboxProcess = {
  ready: Ready
  /** Forks a contained child and hands it its job; rejects with `SandboxLost` when the fork server is gone. */
  fork: (job: object) => Promise<Child>
  onLost: (listener: (reason: string) => void) => void
  close: () => Promise<void>
  pid: number
}

/** The fork server ended while a run was under way; the run can be repeated. */
export class SandboxLost extends Error {}

const startMilliseconds = 20_000
/** CPU limits are kept from this long after a question on: this much more than its limit is what a test may use. */
const unwatchedMilliseconds = 20
const scripts = import.meta.dirname

/** Where a Python lies that is not the system's own, such as one of a version manager or a virtual environment. */
const ownFolders = ({ prefixes }: FoundPython) => prefixes.filter((prefix) => prefix !== '/usr')

/** Folders that Python reads; everything else on the disk is out of reach. */
function readable(python: FoundPython, tier: Tier): string[] {
  const own = ownFolders(python)
  const files = [
    '/usr/lib',
    '/usr/local/lib',
    '/usr/lib64',
    '/usr/share/zoneinfo',
    '/lib',
    '/lib64',
    '/etc/ld.so.cache',
    '/etc/alternatives',
    '/etc/localtime',
  ]
  return [...files, '/dev/urandom', '/dev/null', ...own, tier === 1 ? '/judge' : scripts]
}

/** What a fork server is started with: the tier of its walls, its Python, the modules it imports once, and a group of cgroup v2 where one was delegated. */
export type SandboxPlan = { tier: Tier; python: FoundPython; preload: string[]; cgroup?: string }

function commandOf({ tier, python, preload, cgroup }: SandboxPlan, folder: string): { command: string; args: string[] } {
  const place = tier === 1 ? '/judge' : scripts
  const settings = {
    preload,
    namespaces: tier === 1,
    readable: readable(python, tier),
    hidden: tier === 1 ? ['/proc', '/channel', '/dev/shm', ...(cgroup ? ['/cgroup'] : [])] : [],
    cgroup: cgroup === undefined ? null : tier === 1 ? '/cgroup' : cgroup,
  }
  const socket = path.join(tier === 1 ? '/channel' : folder, 'socket')
  const inner = [python.executable, '-I', `${place}/fork-server.py`, socket, JSON.stringify(settings)]
  if (tier === 2) return { command: inner[0] as string, args: inner.slice(1) }
  const own = ownFolders(python).flatMap((prefix) => ['--ro-bind', prefix, prefix])
  const links = ['lib', 'lib64', 'bin'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`])
  const files = ['/etc/ld.so.cache', '/etc/alternatives', '/etc/localtime'].flatMap((file) => ['--ro-bind-try', file, file])
  const wall = ['--die-with-parent', '--unshare-all', '--new-session', '--ro-bind', '/usr', '/usr', ...links, ...files]
  const group = cgroup ? ['--bind', cgroup, '/cgroup'] : []
  const inside = [
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/tmp',
    ...own,
    '--ro-bind',
    scripts,
    '/judge',
    '--bind',
    folder,
    '/channel',
    ...group,
  ]
  return { command: 'bwrap', args: [...wall, ...inside, '--chdir', '/', '--', ...inner] }
}

/** One thread for linear algebra: more would take the cores of other people's runs. One arena of memory: each more would count as if it were used. */
const environment = {
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  OPENBLAS_NUM_THREADS: '1',
  MALLOC_ARENA_MAX: '1',
  OMP_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
}

/** Starts a fork server in a tier; a failure says which layer is missing. */
export async function startSandboxProcess(plan: SandboxPlan): Promise<Result<SandboxProcess>> {
  const folder = await makeChannelFolder()
  const { command, args } = commandOf(plan, folder)
  const process = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: environment, cwd: '/' })
  let complaints = ''
  process.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2000)
  })
  process.stdin.on('error', () => undefined)
  const ended = new Map<number, (ended: Ended) => void>()
  const listeners = new Set<(reason: string) => void>()
  let lost: string | undefined
  const ready = await new Promise<Ready | string>((resolve) => {
    const timer = setTimeout(() => resolve('it did not start in time'), startMilliseconds)
    process.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? `${command} is not installed` : error.message),
    )
    process.once('close', () => {
      lost = complaints.trim().split('\n').at(-1) || 'it ended'
      resolve(lost)
      for (const listener of listeners) listener(lost)
    })
    createInterface({ input: process.stdout }).on('line', (line) => {
      const report = JSON.parse(line) as { ended?: number }
      if (report.ended === undefined) {
        clearTimeout(timer)
        resolve(readySchema.parse(report).ready)
      } else ended.get(report.ended)?.(endedSchema.parse(report))
    })
  })
  const close = () => stop(process, folder)
  if (typeof ready === 'string') {
    await close()
    return fail('unavailable', ready)
  }
  const fork = (job: object) => {
    if (lost !== undefined) return Promise.reject(new SandboxLost(lost))
    return forkChild({ address: path.join(folder, 'socket'), job, ended, control: (line) => process.stdin.write(line), listeners })
  }
  return ok({ ready, fork, onLost: (listener) => listeners.add(listener), close, pid: process.pid ?? 0 })
}

function stop(process: ChildProcess, folder: string): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      rmSync(folder, { recursive: true, force: true })
      done()
    }
    if (process.pid === undefined || process.exitCode !== null || process.signalCode !== null) return finish()
    process.once('close', finish)
    // The fork server ends with its standard input, and with it every run.
    process.stdin?.end()
    setTimeout(() => process.kill('SIGKILL'), 500).unref()
  })
}

type ForkPorts = {
  address: string
  job: object
  ended: Map<number, (ended: Ended) => void>
  control: (line: string) => void
  /** Those who are told when the fork server is gone. */
  listeners: Set<(reason: string) => void>
}

/** Connects, learns the run's number, hands over the job. */
function forkChild({ address, job, ended, control, listeners }: ForkPorts): Promise<Child> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(address)
    const lines = lineReader(socket)
    const send = (line: string) => void socket.write(`${line}\n`)
    send(JSON.stringify(job))
    let number: number | undefined
    let end: Ended | undefined
    const endWaiters: ((ended: Ended) => void)[] = []
    function lose(reason: string) {
      reject(new SandboxLost(reason))
      isLost = true
      socket.destroy()
      finish({ ended: number ?? 0, signal: 9, status: null, why: 'closed', cpuSeconds: 0, peakMiB: 0 })
    }
    let isLost = false
    let watched = false
    listeners.add(lose)
    function finish(how: Ended) {
      end ??= how
      listeners.delete(lose)
      if (number !== undefined) ended.delete(number)
      for (const waiter of endWaiters.splice(0)) waiter(how)
    }
    function kill() {
      socket.destroy()
      if (end === undefined) control(`{"run":${number},"end":true}\n`)
    }
    const whenEnded = () => (end ? Promise.resolve(end) : new Promise<Ended>((done) => endWaiters.push(done)))
    socket.on('error', (error) => {
      // A run that has begun still learns from the fork server, or from its end, how it ended.
      if (number === undefined) listeners.delete(lose)
      reject(new SandboxLost(error.message))
    })

    async function ask(line: string | undefined, limits: { cpuSeconds: number; wallSeconds: number }): Promise<Answer> {
      const started = performance.now()
      const elapsed = () => performance.now() - started
      const watch = () => {
        control(`{"run":${number},"cpu":${limits.cpuSeconds}}\n`)
        watched = true
      }
      // Most answers come at once: the fork server is only told to watch a question that takes longer, or that follows one which it watched.
      const soon = watched ? undefined : setTimeout(watch, unwatchedMilliseconds)
      if (watched) watch()
      if (line !== undefined) send(line)
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<'late'>((done) => {
        timer = setTimeout(() => done('late'), limits.wallSeconds * 1000)
      })
      const said = await Promise.race([lines.next(), late])
      clearTimeout(timer)
      clearTimeout(soon)
      if (typeof said === 'object') return { kind: 'line', text: said.line, milliseconds: elapsed() }
      if (said === 'end') {
        const how = await whenEnded()
        if (isLost) throw new SandboxLost('the fork server ended')
        return { kind: 'ended', ended: how, milliseconds: elapsed() }
      }
      kill()
      return { kind: said, milliseconds: elapsed() }
    }

    lines.next().then((first) => {
      if (typeof first !== 'object') return reject(new SandboxLost('the connection was closed'))
      number = Number(first.line)
      ended.set(number, finish)
      resolve({
        send,
        ask,
        end: () => {
          kill()
          return whenEnded()
        },
      })
    })
  })
}
