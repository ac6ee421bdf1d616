/** Every runner of a server behaves alike: in each tier of the sandbox, and with a person's own Python. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest, runnerContract } from '../testing.ts'
import { findPython } from './find-python.ts'
import { startJudge } from './judge.ts'
import { ownPython } from './own-python.ts'
import { startSandbox } from './sandbox.ts'
import type { Tier } from './sandbox-process.ts'
import { serverRunner } from './server-runner.ts'

const searchPath = process.env.PATH ?? ''

describe.runIf(process.platform === 'linux')('the sandbox', () => {
  for (const tier of [1, 2] as Tier[]) {
    runnerContract(`the server runner in tier ${tier}`, async () => {
      const { sandbox } = await startSandbox({ searchPath, tiers: [tier] })
      if (sandbox === undefined) throw new Error(`tier ${tier} does not hold on this machine`)
      const runner = serverRunner(sandbox, 'server')
      return { run: (code, request) => runner.run(code, request, {}), close: sandbox.close }
    })
  }
})

describe('a person’s own Python', () => {
  it.each([
    ['gives values', 'return [x, {"a": 1.5}]', { outcome: 'value', value: [1, { a: 1.5 }] }],
    [
      'names the line of an error',
      'y = 1\nreturn x / 0',
      { outcome: 'error', line: 4, message: expect.stringContaining('ZeroDivisionError') },
    ],
    ['ends what takes too long', 'while True: pass', { outcome: 'time-limit' }],
    ['ends what prints too much', 'while True: print("x" * 1000)', { outcome: 'output-limit' }],
    ['notices an early end', 'import os\nos._exit(3)', { outcome: 'error', message: 'The program ended itself with status 3.' }],
    ['notices a crash', 'import os\nos.abort()', { outcome: 'error', message: expect.stringContaining('an abort in a library') }],
  ])('%s, and answers the next test', async (_name, body, expected) => {
    const python = await findPython(undefined, searchPath)
    if (python === undefined) throw new Error('there is no Python on this machine')
    const code = `def f(x):\n    if x == 2: return 2\n    ${body.replaceAll('\n', '\n    ')}\n`
    const limits = { cpuSeconds: 0.3, memoryMiB: 256, outputBytes: 65536 }
    const { outcomes } = await serverRunner(ownPython(python), 'own-python').run(code, aRequest([[1], [2]], { limits }), {})
    expect(outcomes[0]).toMatchObject(expected)
    expect(outcomes[1]).toMatchObject({ outcome: 'value', value: 2 })
  })
})

describe('the judge of a server', () => {
  const settings = {
    searchPath,
    places: 1,
    allowance: { runsPerMinute: 3, cpuSecondsPerMinute: 60 },
    clock: () => 0,
    browserPackages: () => [],
  }
  let judge: ReturnType<typeof startJudge>
  beforeAll(() => {
    judge = startJudge(settings)
  })
  afterAll(() => judge.close())

  it('tells the place in the line, and ends the wait of whoever gives up', async () => {
    let finish = () => {}
    const first = judge.takeTurn(
      'ada',
      () => {},
      undefined,
      () => new Promise<void>((done) => (finish = done)),
    )
    const places: number[] = []
    const stop = new AbortController()
    const second = judge.takeTurn(
      'bob',
      (place) => places.push(place),
      stop.signal,
      async () => 'never',
    )
    const third = judge.takeTurn(
      'eve',
      (place) => places.push(place),
      undefined,
      async () => 'served',
    )
    expect(places).toEqual([1, 2])
    stop.abort()
    await expect(second).rejects.toThrow()
    expect(places).toEqual([1, 2, 1])
    finish()
    await first
    expect(await third).toBe('served')
    expect(judge.waiting()).toBe(0)
  })

  it('refuses a fourth run in a minute of three, in words that say when', async () => {
    for (let run = 0; run < 3; run++)
      await judge.takeTurn(
        'kim',
        () => {},
        undefined,
        async () => {},
      )
    await expect(
      judge.takeTurn(
        'kim',
        () => {},
        undefined,
        async () => {},
      ),
    ).rejects.toThrow(/3 times in the last minute.*Try again in 60 s/)
  })

  it('takes a person’s own Python only where they chose it, there is no sandbox, and nobody else could use it', async () => {
    let alone = true
    const own = startJudge({ ...settings, tiers: [], ownPythonAllowed: async () => alone })
    await own.started
    expect(own.state().runner).toBe('own-python')
    expect((await own.findRunner())?.id).toBe('own-python')
    alone = false
    expect(await own.findRunner()).toBe(undefined)
    const unasked = startJudge({ ...settings, tiers: [] })
    expect(await unasked.findRunner()).toBe(undefined)
    expect(unasked.state().runner).toBe('browser')
  })
})
