/** An assessment that asks for an answer of each kind, by keyboard, where the server runs code and where the browser does. */
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axe, launchBrowser, openPage, removeServer, startServer, writeCode } from './harness.ts'
import { type Kind, kinds, shownPrompt, writeKindsBank } from './kinds-bank.ts'

let browser: Browser
let bank: string

beforeAll(async () => {
  bank = writeKindsBank()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(bank, { recursive: true, force: true })
})

const handIn = (page: Page) => page.getByRole('button', { name: 'Answer and go on' })

async function kindAsked(page: Page): Promise<Kind> {
  const asked = await page.locator('article').innerText()
  const kind = kinds.find((one) => asked.includes(shownPrompt(one)))
  if (kind === undefined) throw new Error(`no known question: ${asked}`)
  return kind
}

/** The right answer to an item of each kind, as somebody gives it who uses the keyboard. */
const answer: Record<Kind, (page: Page) => Promise<void>> = {
  choice: (page) => page.keyboard.press('a'),
  multiple: async (page) => {
    await page.keyboard.press('a')
    await page.keyboard.press('b')
  },
  numeric: (page) => page.getByRole('textbox', { name: /Your answer/ }).fill('1/4'),
  ordering: putInOrder,
  flaw: (page) => page.getByRole('radio', { name: /^Line 3:/ }).press('Space'),
  pipeline: async (page) => {
    await page.getByRole('radio', { name: /^Step 1:/ }).focus()
    await page.keyboard.press('ArrowDown')
  },
  code: async (page) => {
    await page.locator('.cm-content').waitFor()
    await writeCode(
      page,
      'def running_mean(values):\n    total, means = 0, []\n    for n, value in enumerate(values):\n        total += value\n        means.append(total / (n + 1))\n    return means\n',
    )
    await page.getByText('Saved', { exact: true }).waitFor()
    // Escape, then Tab, leaves the editor.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBeNull()
  },
}

/** From "scaler, split, report, tune" to the right order: one step by Alt and an arrow, one by its button; a third is dragged there and back. */
async function putInOrder(page: Page) {
  const steps = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Move up/ }) })
  const texts = async () => (await steps.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').replace(/^\d /, '').slice(0, 8))
  await page.getByRole('button', { name: 'Move up: Split the rows by time' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await texts()).toEqual(['Split th', 'Fit the ', 'Report t', 'Tune on '])
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up: Split the rows by time')
  expect(await page.locator('fieldset [aria-live]').innerText()).toBe('Step 1 of 4: Split the rows by time')
  await page.getByRole('button', { name: /^Move down: Report/ }).press('Enter')
  expect(await texts()).toEqual(['Split th', 'Fit the ', 'Tune on ', 'Report t'])
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Move down: Report/)

  const drag = async (from: number, to: number) => {
    const [grip, target] = [await steps.nth(from).locator('svg').first().boundingBox(), await steps.nth(to).boundingBox()]
    if (!grip || !target) throw new Error('the steps are not drawn')
    await page.mouse.move(grip.x + 4, grip.y + 4)
    await page.mouse.down()
    await page.mouse.move(grip.x + 4, target.y + (to < from ? 2 : target.height - 2), { steps: 8 })
    await page.mouse.up()
  }
  await drag(2, 0)
  expect((await texts())[0]).toBe('Tune on ')
  await drag(0, 2)
  expect(await texts()).toEqual(['Split th', 'Fit the ', 'Tune on ', 'Report t'])
}

/** A judge that cannot take the code counts nothing: the code stays, and can be handed in again, or left for "I don't know". */
async function findJudgeBusy(page: Page) {
  const sentence = 'You have run code 60 times in the last minute. Try again in 9 s.'
  await page.route('**/api/rpc/assessment/answer', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/json',
      body: JSON.stringify({ json: { defined: false, code: 'TOO_MANY', status: 429, message: sentence, data: { kind: 'too-many' } } }),
    }),
  )
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+Enter')
  const alert = page.getByRole('alert')
  await alert.getByText(sentence).waitFor()
  await alert.getByText(/Your code is kept above/).waitFor()
  await page.unroute('**/api/rpc/assessment/answer')
  const unknown = page.getByRole('checkbox', { name: 'I don’t know' })
  await unknown.check()
  await unknown.uncheck()
  expect(await page.locator('.cm-content').innerText()).toContain('means.append')
}

/** Axe, and whether anything is wider than the page, at three widths and in both themes. */
async function look(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [1440, 768, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      const faults = [...(await axe(page)), ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])]
      found.push(...faults.map((fault) => `${width} ${colorScheme}: ${fault}`))
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  return found
}

it.each([
  ['the server', {}],
  ['the browser', { INTERVIEWNODE_SANDBOX: 'none' }],
])('asks for an answer of each kind where code runs in %s', async (where, environment) => {
  const server = await startServer({ environment: { ...environment, INTERVIEWNODE_CONTENT: bank } })
  const { page, context, wrong } = await openPage(browser)
  try {
    await page.goto(`${server.url}/assess`)
    await page.getByRole('button', { name: 'Start assessment' }).click()
    const asked: Kind[] = []
    while (asked.length < kinds.length) {
      await handIn(page).waitFor()
      const kind = await kindAsked(page)
      asked.push(kind)
      expect(await handIn(page).isDisabled()).toBe(true)
      if (where === 'the server') {
        if (kind === 'code') await page.locator('.cm-content').waitFor()
        expect(await look(page)).toEqual([])
      }
      await answer[kind](page)
      if (kind === 'code') await findJudgeBusy(page)
      await handIn(page).click()
      await page.waitForFunction((text) => !document.querySelector('article')?.innerText.includes(text), shownPrompt(kind), {
        timeout: 120_000,
      })
    }
    expect([...asked].sort()).toEqual([...kinds].sort())

    await page.getByRole('heading', { name: 'Where you stand' }).waitFor()
    const results = page.getByRole('region', { name: 'Your answers' }).locator(':scope > div > details')
    expect((await results.locator('summary').allInnerTexts()).map((text) => /\bRight\b/.exec(text)?.[0])).toEqual(kinds.map(() => 'Right'))
    for (const result of await results.all()) await result.locator('summary').click()
    await page.getByText('4 of 4 cases passed').waitFor()
    await page
      .getByText('4. Report the error')
      .or(page.locator('li', { hasText: 'Report the error' }))
      .first()
      .waitFor()
    if (where === 'the server') expect(await look(page)).toEqual([])
    expect(wrong.filter((line) => !/503|429/.test(line))).toEqual([])
  } finally {
    await context.close()
    await removeServer(server)
  }
})
