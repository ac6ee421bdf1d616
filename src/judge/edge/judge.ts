/** The judge of a running server: starts the sandbox in the background, gives turns in a fair line, and counts what each person uses. */
import type { Clock } from '../../kit/clock.ts'
import { ExpectedFailure } from '../../kit/result.ts'
import { type Allowance, recentUses, type Use, waitFor } from '../core/allowance.ts'
import { fairQueue, type Ticket } from '../core/fair-queue.ts'
import type { RunnerState } from '../model.ts'
import type { Judge, ServerRunner } from '../ports.ts'
import { findPython } from './find-python.ts'
import { ownPython } from './own-python.ts'
import { type SandboxReport, type SandboxSettings, startSandbox } from './sandbox.ts'
import { serverRunner } from './server-runner.ts'

export type JudgeSettings = SandboxSettings & {
  /** Runs at a time; about the number of cores. */
  places: number
  allowance: Allowance
  clock: Clock
  /** Names of the packages that were fetched for Python in the browser. */
  browserPackages: () => string[]
  /** Set where a person chose to use their own Python without a sandbox; asked before each run, since it is refused as soon as somebody else could use it. */
  ownPythonAllowed?: () => Promise<boolean>
}

export type RunningJudge = Judge & {
  /** Resolves when it is known where code runs. */
  started: Promise<void>
  report: () => SandboxReport | undefined
  waiting: () => number
  close: () => Promise<void>
}

/** Starts the judge; it can be asked at once, and runs code as soon as the sandbox is warm. */
export function startJudge({ places, allowance, clock, browserPackages, ownPythonAllowed, ...settings }: JudgeSettings): RunningJudge {
  let report: SandboxReport | undefined
  let runner: ServerRunner | undefined
  let ownRunner: ServerRunner | undefined
  let close = async () => {}
  let closed = false
  const started = startSandbox(settings).then(async (result) => {
    report = result.report
    const { sandbox } = result
    if (sandbox === undefined) {
      const python = ownPythonAllowed && (await findPython(settings.python, settings.searchPath))
      if (python) ownRunner = serverRunner(ownPython(python), 'own-python')
      return
    }
    close = sandbox.close
    if (closed) await sandbox.close()
    else runner = serverRunner(sandbox, 'server')
  })
  const queue = fairQueue(places)
  const uses = new Map<string, Use[]>()

  async function takeTurn<T>(
    personId: string,
    onPosition: (position: number) => void,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const mine = recentUses(uses.get(personId) ?? [], clock())
    uses.set(personId, mine)
    const wait = waitFor(mine, allowance, clock())
    if (wait > 0) {
      const reason = `You have run code ${mine.length} times in the last minute, as much as one person may here. Try again in ${Math.ceil(wait / 1000)} s.`
      throw new ExpectedFailure({ kind: 'too-many', reason })
    }
    const use: Use = { at: clock(), cpuSeconds: 0 }
    mine.push(use)
    const ticket = await new Promise<Ticket>((resolve, reject) => {
      const abort = () => {
        queue.leave(joined)
        reject(signal?.reason)
      }
      const joined: Ticket = {
        person: personId,
        onPosition,
        begin: () => {
          signal?.removeEventListener('abort', abort)
          resolve(joined)
        },
      }
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', abort, { once: true })
      queue.join(joined)
    })
    const began = performance.now()
    try {
      return await work()
    } finally {
      // A run has one core to itself, so its time is at most what it used.
      use.cpuSeconds = (performance.now() - began) / 1000
      queue.leave(ticket)
    }
  }

  function state(): RunnerState {
    const kind = report === undefined ? ('starting' as const) : ((runner ?? ownRunner)?.id ?? ('browser' as const))
    return {
      runner: kind,
      tier: report?.tier ?? null,
      python: report?.python ?? null,
      layers: report?.layers ?? [],
      browserPackages: browserPackages(),
    }
  }

  return {
    started,
    state,
    async findRunner() {
      await started
      if (runner !== undefined || ownRunner === undefined) return runner
      return (await ownPythonAllowed?.()) ? ownRunner : undefined
    },
    report: () => report,
    waiting: queue.waiting,
    takeTurn,
    async close() {
      closed = true
      await started
      await close()
    },
  }
}
