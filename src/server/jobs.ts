/** Work that is done by the clock: named, at an interval, never twice at the same time. */

export type Job = { name: string; everyMilliseconds: number; run: () => Promise<unknown> }

/** Starts the jobs; `stop` waits for what is running. A job that fails is reported and runs again at its next time. */
export function startJobs(jobs: Job[], onFailure: (name: string, error: unknown) => void): { stop: () => Promise<void> } {
  const running = new Map<string, Promise<void>>()
  const timers = jobs.map(({ name, everyMilliseconds, run }) =>
    setInterval(() => {
      if (running.has(name)) return
      const turn = run()
        .then(
          () => undefined,
          (error: unknown) => onFailure(name, error),
        )
        .finally(() => running.delete(name))
      running.set(name, turn)
    }, everyMilliseconds),
  )
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
