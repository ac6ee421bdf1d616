/** The real sandbox, tier by tier: every attack comes to nothing, a lost fork server is replaced, and what is missing is said. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aProblem } from '../../catalog/testing.ts'
import { attacks } from '../fixtures/attacks.ts'
import { judgeOnServer } from '../service.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'
import type { Tier } from './sandbox-process.ts'
import { serverRunner } from './server-runner.ts'

const searchPath = process.env.PATH ?? ''
const hiddenInput = 987654321
const problem = aProblem({
  entryPoint: 'f',
  limits: { cpuSeconds: 0.3, memoryMiB: 256 },
  cases: [
    { name: 'hidden before', args: [hiddenInput - 10], expected: hiddenInput - 9, hidden: true },
    { name: 'adds one', args: [1], expected: 2, hidden: false },
    { name: 'hidden after', args: [hiddenInput], expected: hiddenInput + 1, hidden: true },
  ],
})
const right = 'def f(x):\n    return x + 1\n'

/** Names of the processes below one, by the kernel's own list. */
function processesBelow(pid: number): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter((child) => child !== '')
    .flatMap((child) => {
      try {
        return [readFileSync(`/proc/${child}/comm`, 'utf8').trim(), ...processesBelow(Number(child))]
      } catch {
        return []
      }
    })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== 0
  } catch {
    return false
  }
}

const below = (sandbox: Sandbox) => sandbox.pids().flatMap(processesBelow)

/** The processes below a sandbox that does nothing: no other number of them was seen for a while. */
async function settled(sandbox: Sandbox): Promise<string[]> {
  let seen = below(sandbox)
  for (let same = 0; same < 10; ) {
    await new Promise((done) => setTimeout(done, 20))
    const now = below(sandbox)
    same = now.length === seen.length ? same + 1 : 0
    seen = now
  }
  return seen
}

/** What the attacks would leave on the disk of the host, if they could write there. */
const leftovers = ['/tmp/left-by-a-run', '/tmp/left-by-a-run-0', '/tmp/seen', '/dev/shm/left-by-a-run', '/usr/lib/python3/planted.py']

describe.runIf(process.platform === 'linux')('the sandbox', () => {
  describe.each<Tier>([1, 2])('in tier %i', (tier) => {
    let sandbox: Sandbox
    let folder: string
    let calm: string[]
    beforeAll(async () => {
      const started = await startSandbox({ searchPath, tiers: [tier] })
      if (started.sandbox === undefined) throw new Error(JSON.stringify(started.report))
      sandbox = started.sandbox
      folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-outside-'))
      writeFileSync(path.join(folder, 'secret.txt'), 'secret of the host')
      calm = await settled(sandbox)
    })
    afterAll(async () => {
      await sandbox?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const judge = async (code: string) => (await judgeOnServer(serverRunner(sandbox, 'server'), problem, code, {})).judgement

    it.each(attacks({ outside: '{outside}', server: process.pid }))('$name comes to nothing', async ({ code, fair, printed }) => {
      const servers = sandbox.pids()
      const judgement = await judge(code.replaceAll('{outside}', path.join(folder, 'secret.txt')))
      expect(judgement.verdict, JSON.stringify(judgement)).toMatch(fair)
      if (printed) expect(judgement.stdout).toMatch(printed)
      expect(judgement.stdout).not.toContain('EXPECTED')
      const shown = JSON.stringify(judgement)
      for (const secret of [hiddenInput - 10, hiddenInput - 9, hiddenInput, hiddenInput + 1, 'secret of the host']) {
        expect(shown).not.toContain(String(secret))
      }
      expect((await judge(right)).verdict).toBe('accepted')
      expect(sandbox.pids()).toEqual(servers)
      await expect.poll(() => below(sandbox)).toEqual(calm)
      expect(leftovers.filter((file) => existsSync(file))).toEqual([])
    })

    it('knows at least 63 attacks', () => {
      expect(attacks({ outside: '', server: 1 }).length).toBeGreaterThanOrEqual(48 + 15)
    })

    it('draws other random numbers in each run', async () => {
      const runner = serverRunner(sandbox, 'server')
      const draw = 'import random, numpy\nprint(random.random(), numpy.random.rand())'
      const limits = { cpuSeconds: 2, memoryMiB: 256 }
      const drawn = await Promise.all([1, 2, 3].map(async () => (await runner.exec(draw, '', limits)).stdout))
      expect(new Set(drawn).size).toBe(3)
    })

    it('replaces a fork server that is killed within a second, and repeats the run', async () => {
      const slow = 'import time\ndef f(x):\n    time.sleep(0.2)\n    return x + 1\n'
      const running = judge(slow)
      await expect.poll(() => below(sandbox).length, { interval: 5 }).toBeGreaterThan(calm.length)
      const lost = sandbox.pids()[0] ?? 0
      process.kill(lost, 'SIGKILL')
      const killedAt = performance.now()
      await expect.poll(() => sandbox.pids()[0] !== 0 && sandbox.pids()[0] !== lost, { interval: 5, timeout: 5000 }).toBe(true)
      expect(performance.now() - killedAt).toBeLessThan(5000)
      expect((await running).verdict).toBe('accepted')
      calm = await settled(sandbox)
    })

    it('ends a run that is stopped, and its process', async () => {
      const stop = new AbortController()
      const running = judgeOnServer(serverRunner(sandbox, 'server'), problem, 'def f(x):\n    while True: pass\n', { signal: stop.signal })
      await expect.poll(() => below(sandbox).length, { interval: 5 }).toBeGreaterThan(calm.length)
      stop.abort()
      await expect(running).rejects.toThrow()
      await expect.poll(() => below(sandbox)).toEqual(calm)
    })
  })

  it('replaces its fork server now and then, and no run notices', async () => {
    const { sandbox } = await startSandbox({ searchPath, runsOfOneServer: 5 })
    if (sandbox === undefined) throw new Error('no sandbox holds on this machine')
    const runner = serverRunner(sandbox, 'server')
    const servers = new Set<number>()
    const verdicts = new Set<string>()
    for (let run = 0; run < 400 && servers.size < 3; run++) {
      const both = await Promise.all([1, 2].map(() => judgeOnServer(runner, problem, right, {})))
      for (const { judgement } of both) verdicts.add(judgement.verdict)
      servers.add(sandbox.pids()[0] ?? 0)
    }
    expect([...verdicts]).toEqual(['accepted'])
    expect(servers.size).toBe(3)
    const last = [...servers]
    await sandbox.close()
    expect(last.filter(isRunning)).toEqual([])
  })

  it('leaves no process when it is closed', async () => {
    const { sandbox } = await startSandbox({ searchPath })
    const pid = sandbox?.pids()[0] ?? 0
    await sandbox?.close()
    expect(() => process.kill(pid, 0)).toThrow()
  })

  it('takes the best tier that holds, and names each layer with what to do about one that is missing', async () => {
    const { sandbox, report } = await startSandbox({ searchPath })
    await sandbox?.close()
    expect(report.tier).toBe(1)
    for (const layer of report.layers)
      expect(layer.works ? layer.advice : layer.advice?.length).toSatisfy((said) => said === null || said > 20)
    const none = await startSandbox({ searchPath, tiers: [] })
    expect(none).toMatchObject({ report: { tier: 3, layers: [{ works: false }] } })
    const missing = await startSandbox({ searchPath, python: '/nowhere/python3' })
    expect(missing.report).toMatchObject({ tier: 3, layers: [{ name: 'Python', works: false }] })
  })
})
