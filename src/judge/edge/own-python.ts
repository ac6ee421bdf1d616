/** A single person's own Python, with limits of time and output and no wall: their code, on their machine, because they chose it. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import type { FoundPython } from './find-python.ts'
import { lineReader } from './line-reader.ts'
import type { Sandbox } from './sandbox.ts'
import type { Answer, Child, Ended } from './sandbox-process.ts'

/** Starts a Python process for each job, and ends it with the job. */
export function ownPython({ executable }: FoundPython): Pick<Sandbox, 'withChild'> {
  return {
    async withChild(job, work) {
      const child = startChild(executable, job)
      try {
        return await work(child)
      } finally {
        await child.end()
      }
    },
  }
}

function startChild(executable: string, job: object): Child {
  const process = spawn(executable, ['-I', path.join(import.meta.dirname, 'jobs.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const lines = lineReader(process.stdout)
  process.stdin.on('error', () => undefined)
  process.stdin.write(`${JSON.stringify(job)}\n`)
  let killed: 'cpu' | 'closed' | null = null
  const ended = new Promise<Ended>((done) => {
    const finish = (status: number | null, signal: NodeJS.Signals | null) =>
      done({ ended: 0, signal: signal && constants.signals[signal], status, why: killed, cpuSeconds: 0, peakMiB: 0 })
    process.once('error', () => finish(127, null))
    process.once('close', finish)
  })
  async function ask(line: string | undefined, limits: { cpuSeconds: number; wallSeconds: number }): Promise<Answer> {
    const started = performance.now()
    if (line !== undefined) process.stdin.write(`${line}\n`)
    // A process of one's own has no clock of its CPU from outside, so the wall clock stands for it, with time for Python to start.
    const timer = setTimeout(() => {
      killed = 'cpu'
      process.kill('SIGKILL')
    }, limits.wallSeconds * 1000)
    const said = await lines.next()
    clearTimeout(timer)
    const milliseconds = performance.now() - started
    if (typeof said === 'object') return { kind: 'line', text: said.line, milliseconds }
    if (said === 'end') return { kind: 'ended', ended: await ended, milliseconds }
    process.kill('SIGKILL')
    return { kind: said, milliseconds }
  }
  return {
    send: (line) => void process.stdin.write(`${line}\n`),
    ask,
    end() {
      killed ??= 'closed'
      process.kill('SIGKILL')
      return ended
    },
  }
}
