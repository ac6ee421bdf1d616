/** The problem page as a person uses it: streamed tests, differences that read well, notes, hints, submissions, complexity, by keyboard and on a phone. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, launchBrowser, openPage, type RunningServer, removeServer, runTests, startServer, writeCode } from './harness.ts'

const problems = path.join(import.meta.dirname, '..', 'content', 'problems')
const solutionOf = (problem: string) => readFileSync(path.join(problems, problem, 'solution.py'), 'utf8')

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  // One place for all runs, so that a second one has to wait.
  process.env.INTERVIEWNODE_JUDGE_PLACES = '1'
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})

afterAll(async () => {
  delete process.env.INTERVIEWNODE_JUDGE_PLACES
  await browser?.close()
  if (server) await removeServer(server)
})

/** Opens a problem and waits for its editor. */
async function openProblem(problem: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const { page, context, wrong } = await openPage(browser, { reducedMotion: 'reduce', ...options })
  await page.goto(`${server.url}/practise/${problem}`)
  await page.locator('.cm-content').waitFor()
  return { page, context, wrong }
}

/** Makes the page believe that this server runs no code, so that it falls back on the browser. */
async function withoutServerRunner(page: Page) {
  await page.route('**/api/rpc/judge/runner**', (route) =>
    route.fulfill({ status: 503, json: { json: { defined: false, code: 'UNAVAILABLE', status: 503, message: 'No runner.' } } }),
  )
}

async function run(page: Page, code: string) {
  await writeCode(page, code)
  expect(await runTests(page)).toMatch(/tests passed/)
}

const results = (page: Page) => page.getByRole('region', { name: 'Test results' })

describe('running', () => {
  it('shows each test as it ends, then the verdict', async () => {
    const { page, context, wrong } = await openProblem('merge-maintenance-windows')
    await writeCode(
      page,
      `import time\n${solutionOf('merge-maintenance-windows').replace('    slots = []', '    slots = []\n    end_of_pause = time.perf_counter() + 0.15\n    while time.perf_counter() < end_of_pause:\n        pass')}`,
    )
    await page.keyboard.press('Control+Enter')
    await results(page)
      .getByText(/\d of \d+ tests have ended/)
      .waitFor({ timeout: 60_000 })
    await results(page).getByText('three windows, two of them overlapping').waitFor()
    await page.getByText(/All \d+ tests passed/).waitFor({ timeout: 120_000 })
    expect(wrong).toEqual([])
    await context.close()
  })

  it('a stopped run counts for nothing, and the next one works', async () => {
    const { page, context } = await openProblem('gpu-slots-needed')
    await writeCode(page, 'while True:\n    pass\n')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Run tests' }).waitFor()
    await run(page, solutionOf('gpu-slots-needed'))
    await page.getByRole('tab', { name: 'Submissions (1)' }).waitFor()
    await context.close()
  })

  it('falls back on the browser where the server runs no code, and says that such a verdict counts for less', async () => {
    const { page, context } = await openPage(browser)
    await withoutServerRunner(page)
    await page.goto(`${server.url}/practise/top-events`)
    await page.locator('.cm-content').waitFor()
    await page.getByText('Runs in this browser; a verdict from here counts for less.').waitFor()
    await run(page, solutionOf('top-events'))
    expect(await results(page).innerText()).toMatch(/All \d+ tests passed/)
    await page.getByRole('tab', { name: 'Complexity' }).click()
    await page.getByRole('radio', { name: 'O(n)', exact: true }).click()
    await page.getByRole('button', { name: 'Measure' }).click()
    await page.getByText(/^Measured: /).waitFor({ timeout: 60_000 })
    await context.close()
  })

  it('says the place in the line instead of hanging', async () => {
    const first = await openProblem('longest-improving-run')
    const second = await openProblem('top-events')
    const name = /^def (\w+)/m.exec(solutionOf('longest-improving-run'))?.[1]
    const endless = `def ${name}(*values):\n    while True:\n        pass\n`
    await writeCode(first.page, endless)
    await first.page.keyboard.press('Control+Enter')
    await results(first.page)
      .getByText(/^Starting|tests are starting|have ended/)
      .waitFor()
    await second.page.getByRole('button', { name: 'Run tests' }).click()
    await second.page.getByText('Waiting: position 1 in the line.').waitFor({ timeout: 20_000 })
    await second.page.getByRole('button', { name: 'Stop' }).click()
    await second.page.getByRole('button', { name: 'Run tests' }).waitFor()
    await first.page.getByRole('button', { name: 'Stop' }).click()
    await Promise.all([first.context.close(), second.context.close()])
  })
})

