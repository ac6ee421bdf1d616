/** An assessment by keyboard alone: a doubt, a pause that outlives tabs and crashes, and the result with the question as it was seen. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axe, launchBrowser, openPage, type RunningServer, removeServer, startServer } from './harness.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

const question = (page: Page) => page.locator('article').first()
const goesOn = (page: Page) => page.getByRole('button', { name: 'Answer and go on' })

/** "I don't know", by keys. */
async function answerByKey(page: Page) {
  const before = await question(page).innerText()
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await page.waitForFunction((text) => document.querySelector('article')?.innerText !== text, before)
}

it('pauses with its consequence stated, keeps the pause through tabs and crashes, and says so in the result', async () => {
  const { page, context } = await openPage(browser)
  await page.goto(`${server.url}/assess`)
  await page.getByRole('button', { name: /Start the short one/ }).click()
  await goesOn(page).waitFor()
  await answerByKey(page)
  const asked = await question(page).innerText()

  await page.keyboard.press('!')
  const doubt = page.getByRole('dialog', { name: 'Something is wrong with this question' })
  await doubt.getByRole('textbox', { name: 'What is wrong?' }).fill('Two options are right.')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Noted, thank you' }).waitFor()
  await doubt.waitFor({ state: 'hidden' })

  await page.keyboard.press('p')
  const consequence = page.getByRole('dialog', { name: 'Pause' })
  await consequence.getByText(/The clock stands still for up to 10 min/).waitFor()
  await consequence.getByText(/The log notes how long it was hidden/).waitFor()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Paused' }).waitFor()
  expect(await page.locator('article').count()).toBe(0)
  expect(await axe(page)).toEqual([])

  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByRole('heading', { name: 'Paused' }).waitFor()
  await second.close()
  await server.kill('SIGKILL')
  server = await startServer({ folder: server.folder, port: server.port })
  await page.reload()
  await page.getByRole('heading', { name: 'Paused' }).waitFor()
  await page.waitForTimeout(1100)
  await page.keyboard.press('p')
  await goesOn(page).waitFor()
  expect(await question(page).innerText()).toBe(asked)
  await answerByKey(page)

  await page.getByRole('button', { name: 'Stop here and see the result' }).click()
  await page.getByRole('heading', { name: 'Where you stand' }).waitFor()
  const answers = page.getByRole('region', { name: 'Your answers' }).locator(':scope > div > details')
  expect(await answers.count()).toBe(2)
  await answers.nth(1).locator('summary').first().click()
  await answers
    .nth(1)
    .getByText(/hidden by a pause of/)
    .waitFor()
  await answers.nth(1).getByRole('term').getByText('Key').waitFor()
  await page.getByText('Measured by what you say and write').first().waitFor()
  expect(await axe(page)).toEqual([])
  await context.close()
})

it('brings a doubt to the author’s page, from the question and from the result, and settles it with a note', async () => {
  const { page, context, wrong } = await openPage(browser)
  await page.goto(`${server.url}/assess`)
  await page
    .getByRole('link', { name: /Assessment of/ })
    .first()
    .click()
  const last = page.getByRole('region', { name: 'Your answers' }).locator(':scope > div > details').first()
  await last.locator('summary').first().click()
  await last.getByRole('button', { name: 'Something is wrong with this question' }).click()
  await page.getByRole('textbox', { name: 'What is wrong?' }).fill('The key is out of date.')
  await page.getByRole('button', { name: 'Send to the author' }).click()
  await last.getByRole('button', { name: 'Noted, thank you' }).waitFor()

  await page.getByRole('link', { name: 'Question bank' }).click()
  await page.getByRole('heading', { name: 'Questions that people doubt' }).waitFor()
  await page.getByText('Two options are right.').waitFor()
  await page
    .getByText(/^content\/items\/.+\/item\.json$/)
    .first()
    .waitFor()
  expect(await axe(page)).toEqual([])
  const doubt = page.getByRole('listitem').filter({ hasText: 'The key is out of date.' })
  await doubt.getByRole('button', { name: 'Settle with a note' }).click()
  await doubt.getByRole('textbox', { name: 'What became of it?' }).fill('The key was corrected.')
  await doubt.getByRole('button', { name: 'Settle it' }).click()
  await doubt.waitFor({ state: 'detached' })
  await page.getByRole('switch', { name: /Show settled ones too \(1\)/ }).check()
  await page.getByText('The key was corrected.').waitFor()
  expect(await axe(page)).toEqual([])
  expect(wrong).toEqual([])
  await context.close()
})

it('shows what a calibration would change, and refuses in words what one person’s answers cannot', async () => {
  const { page, context, wrong } = await openPage(browser)
  await page.goto(`${server.url}/bank`)
  await page.getByRole('link', { name: 'Calibration' }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page
    .getByText(/would change, .* are refused/)
    .first()
    .waitFor()
  await page.getByText('What would change, question by question').first().click()
  await page
    .getByText(/too few answers: 1, and 30 are the least/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: 'Nothing to use yet' }).first().isDisabled()).toBe(true)
  expect(await axe(page)).toEqual([])
  expect(wrong).toEqual([])
  await context.close()
})
