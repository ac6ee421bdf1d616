/** Every page at three widths in both themes: nothing scrolls sideways, axe is clean, the console and the policy are quiet. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, launchBrowser, openPage, type RunningServer, removeServer, startServer } from './harness.ts'

let server: RunningServer
let browser: Browser
const addresses: { name: string; path: string }[] = [
  { name: 'Today before anything', path: '/' },
  { name: 'the set-up', path: '/welcome' },
  { name: 'the sample report', path: '/report/sample' },
  { name: 'an unknown address', path: '/nowhere' },
]

/** Asks the server as a page does. */
async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([verb, address, text]) => {
      const response = await fetch(`/api${address}`, {
        method: verb,
        headers: { 'content-type': 'application/json' },
        body: text ?? undefined,
      })
      if (!response.ok) throw new Error(`${verb} ${address}: ${response.status} ${await response.text()}`)
      return response.json()
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  ) as Promise<T>
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  if (server) await removeServer(server)
})

/** Leaves something on every page: a target, an assessment, a practised problem, an interview. */
async function fill() {
  const { page, context } = await openPage(browser)
  await page.goto(server.url)
  await ask(page, 'PUT', '/profile', {
    role: 'ml-engineer',
    targets: [
      { company: 'meta', level: 'e4' },
      { company: 'google', level: 'l4' },
    ],
    interviewDate: null,
    hoursPerWeek: 6,
    timeZone: 'Europe/Berlin',
    daysOff: ['sun'],
  })
  type State = { sessionId: string; status: string; item: { id: string; answer: { kind: string } } | null }
  let state = await ask<State>(page, 'POST', '/assessments', { short: true })
  const first = state.sessionId
  for (let count = 0; state.item !== null && count < 8; count++) {
    const { kind } = state.item.answer
    const answer = kind === 'choice' ? { kind, option: 'a' } : kind === 'numeric' ? { kind, value: 1 } : { kind: 'unknown' }
    state = await ask<State>(page, 'POST', `/assessments/${first}/answers`, { item: state.item.id, answer })
  }
  await ask(page, 'POST', `/assessments/${first}/finish`, {})
  const open = await ask<State>(page, 'POST', '/assessments', { short: false })
  const past = await ask<{ sessionId: string }>(page, 'POST', '/interviews', { interview: 'ml-engineer-twenty-minutes' })
  await ask(page, 'POST', `/interviews/${past.sessionId}/said`, {
    key: crypto.randomUUID(),
    text: 'I would sort them first and then walk once from the front to the back.',
  })
  await ask(page, 'POST', `/interviews/${past.sessionId}/leave`, {})
  const running = await ask<{ sessionId: string }>(page, 'POST', '/interviews', { interview: 'ml-engineer-twenty-minutes' })
  await context.close()
  return { first, open: open.sessionId, past: past.sessionId, running: running.sessionId }
}

async function look(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const { page, context, wrong } = await openPage(browser, {
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const found = [...(await axe(page)), ...wrong, ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : [])]
  await context.close()
  return found
}

const sizes = [1440, 768, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })))

describe('before anything is done', () => {
  it.each(addresses.flatMap((address) => sizes.map((size) => ({ ...address, ...size }))))(
    '$name at $width px, $scheme',
    async ({ path, width, scheme }) => {
      expect(await look(path, width, scheme)).toEqual([])
    },
  )
})

describe('with something on every page', () => {
  let made: Awaited<ReturnType<typeof fill>>
  beforeAll(async () => {
    made = await fill()
  })

  const pages: [string, () => string][] = [
    ['Today', () => '/'],
    ['the target', () => '/welcome'],
    ['Assess', () => '/assess'],
    ['a deep look before it starts', () => '/assess/area/statistics'],
    ['a question', () => `/assess/${made.open}`],
    ['a result', () => `/assess/${made.first}/result`],
    ['the problems', () => '/practise'],
    ['a problem', () => '/practise/auc-with-ties'],
    ['the lessons', () => '/learn'],
    ['a lesson', () => '/learn/generalization'],
    ['a card', () => '/learn/review'],
    ['the interviews', () => '/interview'],
    ['an interview', () => `/interview/${made.running}`],
    ['a report', () => `/report/${made.past}`],
    ['the roadmap', () => '/roadmap'],
    ['progress', () => '/progress'],
    ['a history', () => '/progress/ml-theory'],
    ['the companies', () => '/companies'],
    ['a company', () => '/companies/meta'],
    ['the question bank', () => '/bank'],
    ['the calibration', () => '/bank/calibration'],
    ['the data', () => '/data'],
  ]
  it.each(pages.flatMap(([name, path]) => sizes.map(({ width, scheme }) => ({ name, path, width, scheme }))))(
    '$name at $width px, $scheme',
    async ({ path, width, scheme }) => {
      expect(await look(path(), width, scheme)).toEqual([])
    },
  )

  it('an evidence chip opens its moment without breaking the policy', async () => {
    const { page, context, wrong } = await openPage(browser)
    await page.goto(`${server.url}/progress/ml-theory`)
    await page
      .getByRole('button', { name: /Show the moment/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: 'The moment' }).waitFor()
    await page.getByText('your answer').first().waitFor()
    expect(await axe(page)).toEqual([])
    expect(wrong).toEqual([])
    await context.close()
  })

  it('commands open on Ctrl-K, and the keys of the app on ?', async () => {
    const { page, context } = await openPage(browser)
    await page.goto(`${server.url}/progress`)
    await page.getByRole('heading', { name: 'Progress' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Search' }).fill('compan')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/companies/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await context.close()
  })
})