describe('what went wrong', () => {
  it('sets an array against the expected one cell by cell, with shape and dtype', async () => {
    const { page, context } = await openProblem('masked-attention')
    await run(page, solutionOf('masked-attention').replace('return ', 'return 1.1 * '))
    const table = page.getByRole('region', { name: 'Expected and got, cell by cell' }).first()
    expect((await table.innerText()).replaceAll(/\s+/g, ' ')).toContain('exp 15.0 got 16.5')
    await page
      .getByText(/Shape \(1, 2, 2\); dtype float64\./)
      .first()
      .waitFor()
    expect(await axe(page)).toEqual([])
    await context.close()
  })

  it('shows an error at its line, and printed output in a tab of its own', async () => {
    const { page, context } = await openProblem('top-events')
    await run(page, `print('loaded')\n${solutionOf('top-events').replace(/("""[\s\S]*?""")/, '$1\n    raise ValueError("stop here")')}`)
    await results(page)
      .getByText(/Line \d+: .*ValueError: stop here/)
      .first()
      .waitFor()
    await page.locator('.cm-lint-marker-error').first().waitFor()
    await page.getByRole('tab', { name: 'Output' }).click()
    await page.getByRole('region', { name: 'Printed output' }).getByText('loaded').waitFor()
    await context.close()
  })
})

