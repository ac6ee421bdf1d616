/** Python in a real browser, in the frame that a real server gives: the contract of a runner, and what only the browser has to promise. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagesFolder, pythonRuntime } from '../src/judge/edge/browser-packages.ts'
import type { RunOutput, RunRequest } from '../src/judge/index.ts'
import { aRequest, runnerContract } from '../src/judge/testing.ts'
import { launchBrowser, openPage, type RunningServer, removeServer, startServer } from './harness.ts'

const runtime = pythonRuntime() ?? { folder: '', version: '' }
const lockText = readFileSync(path.join(runtime.folder, 'pyodide-lock.json'), 'utf8')

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ environment: { INTERVIEWNODE_SANDBOX: 'none' } }), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

type Said = {
  kind: string
  id?: number
  what?: string
  percent?: number
  output?: RunOutput
  outcomes?: RunOutput['outcomes']
  message?: string
  points?: { n: number; seconds?: number; steps?: number }[]
  error?: { message: string }
}
type Line = { port: MessagePort; said: Said[]; heard: (() => void)[] }
declare global {
  interface Window {
    line: Line
  }
}

/** A page of this server with a sandbox in it, spoken to as the product's own page does. */
async function openSandbox({ lock = '' } = {}) {
  const { page, context } = await openPage(browser)
  if (lock)
    await page.route('**/pyodide-lock.json', (route) => route.fulfill({ body: lock, headers: { 'access-control-allow-origin': '*' } }))
  await page.goto(server.url)
  await addFrame(page)
  /** The first message of some kind from a place on; waits for it. */
  const hear = (kinds: string[], { id, from = 0 }: { id?: number; from?: number } = {}): Promise<Said> =>
    page.evaluate(
      async ([kinds, id, from]) => {
        const { line } = window
        for (;;) {
          const found = line.said.slice(from).find((one) => kinds.includes(one.kind) && (id === undefined || one.id === id))
          if (found) return found
          await new Promise<void>((done) => line.heard.push(done))
        }
      },
      [kinds, id, from] as const,
    )
  const send = (message: object) => page.evaluate((message) => window.line.port.postMessage(message), message)
  let count = 0
  const begin = async (message: object) => {
    count += 1
    await send({ ...message, id: count })
    return count
  }
  const answer = (id: number) => hear(['done', 'measured', 'broken'], { id })
  const start = (code: string, request: RunRequest) => begin({ kind: 'run', code, request })
  const run = async (code: string, request: RunRequest): Promise<RunOutput> => {
    const { output, message } = await answer(await start(code, request))
    if (output === undefined) throw new Error(message)
    return output
  }
  const said = () => page.evaluate(() => window.line.said)
  return { page, hear, send, begin, answer, start, run, said, close: () => context.close() }
}

const addFrame = (page: Page) =>
  page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', opacity: '0' })
    frame.src = '/runtime/sandbox.html'
    const { port1: port, port2 } = new MessageChannel()
    window.line = { port, said: [], heard: [] }
    port.onmessage = ({ data }) => {
      window.line.said.push(data)
      for (const go of window.line.heard.splice(0)) go()
    }
    frame.addEventListener('load', () => frame.contentWindow?.postMessage('interviewnode-sandbox', '*', [port2]), { once: true })
    document.body.append(frame)
  })

type Sandbox = Awaited<ReturnType<typeof openSandbox>>
const echo = 'def f(x): return x\n'
const endless = 'def f(x):\n    while True: pass\n'
const value = ({ outcomes }: RunOutput) => outcomes.map((one) => one.value ?? one.message)

runnerContract('Python in the browser', openSandbox)

