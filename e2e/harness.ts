/** A real server on a folder of its own, and a real browser in front of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../src/cli/find-browser.ts'

const root = path.dirname(import.meta.dirname)

export type RunningServer = {
  url: string
  folder: string
  port: number
  output: () => string
  kill: (signal: NodeJS.Signals) => Promise<void>
}

/** Starts the server as a person does, and waits for its line; `folder` and `port` of an earlier one may be used again. */
export function startServer({
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-e2e-')),
  port = 0,
  environment = {} as Record<string, string>,
} = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [path.join(root, 'src', 'cli', 'main.ts'), 'start', '--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let output = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const [, url] = /InterviewNode is ready: (http:\/\/localhost:\d+)/.exec(output) ?? []
      if (url) resolve({ url, folder, port: Number(new URL(url).port), output: () => output, kill: (signal) => end(child, signal) })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)))
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

/** Ends a server and removes its folder. */
export async function removeServer(server: RunningServer): Promise<void> {
  await server.kill('SIGTERM')
  rmSync(server.folder, { recursive: true, force: true })
}

/** Launches the Chrome or Chromium that is on this machine. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env)
  if (executablePath === undefined) throw new Error('No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath, args: [...asRoot, ...quiet] })
}

/** A page that remembers what went wrong in it: console errors, refused policies, uncaught errors. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`))
  return { page, context, wrong }
}

/** What axe finds on the page by WCAG 2.2 AA, a line each. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source)
  return page.evaluate(async () => {
    // A pane that still fades in has less contrast than it will have.
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
    const { violations } = await (
      window as unknown as {
        axe: {
          run: (
            context: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>
        }
      }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    )
  })
}

/** Replaces what stands in the code editor, by pasting, as a person might. */
export async function writeCode(page: Page, code: string): Promise<void> {
  const editor = page.locator('.cm-content')
  await editor.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await editor.evaluate((element, text) => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, code)
}

/** Runs the tests by key and gives what the page says about them once the run has ended, however it did. */
export async function runTests(page: Page): Promise<string> {
  const results = page.getByRole('region', { name: 'Test results' })
  const before = await results.getAttribute('data-ended')
  await page.keyboard.press('Control+Enter')
  const isAnother = (seen: string | null) =>
    ![seen, undefined].includes(document.querySelector('[aria-label="Test results"]')?.getAttribute('data-ended') ?? undefined)
  await page.waitForFunction(isAnother, before, { timeout: 120_000 })
  return results.innerText()
}
