/** The first page stays light: at most 200 KB of JavaScript, gzipped, in all; editor and Python only where they are used. */
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, type RunningServer, removeServer, startServer } from './harness.ts'

const budgetBytes = 200 * 1024

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

it.each(['/', '/welcome'])('%s loads at most 200 KB of JavaScript', async (path) => {
  const { page, context } = await openPage(browser)
  const scripts = new Map<string, number>()
  const read: Promise<void>[] = []
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return
    read.push(response.body().then((body) => void scripts.set(response.url(), gzipSync(body, { level: 6 }).length)))
  })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await Promise.all(read)
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
  expect(scripts.size).toBeGreaterThan(1)
  expect(total, [...scripts].map(([url, bytes]) => `${bytes} ${url}`).join('\n')).toBeLessThanOrEqual(budgetBytes)
  expect([...scripts.keys()].filter((url) => /pyodide|codemirror|judge/.test(url))).toEqual([])
  await context.close()
})