describe('the sandbox of the browser', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await openSandbox()
    await sandbox.hear(['ready', 'unavailable'])
  })
  afterAll(() => sandbox?.close())

  it('tells how far loading has come, and then that it is ready', async () => {
    const said = await sandbox.said()
    const percents = said.filter(({ kind, what }) => kind === 'loading' && what === 'Python').map(({ percent }) => percent ?? -1)
    expect(percents.length).toBeGreaterThan(3)
    expect(percents).toEqual([...new Set(percents)].sort((left, right) => left - right))
    expect(said.some(({ kind }) => kind === 'ready')).toBe(true)
  })

  it('tells each case as it ends', async () => {
    const slow = 'import time\ndef f(x):\n    time.sleep(0.1)\n    return x\n'
    const id = await sandbox.start(slow, aRequest([[1], [2], [3]]))
    const { output } = await sandbox.answer(id)
    const said = (await sandbox.said()).filter((one) => one.kind === 'progress' && one.id === id)
    expect(said.length).toBeGreaterThan(1)
    // What ended last is in the answer alone.
    expect(said.flatMap(({ outcomes = [] }) => outcomes.map((one) => one.value))).toEqual([1, 2])
    expect(output && value(output)).toEqual([1, 2, 3])
  })

  it('does several runs one after the other', async () => {
    const ids = [
      await sandbox.start(echo, aRequest([[1]])),
      await sandbox.start(echo, aRequest([[2]])),
      await sandbox.start(echo, aRequest([[3]])),
    ]
    const outputs = await Promise.all(ids.map(sandbox.answer))
    expect(outputs.map(({ output }) => output && value(output))).toEqual([[1], [2], [3]])
  })

  it('a stopped run is silent from then on, and the next one is answered', async () => {
    const stopped = await sandbox.start(endless, aRequest([[1], [2]]))
    const waiting = await sandbox.start(echo, aRequest([[1]]))
    await sandbox.send({ kind: 'stop' })
    expect(value(await sandbox.run(echo, aRequest([[5]])))).toEqual([5])
    expect((await sandbox.said()).filter(({ id }) => id === stopped || id === waiting)).toEqual([])
  })

  it('a stop while Python loads leaves the next run in order', async () => {
    const fresh = await openSandbox()
    await fresh.start(echo, aRequest([[1]]))
    await fresh.send({ kind: 'stop' })
    expect(value(await fresh.run(echo, aRequest([[6]])))).toEqual([6])
    await fresh.close()
  })

  it('measures how the time of code grows', async () => {
    const code = 'def f(held):\n    return sorted(held)\n'
    const generator = 'def generate(n, random):\n    return [[random.random() for _ in range(n)]]\n'
    const { points = [] } = await sandbox.answer(
      await sandbox.begin({ kind: 'measure', code, entryPoint: 'f', generator, budgetSeconds: 2, packages: [] }),
    )
    expect(points.length).toBeGreaterThan(5)
    expect(points.some(({ steps }) => steps !== undefined)).toBe(true)
  })

  it('ends a measurement whose code does not end, and says so', async () => {
    const measured = {
      kind: 'measure',
      code: endless,
      entryPoint: 'f',
      generator: 'def generate(n, random): return [n]\n',
      budgetSeconds: 0.2,
      packages: [],
    }
    const { points, error } = await sandbox.answer(await sandbox.begin(measured))
    expect(points).toEqual([])
    expect(error?.message).toMatch(/time/)
  })
})

describe('code that reaches for the browser', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await openSandbox()
  })
  afterAll(() => sandbox?.close())

  /** Whatever door of Pyodide stays open, it must not lead to a message that the frame takes for an answer. */
  const doors: [string, string][] = [
    ['the module of JavaScript', 'import js\ntarget = js'],
    ['the same after it was taken away', 'import sys\nsys.modules.pop("js", None)\nimport js\ntarget = js'],
    ['Pyodide’s own module', 'import pyodide_js\ntarget = pyodide_js._api.config.jsglobals'],
    ['the function that runs JavaScript', 'from pyodide.code import run_js\ntarget = run_js("self")'],
    [
      'a constructor of functions',
      'import sys\nsys.modules.pop("_pyodide_core", None)\nimport _pyodide_core\ntarget = _pyodide_core.to_js([]).constructor.constructor("return self")()',
    ],
    [
      'what the collector of rubbish knows',
      'import gc\ntarget = next(one for one in gc.get_objects() if type(one).__name__ == "JsProxy" and hasattr(one, "postMessage"))',
    ],
  ]
  it.each(doors)('forges no answer and floods nobody through %s', async (_name, door) => {
    const flood = 'for n in range(100_000):\n            target.postMessage({"id": n, "kind": "called", "result": "{}"})'
    const code = `def f(x):\n    try:\n        ${door.replaceAll('\n', '\n        ')}\n        ${flood}\n        reached = True\n    except BaseException as error:\n        reached = False\n    return [reached, x]\n`
    const output = await sandbox.run(code, aRequest([[1], [2]]))
    expect(value(output)).toEqual([
      [false, 1],
      [false, 2],
    ])
    expect(value(await sandbox.run(echo, aRequest([[3]])))).toEqual([3])
  })

  it('hears nobody but the page that holds its line', async () => {
    await sandbox.page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentWindow
      for (let n = 0; n < 1000; n += 1) frame?.postMessage({ kind: 'stop' }, '*')
      frame?.postMessage('interviewnode-sandbox', '*', [new MessageChannel().port2])
    })
    expect(value(await sandbox.run(echo, aRequest([[4]])))).toEqual([4])
  })

  it('holds what is written into files and pipes within bounds', async () => {
    const pipe = 'import os\ndef f(x):\n    hole = os.pipe()[1]\n    while True: os.write(hole, b"x" * 1_000_000)\n'
    const output = await sandbox.run(pipe, aRequest([[1]]))
    expect(output.outcomes[0]).toMatchObject({ outcome: 'error', message: expect.stringContaining('No space left') })
  })
})

