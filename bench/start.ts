/** How long a start takes, from the command to the line with the address: `node bench/start.ts [RUNS]`. The first start on an empty folder is shown apart. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, platform, release, tmpdir, totalmem } from 'node:os'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const runs = Number(process.argv[2] ?? 7)
const promisedMilliseconds = 3000

/** Starts the product as `npm start` does, and stops it when it is ready; gives milliseconds. */
function startOnce(folder: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'interviewnode.mjs'), 'start', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return new Promise((resolve, reject) => {
    let milliseconds: number | undefined
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (milliseconds !== undefined || !output.includes('InterviewNode is ready')) return
      milliseconds = performance.now() - started
      child.kill('SIGTERM')
    })
    child.once('exit', () => (milliseconds === undefined ? reject(new Error(output)) : resolve(milliseconds)))
  })
}

const folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-bench-'))
const first = await startOnce(folder)
const times: number[] = []
for (let run = 0; run < runs; run++) times.push(await startOnce(folder))
rmSync(folder, { recursive: true, force: true })

const sorted = times.toSorted((left, right) => left - right)
const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
const seconds = (milliseconds: number | undefined) => `${((milliseconds ?? Number.NaN) / 1000).toFixed(2)} s`
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.version}`,
)
console.log(`first start on an empty folder: ${seconds(first)}`)
console.log(
  `${runs} later starts: median ${seconds(median)}, from ${seconds(sorted[0])} to ${seconds(sorted.at(-1))}; promised: under ${seconds(promisedMilliseconds)}`,
)
