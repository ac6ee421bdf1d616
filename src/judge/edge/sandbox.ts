/** The warm sandbox: probes what this machine can hold, keeps one fork server running, replaces it when it is lost, and repeats what it was doing. */
import { fail, ok, type Result } from '../../kit/result.ts'
import { delegatedCgroup } from './cgroup.ts'
import { type FoundPython, findPython } from './find-python.ts'
import { type Child, SandboxLost, type SandboxProcess, startSandboxProcess, type Tier } from './sandbox-process.ts'

/** A layer of the sandbox, and what to do where it is missing. */
export type Layer = { name: string; works: boolean; advice: string | null }

export type SandboxReport = {
  tier: Tier | 3
  python: { version: string; numpy: string | null; pandas: string | null } | null
  residentMiB: number | null
  layers: Layer[]
}

export type Sandbox = {
  report: SandboxReport
  /** Does work in a contained child. When the fork server is lost meanwhile, the work is done once more from its beginning in a new one. */
  withChild: <T>(job: object, work: (child: Child) => Promise<T>) => Promise<T>
  close: () => Promise<void>
  /** Of the fork server that runs now; 0 while it is being replaced. For tests and `doctor`. */
  pid: () => number
}

export type SandboxSettings = {
  python?: string
  searchPath: string
  tiers?: Tier[]
  /** After this many runs the fork server is replaced, since its children share the seed of hashes and the layout of memory. */
  runsOfOneServer?: number
}

/** The tiers that a setting allows: all, one, or none. */
export function tiersOf(setting: 'auto' | '1' | '2' | 'none'): Tier[] {
  return { auto: [1, 2] as Tier[], '1': [1] as Tier[], '2': [2] as Tier[], none: [] }[setting]
}

/** Starts the best tier that holds on this machine; the report of a failure is that of tier 3. */
export async function startSandbox({
  python: named,
  searchPath,
  tiers = [1, 2],
  runsOfOneServer = 2000,
}: SandboxSettings): Promise<{ sandbox?: Sandbox; report: SandboxReport }> {
  const none = (layers: Layer[]): { report: SandboxReport } => ({ report: { tier: 3, python: null, residentMiB: null, layers } })
  if (tiers.length === 0) return none([{ name: 'sandbox', works: false, advice: 'It is turned off by INTERVIEWNODE_SANDBOX=none; code runs in the browser.' }])
  if (process.platform !== 'linux')
    return none([{ name: 'Linux', works: false, advice: 'The warm sandbox needs Linux; here code runs in the browser.' }])
  const python = await findPython(named, searchPath)
  if (python === undefined)
    return none([{ name: 'Python', works: false, advice: 'Install Python 3.9 or later, with NumPy and pandas (Debian: python3-numpy python3-pandas).' }])
  const layers: Layer[] = []
  for (const tier of tiers) {
    const started = await startChecked(tier, python)
    layers.push({ name: names[tier], works: started.ok, advice: started.ok ? null : `${adviceFor(tier)} (${started.failure.reason})` })
    if (!started.ok) continue
    const { process: first, cgroup } = started.value
    layers.push(
      { name: 'cgroup v2', works: cgroup !== undefined, advice: cgroup ? null : 'No delegated cgroup v2 group: memory is limited for each process. Run as a systemd service with Delegate=yes to limit each run as a whole.' },
      packagesLayer(first),
    )
    const { ready } = first
    const report: SandboxReport = {
      tier,
      python: { version: ready.python, numpy: ready.numpy, pandas: ready.pandas },
      residentMiB: ready.residentMiB,
      layers,
    }
    return { sandbox: supervise(first, () => startSandboxProcess(tier, python, cgroup), report, runsOfOneServer), report }
  }
  return none(layers)
}

const names: Record<Tier, string> = { 1: 'namespaces (tier 1)', 2: 'Landlock and seccomp (tier 2)' }

function adviceFor(tier: Tier): string {
  return tier === 1
    ? 'Install bubblewrap and allow unprivileged user namespaces. Ubuntu 24.04 needs an AppArmor profile for bwrap; Docker needs a seccomp profile that allows them.'
    : 'Needs Linux 5.13 or later with Landlock and seccomp, on x86-64 or ARM64.'
}

