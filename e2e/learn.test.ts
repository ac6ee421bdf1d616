/** Learning from memory: a lesson, its cards, a drill, and what is left after a reload. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axe, launchBrowser, openPage, type RunningServer, removeServer, startServer } from './harness.ts'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
})

afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

it('brings the cards of a lesson that was read, hides their answers until the self-score, and says when they come back', async () => {
  const { page, wrong } = await openPage(browser)
  await page.goto(`${server.url}/learn`)
  await page.getByRole('link', { name: /^Generalisation/ }).press('Enter')
  await page.getByRole('heading', { name: 'A worked example' }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Done: put its cards into my reviews' }).click()
  await page.getByText('You have read this.').waitFor()

  await page.getByRole('link', { name: 'Learn', exact: true }).click()
  await page.getByRole('link', { name: 'Begin new cards' }).press('Enter')
  await page.getByText('How sure are you of it?').waitFor()
  const question = await page.locator('article').innerText()
  await page.reload()
  await page.getByText('How sure are you of it?').waitFor()
  expect(await page.locator('article').innerText()).toBe(question)
  expect(await axe(page)).toEqual([])

  await page.keyboard.press('4')
  await page.getByText('How did it go?').waitFor()
  await page.keyboard.press('1')
  await page.getByText('You said: quite sure. You missed it.').waitFor()
  await page.getByText(/This one comes back in \d+ minutes?\./).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('1 answered today').waitFor()
  expect(await page.locator('article').innerText()).not.toBe(question)
  expect(wrong).toEqual([])
})

it('keeps key and explanation of a drill on the server until the answer is in', async () => {
  const { page, wrong } = await openPage(browser)
  const bodies: string[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/api/rpc/reviews')) bodies.push(await response.text().catch(() => ''))
  })
  await page.goto(`${server.url}/learn/inference/drill`)
  await page.getByRole('button', { name: 'Answer and go on' }).waitFor()
  expect(await heading(page).innerText()).toBe('Inference')
  await expect.poll(() => bodies.length).toBeGreaterThan(1)
  expect(bodies.join()).not.toMatch(/explanation":"|"key":|misconception|"correct"/)
  expect(await axe(page)).toEqual([])

  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await page.getByText('Not known').waitFor()
  expect(await axe(page)).toEqual([])
  expect(wrong).toEqual([])
})
