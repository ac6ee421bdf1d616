/** One candidate walks through all of it: target, assessment, abilities, plan, problem, interview, report, and a plan that has changed. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, type RunningServer, removeServer, startServer, writeCode } from './harness.ts'

const content = path.join(import.meta.dirname, '..', 'content')
const solutionOf = (problem: string) => readFileSync(path.join(content, 'problems', problem, 'solution.py'), 'utf8')
const plan = JSON.parse(readFileSync(path.join(content, 'interviews', 'ml-engineer-twenty-minutes.json'), 'utf8')) as {
  phases: { problem?: string; question?: string }[]
}
const interviewProblem = plan.phases.find(({ problem }) => problem !== undefined)?.problem ?? ''
const question = plan.phases.find((phase) => phase.question !== undefined)?.question ?? ''
const rubric = JSON.parse(readFileSync(path.join(content, 'rubrics', `${question}.json`), 'utf8')) as {
  samples: { answer: string; score: number }[]
}
const partialStory = [...rubric.samples].sort((left, right) => left.score - right.score)[1]?.answer ?? ''

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

/** Kills the server without warning and starts it again on the same folder and port, as a person would after a crash. */
async function crash() {
  await server.kill('SIGKILL')
  server = await startServer({ folder: server.folder, port: server.port })
}

/** Writes code and waits until the page shows it as saved. */
async function saveCode(page: Page, code: string) {
  await writeCode(page, code)
  await page.getByText('Saved', { exact: true }).first().waitFor()
}

async function answerOne(page: Page): Promise<boolean> {
  const number = page.getByRole('textbox', { name: /Your answer/ })
  const options = page.getByRole('group', { name: /Choose/ })
  if (await number.isVisible()) await number.fill('0.5')
  else if (await options.isVisible()) await options.locator('label').first().click()
  else await page.getByText('I don’t know', { exact: true }).click()
  const before = await page.locator('article').first().innerText()
  await page.getByRole('button', { name: 'Answer and go on' }).click()
  await page.waitForFunction(
    (text) => document.querySelector('article')?.innerText !== text || location.pathname.endsWith('/result'),
    before,
  )
  return !page.url().endsWith('/result')
}

it('leads from a blank start to a report that changes the plan, through crashes at every step', async () => {
  const { page, context, wrong } = await openPage(browser)

  // A sample report can be read before doing anything.
  await page.goto(`${server.url}/`)
  await page.getByRole('link', { name: /sample report/i }).click()
  await page.getByRole('heading', { name: /Sample report/ }).waitFor()
  for (const name of ['Strengths', 'Areas for improvement', 'Actionable next steps'])
    await page.getByRole('heading', { name, exact: true }).waitFor()
  await page
    .getByRole('button', { name: /Show the moment/ })
    .first()
    .click()
  await page.getByRole('complementary', { name: 'The moment' }).getByRole('heading', { name: /^At / }).waitFor()

  // Choose a target.
  await page.goto(`${server.url}/welcome`)
  await page.getByRole('radio', { name: /Machine-learning engineer/ }).check()
  await page.getByRole('checkbox', { name: 'Meta' }).check()
  await page.getByRole('button', { name: /Save/ }).click()
  await page.waitForURL(/\/assess/)
  await page.getByRole('button', { name: 'Start assessment' }).waitFor()
  await crash()

  // Take the assessment; the server is killed in the middle and the same question comes back.
  await page.goto(`${server.url}/assess`)
  await page.getByRole('button', { name: 'Start assessment' }).click()
  await page.getByRole('button', { name: 'Answer and go on' }).waitFor()
  for (let count = 0; count < 5; count++) expect(await answerOne(page)).toBe(true)
  const asked = await page.locator('article').first().innerText()
  await crash()
  await page.reload()
  await page.getByRole('button', { name: 'Answer and go on' }).waitFor()
  expect(await page.locator('article').first().innerText()).toBe(asked)
  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByRole('button', { name: 'Answer and go on' }).waitFor()
  expect(await second.locator('article').first().innerText()).toBe(asked)
  await second.close()
  for (let count = 0; count < 40 && (await answerOne(page)); count++);

  // Abilities by area, with what was not measured shown as such.
  await page.getByRole('heading', { name: 'Where you stand' }).waitFor()
  await page.getByText('not measured').first().waitFor()
  expect(await page.getByText(/the bar for Meta/).count()).toBeGreaterThan(0)

  // A roadmap by week, each activity with its reason.
  await page.getByRole('link', { name: 'See my roadmap' }).click()
  await page.waitForURL(/\/roadmap$/)
  await page
    .getByRole('heading', { name: /roadmap/i })
    .first()
    .waitFor()
  await crash()
  await page.reload()

  // Solve a problem in a real editor whose tests run on the server.
  await page.goto(`${server.url}/practise/byte-pair-merge`)
  await page.getByRole('button', { name: 'Run tests' }).waitFor()
  await saveCode(page, solutionOf('byte-pair-merge'))
  await crash()
  await page.reload()
  await page.getByRole('button', { name: 'Run tests' }).waitFor()
  await page.locator('.cm-content', { hasText: 'def merge_step' }).waitFor()
  expect((await page.locator('.cm-line').allTextContents()).join('\n').trim()).toBe(solutionOf('byte-pair-merge').trim())
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Run tests' }).click()
  await page.getByText(/All \d+ tests passed/).waitFor({ timeout: 60_000 })

  // Sit the interview: code, talk, ask for a hint, survive a crash, go on to the story.
  await page.goto(`${server.url}/interview`)
  await page.getByRole('button', { name: 'Start interview' }).click()
  await page.waitForURL(/\/interview\/.+/)
  await page
    .getByRole('textbox', { name: 'Say something' })
    .fill('I would first sort the examples and then walk over them once from the front.')
  await page.getByRole('button', { name: 'Say it' }).click()
  await page
    .getByText(/You said "I would first sort/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /Ask for a hint/ }).click()
  await page.getByRole('region', { name: 'Transcript' }).getByText('hint', { exact: false }).first().waitFor()
  await saveCode(page, solutionOf(interviewProblem))
  await crash()
  await page.reload()
  await page.getByRole('button', { name: 'Run tests' }).click()
  await page
    .getByText(/All \d+ tests passed/)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'I am done with this part' }).click()
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  await answer.fill(partialStory)
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await crash()
  await page.reload()
  await answer.waitFor()
  expect(await answer.inputValue()).toBe(partialStory)
  await answer.press('Control+Enter')
  await page.getByRole('region', { name: 'Transcript' }).getByText(partialStory.slice(0, 40)).first().waitFor()
  await page.getByRole('button', { name: /end the interview/ }).click()

  // The report, every claim with its moment.
  await page.getByRole('link', { name: 'Read the report' }).click()
  await page.getByRole('heading', { name: /^Report:/ }).waitFor()
  for (const name of ['Strengths', 'Areas for improvement', 'Actionable next steps'])
    await page.getByRole('heading', { name, exact: true }).waitFor()
  const chips = page.getByRole('button', { name: /Show the moment/ })
  expect(await chips.count()).toBeGreaterThan(3)
  await chips.last().click()
  await page.getByRole('complementary', { name: 'The moment' }).getByRole('heading', { name: /^At / }).waitFor()

  // The abilities moved, and the roadmap says what changed and why.
  await page.getByRole('link', { name: /See what changed/ }).click()
  await page.waitForURL(/\/roadmap/)
  await page
    .getByText(/New evidence from your interview/)
    .first()
    .waitFor()
  expect(wrong.filter((line) => !/Failed to load resource|net::ERR|EventSource/.test(line))).toEqual([])
})