function packagesLayer({ ready }: SandboxProcess): Layer {
  const works = ready.numpy !== null && ready.pandas !== null
  return { name: 'NumPy and pandas', works, advice: works ? null : 'Install python3-numpy and python3-pandas for the problems that use them.' }
}

/** Starts a tier and lets a child try what must be impossible. */
async function startChecked(tier: Tier, python: FoundPython): Promise<Result<{ process: SandboxProcess; cgroup: string | undefined }>> {
  const cgroup = await delegatedCgroup()
  const started = await startSandboxProcess(tier, python, cgroup)
  if (!started.ok) return started
  const refused = async (reason: string) => {
    await started.value.close()
    return fail('unavailable', reason)
  }
  try {
    const child = await started.value.fork({ kind: 'probe', cpuSeconds: 5, memoryMiB: 256 })
    const answer = await child.ask(undefined, { cpuSeconds: 5, wallSeconds: 10 })
    await child.end()
    if (answer.kind !== 'line') return refused('a contained child did not answer')
    const said = JSON.parse(answer.text) as { open?: string[]; refused?: string; broken?: string }
    if (said.open === undefined) return refused(said.refused ?? said.broken ?? 'a contained child did not answer')
    if (said.open.length > 0) return refused(`a contained child could ${said.open.join(', ')}`)
    return ok({ process: started.value, cgroup })
  } catch (error) {
    return refused((error as Error).message)
  }
}

type Server = { process: SandboxProcess; busy: number; runs: number; retired: boolean; successor: boolean }

/** Keeps a fork server running: another takes over when it is lost, or has served its number of runs; one that retires ends with its last run. */
function supervise(
  first: SandboxProcess,
  start: () => Promise<Result<SandboxProcess>>,
  report: SandboxReport,
  runsOfOneServer: number,
): Sandbox {
  const servers = new Set<Server>()
  const starting = new Set<Promise<Server>>()
  let closed = false
  let current = Promise.resolve(enlist(first))

  function enlist(process: SandboxProcess): Server {
    const server: Server = { process, busy: 0, runs: 0, retired: false, successor: false }
    servers.add(server)
    process.onLost(() => {
      servers.delete(server)
      if (server.retired || closed) return
      server.retired = true
      current = next()
    })
    return server
  }

  function next(): Promise<Server> {
    const started = start().then((result) => {
      if (!result.ok) throw new SandboxLost(result.failure.reason)
      return enlist(result.value)
    })
    starting.add(started)
    started.catch(() => undefined).finally(() => starting.delete(started))
    return started
  }

  /** The next server is started beside this one, which serves until it is there. */
  function retire(server: Server) {
    server.successor = true
    next().then(
      (fresh) => {
        server.retired = true
        current = Promise.resolve(fresh)
        if (server.busy === 0) server.process.close()
      },
      () => {
        server.successor = false
      },
    )
  }

  function release(server: Server) {
    server.busy -= 1
    if (server.retired && server.busy === 0) server.process.close()
  }

  async function findServer(): Promise<Server> {
    try {
      return await current
    } catch {
      // The last attempt to start one failed; the machine may have recovered.
      current = next()
      return current
    }
  }

  async function once<T>(job: object, work: (child: Child) => Promise<T>): Promise<T> {
    const server = await findServer()
    server.busy += 1
    server.runs += 1
    if (server.runs >= runsOfOneServer && !server.successor) retire(server)
    const child = await server.process.fork(job).catch((error: unknown) => {
      release(server)
      throw error
    })
    try {
      return await work(child)
    } finally {
      // It is killed, and need not be waited for.
      child.end().finally(() => release(server))
    }
  }

  return {
    report,
    pid: () => [...servers].find(({ retired }) => !retired)?.process.pid ?? 0,
    async withChild(job, work) {
      try {
        return await once(job, work)
      } catch (error) {
        if (!(error instanceof SandboxLost) || closed) throw error
        return once(job, work)
      }
    },
    async close() {
      closed = true
      await Promise.allSettled([current, ...starting])
      await Promise.all([...servers].map(({ process }) => process.close()))
    },
  }
}
