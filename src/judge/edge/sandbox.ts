/** The warm sandbox: probes what this machine can hold, keeps its fork servers running, replaces one that is lost, and repeats what it was doing. */
import { fail, ok, type Result } from '../../kit/result.ts'
import { delegatedCgroup } from './cgroup.ts'
import { findPython } from './find-python.ts'
import { type Child, SandboxLost, type SandboxPlan, type SandboxProcess, startSandboxProcess, type Tier } from './sandbox-process.ts'

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
  /** Does work in a contained child. When the fork server is lost meanwhile, the work is done again from its beginning in a new one. */
  withChild: <T>(job: object, work: (child: Child) => Promise<T>) => Promise<T>
  close: () => Promise<void>
  /** Of the fork servers that run now, the plain one first; 0 while one is being replaced. For tests. */
  pids: () => number[]
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
  if (tiers.length === 0)
    return none([{ name: 'sandbox', works: false, advice: 'It is turned off by INTERVIEWNODE_SANDBOX=none; code runs in the browser.' }])
  if (process.platform !== 'linux')
    return none([{ name: 'Linux', works: false, advice: 'The warm sandbox needs Linux; here code runs in the browser.' }])
  const python = await findPython(named, searchPath)
  if (python === undefined)
    return none([
      {
        name: 'Python',
        works: false,
        advice: 'Install Python 3.9 or later, with NumPy and pandas (Debian: python3-numpy python3-pandas).',
      },
    ])
  const layers: Layer[] = []
  const cgroup = await delegatedCgroup()
  for (const tier of tiers) {
    const plans = preloads.map((preload): SandboxPlan => ({ tier, python, preload, cgroup }))
    const started = await startChecked(plans)
    layers.push({ name: names[tier], works: started.ok, advice: started.ok ? null : `${adviceFor(tier)} (${started.failure.reason})` })
    if (!started.ok) continue
    const processes = started.value
    const withData = processes.at(-1) as SandboxProcess
    layers.push(
      {
        name: 'cgroup v2',
        works: cgroup !== undefined,
        advice: cgroup
          ? null
          : 'No delegated cgroup v2 group: memory is limited for each process. Run as a systemd service with Delegate=yes to limit each run as a whole.',
      },
      packagesLayer(withData),
    )
    const { ready } = withData
    const report: SandboxReport = {
      tier,
      python: { version: ready.python, numpy: ready.numpy, pandas: ready.pandas },
      residentMiB: Math.round(10 * processes.reduce((sum, process) => sum + process.ready.residentMiB, 0)) / 10,
      layers,
    }
    const kept = processes.map((process, index) =>
      supervise(process, () => startSandboxProcess(plans[index] as SandboxPlan), runsOfOneServer),
    )
    return { sandbox: together(kept, report), report }
  }
  return none(layers)
}

/** Two fork servers: a fork of one without libraries takes a fifth of the time, and most problems need none. */
const preloads = [[], ['numpy', 'pandas']]

/** The fork servers as one sandbox: code that names a library goes to the one that has it. */
function together(servers: Supervised[], report: SandboxReport): Sandbox {
  const [plain, withData] = servers as [Supervised, Supervised]
  return {
    report,
    withChild: (job, work) => (/numpy|pandas|\$array|\$frame|\$series/.test(JSON.stringify(job)) ? withData : plain).withChild(job, work),
    pids: () => servers.map(({ pid }) => pid()),
    async close() {
      await Promise.all(servers.map(({ close }) => close()))
    },
  }
}

const names: Record<Tier, string> = { 1: 'namespaces (tier 1)', 2: 'Landlock and seccomp (tier 2)' }

function adviceFor(tier: Tier): string {
  return tier === 1
    ? 'Install bubblewrap and allow unprivileged user namespaces. Ubuntu 24.04 needs an AppArmor profile for bwrap; Docker needs a seccomp profile that allows them.'
    : 'Needs Linux 5.13 or later with Landlock and seccomp, on x86-64 or ARM64.'
}

function packagesLayer({ ready }: SandboxProcess): Layer {
  const works = ready.numpy !== null && ready.pandas !== null
  return {
    name: 'NumPy and pandas',
    works,
    advice: works ? null : 'Install python3-numpy and python3-pandas for the problems that use them.',
  }
}

/** Starts every server of a tier; where one does not hold, none is kept. */
async function startChecked(plans: SandboxPlan[]): Promise<Result<SandboxProcess[]>> {
  const started = await Promise.all(plans.map(startProbed))
  const failed = started.find(({ ok }) => !ok)
  if (failed && !failed.ok) {
    await Promise.all(started.map((one) => one.ok && one.value.close()))
    return failed
  }
  return ok(started.flatMap((one) => (one.ok ? [one.value] : [])))
}

/** Starts a server and lets a child try what must be impossible. */
async function startProbed(plan: SandboxPlan): Promise<Result<SandboxProcess>> {
  const started = await startSandboxProcess(plan)
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
    return started
  } catch (error) {
    return refused((error as Error).message)
  }
}

const mostAttempts = 3

type Supervised = Pick<Sandbox, 'withChild' | 'close'> & { pid: () => number }

type Server = { process: SandboxProcess; busy: number; runs: number; retired: boolean; successor: boolean }

/** Keeps a fork server running: another takes over when it is lost, or has served its number of runs; one that retires ends with its last run. */
function supervise(first: SandboxProcess, start: () => Promise<Result<SandboxProcess>>, runsOfOneServer: number): Supervised {
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
    pid: () => [...servers].find(({ retired }) => !retired)?.process.pid ?? 0,
    async withChild(job, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(job, work)
        } catch (error) {
          if (!(error instanceof SandboxLost) || closed || attempt === mostAttempts) throw error
          // A connection can break a moment before it is known that the server is gone.
          await new Promise((done) => setTimeout(done, 100))
        }
      }
    },
    async close() {
      closed = true
      await Promise.allSettled([current, ...starting])
      await Promise.all([...servers].map(({ process }) => process.close()))
    },
  }
}
