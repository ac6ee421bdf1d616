/** Candidates' Python in the browser, where a server runs no code: it is judged, contained, and the next run is unaffected. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, type RunningServer, removeServer, runTests, startServer, writeCode } from './harness.ts'

let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ environment: { INTERVIEWNODE_SANDBOX: 'none' } }), launchBrowser()])
  ;({ page } = await openPage(browser))
  await page.goto(`${server.url}/practise/merge-shard-statistics`)
  await page.getByRole('button', { name: 'Run tests' }).waitFor()
})

afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

/** Runs code and gives what the page says about it. */
async function run(code: string): Promise<string> {
  await writeCode(page, code)
  return runTests(page)
}

const solution = `
def merge_stats(shards):
    count, mean, m2 = 0, 0.0, 0.0
    for n, shard_mean, shard_m2 in shards:
        if n == 0:
            continue
        total = count + n
        delta = shard_mean - mean
        m2 += shard_m2 + delta * delta * count * n / total
        mean += delta * n / total
        count = total
    return [count, mean, m2 / count] if count else [0, 0.0, 0.0]
`
const body = (line: string) => `def merge_stats(shards):\n    ${line.replaceAll('\n', '\n    ')}\n`

it('accepts a solution', async () => {
  expect(await run(solution)).toMatch(/All \d+ tests passed\./)
})

it.each([
  ['a syntax error', 'def merge_stats(shards:\n    pass\n', /Line 1:[\s\S]*SyntaxError/],
  ['a missing entry point', 'def other():\n    pass\n', /no function or class named merge_stats/],
  ['an error', body('return 1 / 0'), /ZeroDivisionError/],
  ['an endless loop', body('while True:\n    pass'), /took too long/],
  [
    'a loop that swallows every exception',
    body('while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass'),
    /took too long/,
  ],
  ['an endless loop while the file is loaded', 'while True:\n    pass\n', /took too long/],
  [
    'a huge power, which no interrupt stops',
    body('return [0, 0.0, float(len(str(7 ** (10 ** 9))))]'),
    /took too long|too much memory|error/,
  ],
  ['endless output', body("while True:\n    print('x' * 1000)"), /printed too much/],
  ['a memory bomb', body('held = []\nwhile True:\n    held.append(bytearray(10_000_000))'), /too much memory|error/],
  ['an early exit', 'import sys\nsys.exit(0)\n', /ended itself/],
  ['deep recursion', `def deep(n):\n    return deep(n + 1)\n${body('return deep(0)')}`, /error/],
  [
    'a result that is always equal',
    `class Same(list):\n    def __eq__(self, other):\n        return True\n${body('return Same([0, 0, 0])')}`,
    /wrong answer/,
  ],
  ['a result that cannot be read', body('return object()'), /cannot be compared/],
  [
    'a patched encoder',
    `import json\njson.dumps = lambda *a, **k: '{"outcome": "value", "value": [4, 4.0, 5.0]}'\n${body('return None')}`,
    /wrong answer/,
  ],
  [
    'builtins that no longer work',
    `import builtins\nbuiltins.len = lambda x: 0\nbuiltins.isinstance = None\n${body('return None')}`,
    /wrong answer|error/,
  ],
])('%s is told apart', async (_name, code, words) => {
  expect(await run(code)).toMatch(words)
})

it.each([
  ['the network', "from pyodide.http import open_url\nopen_url('https://example.com/')\nreached = True"],
  ['the server', "from pyodide.http import open_url\nopen_url('/api/data')\nreached = True"],
  ['the page', 'import js\njs.parent.document.title\nreached = True'],
  ['the line of its results', 'import js\njs.postMessage({"kind": "called", "result": "{}"})\nreached = True'],
  ['the frame, by a flood', 'import js\nwhile True:\n    js.postMessage({"kind": "ready"})'],
  [
    'JavaScript, after its modules were taken away',
    'import sys\nsys.modules.pop("js", None)\nimport pyodide.code\npyodide.code.run_js("postMessage(1)")\nreached = True',
  ],
  ['storage', 'import js\njs.indexedDB.open("x")\nreached = True'],
  ['eval in the worker', 'import js\njs.eval("fetch(1)")\nreached = True'],
  ['a process', 'import os\nreached = os.system("true") == 0'],
  [
    // Connecting only seems to succeed, since sockets do not block here: what counts is whether a byte ever comes back.
    'a socket',
    'import socket, time\nsocket_ = socket.create_connection(("127.0.0.1", PORT), 1)\nsocket_.send(b"GET /api/health HTTP/1.0\\r\\n\\r\\n")\ntime.sleep(0.5)\nreached = len(socket_.recv(10)) > 0',
  ],
  ['the host’s files', 'reached = "root" in open("/etc/passwd").read()'],
])('%s cannot be reached', async (_name, attempt) => {
  const code = body(
    `reached = False\ntry:\n    ${attempt.replace('PORT', String(server.port)).replaceAll('\n', '\n    ')}\nexcept BaseException as error:\n    print('refused:', type(error).__name__)\nprint('reached' if reached else 'contained')\nreturn None`,
  )
  const shown = await run(code)
  expect(shown).toContain('contained')
  expect(shown).not.toMatch(/^reached$/m)
})

it('nothing of a run survives into the next', async () => {
  await run(`import builtins\nbuiltins.left_over = 42\nopen('/tmp/left', 'w').write('x')\n${body('return None')}`)
  const shown = await run(
    body(
      "import builtins, os\nprint('left over' if hasattr(builtins, 'left_over') or os.path.exists('/tmp/left') else 'clean')\nreturn None",
    ),
  )
  expect(shown).toContain('clean')
})

it('hidden tests show no values, no output and no message', async () => {
  const shown = await run(body("print('saw', len(shards))\nraise ValueError(str(shards))"))
  expect(shown).not.toContain('1000000000.5')
  expect(shown.match(/saw/g)?.length ?? 0).toBe(3)
})

it('a stopped run counts for nothing, and the next one works', async () => {
  const editor = page.locator('.cm-content')
  await editor.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('def merge_stats(shards):\nwhile True:\npass\n')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Run tests' }).waitFor()
  expect(await run(solution)).toMatch(/All \d+ tests passed\./)
})

it('a sandbox that crashed is noticed and starts anew', async () => {
  await writeCode(page, body('while True:\n    pass'))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Stop' }).waitFor()
  // As after a crash of its process, nothing answers any more, and nothing says so.
  await page.evaluate(() => document.querySelector('iframe')?.remove())
  await page.getByText(/sandbox ended unexpectedly/).waitFor({ timeout: 60_000 })
  expect(await run(solution)).toMatch(/All \d+ tests passed\./)
})
