/**
 * The judge through the product's own API, beside bare python3 and a cold bubblewrap, in one run: `node bench/judge.ts [SECONDS]`. Each way runs the same two
 * problems of 20 tests, at 1 and at 8 clients; the ways take turns, so that whatever else the machine does meets them all.
 */
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, platform, release, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../src/contract.ts'
import { findPython } from '../src/judge/edge/find-python.ts'

const root = path.dirname(import.meta.dirname)
const seconds = Number(process.argv[2] ?? 8)
const problems = ['pair-with-sum', 'mean-by-shop']
const clients = [1, 8]
const promised: Record<string, { p50: number; rate: number | null }> = {
  'pair-with-sum': { p50: 3, rate: null },
  'mean-by-shop': { p50: 18, rate: 15 },
}

const python = await findPython(undefined, process.env.PATH ?? '')
if (!python?.numpy || !python.pandas)
  throw new Error('This bench needs python3 with NumPy and pandas (Debian: python3-numpy python3-pandas).')
const content = mkdtempSync(path.join(tmpdir(), 'interviewnode-bench-content-'))
const data = mkdtempSync(path.join(tmpdir(), 'interviewnode-bench-data-'))
cpSync(path.join(root, 'content'), content, { recursive: true })
/** Each client has a problem of its own, since a person has one open session a problem. */
const copyOf = (problem: string, client: number) => `${problem}-${client}`
for (const id of problems) {
  for (let client = 0; client < Math.max(...clients); client++) {
    const folder = path.join(content, 'problems', copyOf(id, client))
    cpSync(path.join(root, 'bench', 'judge-problems', id), folder, { recursive: true })
    const file = path.join(folder, 'problem.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"${id}"`, `"${copyOf(id, client)}"`))
  }
}

type Way = (problem: string, client: number) => Promise<void>

function runProgram(command: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: '/usr/bin:/bin', OPENBLAS_NUM_THREADS: '1' } })
    child.stdout.resume()
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`${command} ended with ${code}`))))
  })
}
const coldArgs = (problem: string) => ['-I', path.join(root, 'bench', 'cold-run.py'), path.join(root, 'bench', 'judge-problems', problem)]
const bare: Way = (problem) => runProgram(python.executable, coldArgs(problem))
const bubblewrap: Way = (problem) => {
  const wall = [
    '--die-with-parent',
    '--unshare-all',
    '--new-session',
    '--ro-bind',
    '/',
    '/',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/tmp',
  ]
  return runProgram('bwrap', [...wall, '--', python.executable, ...coldArgs(problem)])
}

const server = spawn(
  process.execPath,
  [path.join(root, 'src', 'cli', 'main.ts'), 'start', '--data', data, '--content', content, '--port', '0'],
  {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, INTERVIEWNODE_RUNS_PER_MINUTE: '1000000', INTERVIEWNODE_CPU_SECONDS_PER_MINUTE: '1000000' },
  },
)
const url = await new Promise<string>((done) => {
  let output = ''
  server.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    const [, found] = /ready: (http:\/\/localhost:\d+)/.exec(output) ?? []
    if (found) done(found)
  })
})
const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ url: `${url}/api/rpc` }))
for (let tries = 0; (await client.judge.runner({})).runner === 'starting' && tries < 100; tries++)
  await new Promise((done) => setTimeout(done, 100))
const state = await client.judge.runner({})
const solutions = new Map(problems.map((id) => [id, readFileSync(path.join(root, 'bench', 'judge-problems', id, 'solution.py'), 'utf8')]))

const open = new Map<string, string>()
const warm: Way = async (original, person) => {
  const problem = copyOf(original, person)
  const sessionId = open.get(problem) ?? (await client.practice.open({ problem })).sessionId
  open.set(problem, sessionId)
  const events = await client.judge.run({ sessionId, problem, key: crypto.randomUUID(), code: solutions.get(original) ?? '' })
  let verdict = ''
  for await (const event of events) if (event.kind === 'judged') verdict = event.judgement.verdict
  if (verdict !== 'accepted') throw new Error(`the solution of ${problem} was judged ${verdict}`)
}

type Measured = { p50: number; p99: number; rate: number }

async function measure(way: Way, problem: string, count: number): Promise<Measured> {
  await way(problem, 0)
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    Array.from({ length: count }, async (_, person) => {
      while (performance.now() < end) {
        const started = performance.now()
        await way(problem, person)
        times.push(performance.now() - started)
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  times.sort((left, right) => left - right)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), rate: times.length / took }
}

const version = execFileSync('bwrap', ['--version'], { encoding: 'utf8' }).trim()
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}`,
)
console.log(
  `Node ${process.version}, Python ${state.python?.version}, NumPy ${state.python?.numpy}, pandas ${state.python?.pandas}, ${version}, sandbox tier ${state.tier}`,
)
console.log(`${seconds} s for each figure; p50 and p99 in ms, runs a second\n`)
let kept = true
try {
  for (const problem of problems) {
    for (const count of clients) {
      const ways: [string, Way][] = [
        ['bare python3, cold', bare],
        ['bubblewrap, cold', bubblewrap],
        ['InterviewNode, through its API', warm],
      ]
      const results = new Map<string, Measured>()
      for (const [name, way] of ways) {
        const result = await measure(way, problem, count)
        results.set(name, result)
        console.log(
          `${problem.padEnd(14)} ${String(count).padStart(2)} clients  ${name.padEnd(32)} p50 ${result.p50.toFixed(1).padStart(7)}  p99 ${result.p99.toFixed(1).padStart(7)}  ${result.rate.toFixed(1).padStart(6)} /s`,
        )
      }
      const [cold, ours] = [results.get('bubblewrap, cold'), results.get('InterviewNode, through its API')]
      if (!cold || !ours) continue
      const faster = cold.p50 / ours.p50
      const more = ours.rate / cold.rate
      const bar = promised[problem]
      const holds = count === 1 ? faster >= (bar?.p50 ?? 0) : bar?.rate == null || more >= bar.rate
      const promise =
        count === 1
          ? `promised at least ${bar?.p50} times as fast`
          : bar?.rate
            ? `promised at least ${bar.rate} times the runs`
            : 'nothing promised'
      kept &&= holds
      console.log(
        `   against bubblewrap: ${faster.toFixed(1)} times as fast, ${more.toFixed(1)} times the runs a second; ${promise}: ${holds ? 'kept' : 'NOT KEPT'}\n`,
      )
    }
  }
  const health = (await (await fetch(`${url}/api/health`)).json()) as { sandbox: { residentMiB: number | null } }
  console.log(`memory of the warm fork server: ${health.sandbox.residentMiB} MiB resident`)
} finally {
  server.kill('SIGTERM')
  rmSync(content, { recursive: true, force: true })
  await new Promise((done) => server.once('exit', done))
  rmSync(data, { recursive: true, force: true })
}
process.exit(kept ? 0 : 1)