/**
 * A stand-in for NumPy of the same file name: no wheel for WebAssembly is at hand where tests run. Its library of 472 bytes, which makes three of one, was built from
 * `static void *triple(void *self, void *arg) { return PyLong_FromLong(3 * PyLong_AsLong(arg)); }` with clang 14 and wasm-ld -shared --experimental-pic.
 */
const library = Buffer.from(
  'AGFzbQEAAAAADwhkeWxpbmsuMAEEcAQBAAETBGACf38Bf2ABfwF/YAAAYAABfwKbAQcDZW52Bm1lbW9yeQIAAQNlbnYZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQFwAAEDZW52DV9fbWVtb3J5X2Jhc2UDfwADZW52DF9fdGFibGVfYmFzZQN/AANlbnYQUHlNb2R1bGVfQ3JlYXRlMgAAA2Vudg1QeUxvbmdfQXNMb25nAAEDZW52D1B5TG9uZ19Gcm9tTG9uZwABAwUEAgIDAAcQAQxQeUluaXRfX2NvcmUABQgBBAkHAQAjAQsBBgptBAQAEAQLOQAjAEEkaiMAQQBqNgIAIwBBMGojAEHQAGo2AgAjAEHQAGojAEEGajYCACMAQdQAaiMBQQBqNgIACxgAI4CAgIAAQZCAgIAAakH1BxCAgICAAAsTACABEIGAgIAAQQNsEIKAgIAACwt2AQAjAAtwX2NvcmUAdHJpcGxlAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD/////UAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGAAAAAAAAAAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==',
  'base64',
)

function fakeNumpy(): Buffer {
  return zip({
    'numpy/__init__.py': Buffer.from('from ._core import triple\n__version__ = "2.4.6"\n'),
    'numpy/_core.cpython-314-wasm32-emscripten.so': library,
    'numpy-2.4.6.dist-info/METADATA': Buffer.from('Metadata-Version: 2.1\nName: numpy\nVersion: 2.4.6\n'),
    'numpy-2.4.6.dist-info/WHEEL': Buffer.from('Wheel-Version: 1.0\nTag: cp314-cp314-pyemscripten_2026_0_wasm32\n'),
    'numpy-2.4.6.dist-info/RECORD': Buffer.from(''),
  })
}

describe('packages in the browser', () => {
  const lock = JSON.parse(lockText) as { packages: { numpy: { file_name: string; sha256: string } } }
  const folder = () => packagesFolder(server.folder, runtime.version)
  const wheel = fakeNumpy()
  lock.packages.numpy.sha256 = createHash('sha256').update(wheel).digest('hex')
  const withNumpy = (calls: unknown[][]) => aRequest(calls, { packages: ['numpy'] })
  const code = 'import numpy\ndef f(x): return numpy.triple(x)\n'
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await openSandbox({ lock: JSON.stringify(lock) })
  })
  afterAll(() => sandbox?.close())

  it('says what to do where they were not fetched', async () => {
    const { message } = await sandbox.answer(await sandbox.start(code, withNumpy([[1]])))
    expect(message).toBe(
      'This problem needs NumPy in the browser, which is not installed here. Run: npm run -s interviewnode -- judge fetch-packages',
    )
    expect(value(await sandbox.run(echo, aRequest([[1]])))).toEqual([1])
  })

  it('refuses a file that is damaged', async () => {
    mkdirSync(folder(), { recursive: true })
    writeFileSync(path.join(folder(), lock.packages.numpy.file_name), wheel.subarray(1))
    const { message } = await sandbox.answer(await sandbox.start(code, withNumpy([[1]])))
    expect(message).toMatch(/is damaged/)
  })

  it('loads them once they are there, tells so, and has them ready for the next run', async () => {
    writeFileSync(path.join(folder(), lock.packages.numpy.file_name), wheel)
    const from = (await sandbox.said()).length
    expect(value(await sandbox.run(code, withNumpy([[1], [2]])))).toEqual([3, 6])
    const said = (await sandbox.said()).slice(from)
    expect(said.some(({ what }) => what === 'NumPy')).toBe(true)
    rmSync(folder(), { recursive: true })
    expect(value(await sandbox.run(code, withNumpy([[5]])))).toEqual([15])
  })

  it('are not there for a problem that does not name them', async () => {
    const { loadError } = await sandbox.run(code, aRequest([[1]]))
    expect(loadError?.message).toMatch(/No module named 'numpy'/)
  })
})

/** A zip archive whose files are stored as they are. */
function zip(files: Record<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(content.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, place, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end])
}