describe('beside the code', () => {
  it('habits are counted and lead to their line', async () => {
    const { page, context } = await openProblem('top-n-per-group')
    await writeCode(page, 'import pandas as pd\n\n\ndef top_results(candidates, n, seen=[]):\n    return candidates.assign(rank=1)\n')
    await page.getByRole('tab', { name: /Habits \([1-9]/ }).click()
    await page.getByRole('button', { name: 'Line 4' }).first().click()
    await page.waitForFunction(() => document.querySelector('.cm-activeLine')?.textContent?.startsWith('def top_results'))
    expect(await axe(page)).toEqual([])
    await context.close()
  })

  it('notes survive a reload', async () => {
    const { page, context } = await openProblem('beam-search')
    await page.getByRole('tab', { name: 'Notes' }).click()
    const notes = page.getByRole('textbox', { name: 'Notes on this problem' })
    await notes.fill('Keep the k best; ties by order.')
    await page.getByRole('tabpanel', { name: 'Notes' }).getByText('Saved', { exact: true }).waitFor()
    await page.reload()
    await page.getByRole('tab', { name: 'Notes' }).click()
    await notes.waitFor()
    expect(await notes.inputValue()).toBe('Keep the k best; ties by order.')
    await context.close()
  })

  it('hints come one at a time and are counted', async () => {
    const { page, context } = await openProblem('edit-distance-weighted')
    await page.keyboard.press('Control+;')
    const next = page.getByRole('button', { name: /Show hint 1 of/ })
    await next.waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Show hint'))
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Hints (1 used)' }).waitFor()
    await page.getByText(/so far 25 %/).waitFor()
    expect(await page.getByRole('list', { name: 'Hints so far' }).getByRole('listitem').count()).toBe(1)
    await context.close()
  })

  it('submissions show what changed since the one before', async () => {
    const { page, context } = await openProblem('longest-stable-window')
    await run(page, solutionOf('longest-stable-window').replace(/return .*/g, 'return -1'))
    await run(page, solutionOf('longest-stable-window'))
    await page.getByRole('tab', { name: 'Submissions (2)' }).click()
    await page.getByRole('button', { name: /Run 2.*accepted/ }).click()
    const changes = page.getByRole('region', { name: 'What changed in run 2' })
    expect(await changes.innerText()).toContain('return -1')
    await page.getByText(/lines? added, \d+ removed/).waitFor()
    await page.getByLabel('Compared with').selectOption('none')
    await changes.waitFor({ state: 'detached' })
    expect(await axe(page)).toEqual([])
    await context.close()
  })

  it('a hidden difficulty stays hidden, on the page and in the list', async () => {
    const { page, context } = await openProblem('feature-cache')
    await page.getByRole('button', { name: 'Hide the difficulty' }).click()
    await page.reload()
    await page.getByText('Difficulty hidden').waitFor()
    await page.getByRole('link', { name: 'All problems' }).click()
    await page.getByRole('button', { name: 'Show difficulty' }).waitFor()
    expect(await page.getByText(/difficulty \d of 5/i).count()).toBe(0)
    await context.close()
  })

  it('the complexity is asked before the answer, and measured beside what was said', async () => {
    const problem = 'merge-maintenance-windows'
    const { page, context, wrong } = await openProblem(problem)
    await run(page, solutionOf(problem))
    await page.getByRole('tab', { name: 'Answer' }).click()
    expect(await page.getByText('Worth saying aloud').count()).toBe(0)
    await page.getByRole('tabpanel', { name: 'Answer' }).getByRole('radio', { name: 'O(n log n)' }).click()
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await page.getByText('Worth saying aloud').waitFor()
    await page.getByRole('tab', { name: 'Complexity' }).click()
    await page.getByRole('button', { name: 'Measure' }).click()
    await page.getByRole('figure', { name: /CPU time of one call/ }).waitFor({ timeout: 60_000 })
    const report = await page.getByRole('region', { name: 'Time complexity' }).innerText()
    expect(report).toMatch(/You said\s+O\(n log n\)/)
    expect(report).toMatch(/Expected\s+O\(n log n\)/)
    expect(report).not.toContain('is possible.')
    expect(await axe(page)).toEqual([])
    expect(wrong).toEqual([])
    await context.close()
  })
})

describe('however it is used', () => {
  it('the list is narrowed and walked through by keyboard alone, and so is the problem', async () => {
    const { page, context } = await openPage(browser)
    await page.goto(`${server.url}/practise`)
    await page.getByRole('textbox', { name: 'Search by title or skill' }).focus()
    await page.keyboard.type('trailing')
    await page.getByText(/^1 of \d+ problems/).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/practise\/sliding-window-peak/)
    await page.locator('.cm-content').waitFor()
    await page.keyboard.press('F6')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Prompt')
    await page.keyboard.press('F6')
    await page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'))
    await page.keyboard.press('Control+.')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Tests')
    await page.keyboard.press('ArrowRight')
    await page.getByText('What your code prints appears here after a run.').waitFor()
    await page.keyboard.press('Control+Enter')
    await results(page)
      .getByText(/tests passed/)
      .waitFor({ timeout: 120_000 })
    await page.keyboard.press('Shift+F6')
    await page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Run tests')
    await context.close()
  })

  it('reads and runs at 390 px, with the run bar in sight from the prompt on', async () => {
    const { page, context, wrong } = await openProblem('gpu-slots-needed', { viewport: { width: 390, height: 844 } })
    expect(await page.getByRole('button', { name: 'Run tests' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Go to the code' }).click()
    await writeCode(page, 'def gpus_needed(*args):\n    return -1\n')
    await page.getByRole('button', { name: 'Run tests' }).click()
    await results(page)
      .getByText(/tests passed|error/)
      .first()
      .waitFor({ timeout: 120_000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(await axe(page)).toEqual([])
    expect(wrong).toEqual([])
    await context.close()
  })
})
