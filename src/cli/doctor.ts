/** `interviewnode doctor`: what works on this machine, and what to do about the rest. */
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { startSandbox, tiersOf } from '../judge/edge/sandbox.ts'
import type { Config } from '../server/config.ts'
import { lockFolder } from '../server/lock.ts'
import { pythonRuntime } from '../server/static-files.ts'
import { configOf, loadBank, parse, printJson } from './command.ts'
import { findBrowser } from './find-browser.ts'

type Check = { name: string; works: boolean; needed: boolean; found: string; advice: string | null }

/** Prints each part with what was found. Exit code 1 when something that is needed does not work. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse(args, {})
  const config = configOf(values)
  const checks = [
    node(),
    await dataFolderCheck(config.dataFolder),
    content(values.content),
    webApp(config.webFolder),
    ...(await sandbox(config)),
    python(),
    browser(),
    model(),
  ]
  const ok = checks.every(({ works, needed }) => works || !needed)
  if (values.json) printJson({ ok, version: config.version, checks })
  else for (const check of checks) process.stdout.write(`${lineOf(check)}\n`)
  return ok ? 0 : 1
}

function lineOf({ name, works, needed, found, advice }: Check): string {
  const mark = works ? 'works  ' : needed ? 'BROKEN ' : 'without'
  return `${mark}  ${name.padEnd(12)} ${found}${advice ? `\n${' '.repeat(22)}${advice}` : ''}`
}

function check(name: string, works: boolean, found: string, advice: string, needed = true): Check {
  return { name, works, needed, found, advice: works ? null : advice }
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return check('node', major > 22 || (major === 22 && minor >= 22), process.version, 'Install Node 22.22 or later from https://nodejs.org.')
}

/** Looks without opening: opening would upgrade an older folder. */
async function dataFolderCheck(folder: string): Promise<Check> {
  const parent = existsSync(folder) ? folder : nearest(folder)
  try {
    accessSync(parent, constants.W_OK)
  } catch {
    return check('database', false, `${folder} cannot be written to`, 'Check its permissions, or choose another folder with --data.')
  }
  if (!existsSync(folder)) return check('database', true, `${folder} (made at the first start)`, '')
  const lock = await lockFolder(folder)
  if (!lock.ok) return check('database', true, `${folder} (in use by a running InterviewNode)`, '')
  await lock.value.release()
  return check('database', true, folder, '')
}

function nearest(folder: string): string {
  const parent = path.dirname(folder)
  return existsSync(parent) || parent === folder ? parent : nearest(parent)
}

function content(folder?: string): Check {
  const { problems, counts } = loadBank(folder)
  const found = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')
  const works = problems.length === 0 && found !== ''
  return check(
    'content',
    works,
    `${found || 'nothing'}${works ? '' : `; ${problems.length} errors`}`,
    'Run "interviewnode content check" to see each error.',
  )
}

function webApp(folder: string): Check {
  const built = existsSync(path.join(folder, 'index.html'))
  return check('web app', built, built ? folder : 'not built', 'Run "npm start", which builds it.', false)
}

/** Starts the sandbox, as the server does, and says which tier holds. None of it is needed: code then runs in the browser. */
async function sandbox({ python: named, searchPath, sandbox: setting }: Config): Promise<Check[]> {
  const { sandbox: started, report } = await startSandbox({ python: named, searchPath, tiers: tiersOf(setting) })
  await started?.close()
  const { tier, python: found, residentMiB, layers } = report
  const words = started
    ? `tier ${tier}: Python ${found?.version}, NumPy ${found?.numpy ?? 'missing'}, pandas ${found?.pandas ?? 'missing'}, ${residentMiB} MB while it waits`
    : 'tier 3: code of candidates is not run on this machine, but in their browser'
  return [
    check('sandbox', started !== undefined, words, 'See the layers below.', false),
    ...layers.map(({ name, works, advice }) => check(`  ${name}`, works, works ? 'holds' : 'missing', advice ?? '', false)),
  ]
}

function python(): Check {
  const runtime = pythonRuntime()
  return check(
    'pyodide',
    runtime !== undefined,
    runtime ? `Pyodide ${runtime.version}, run in the browser` : 'not found',
    'Run "npm ci" to install it again.',
  )
}

function browser(): Check {
  const found = findBrowser(process.env)
  return check(
    'browser',
    found !== undefined,
    found ?? 'no Chrome or Chromium found',
    'Any browser shows the pages; only the tests need this one. Install Chromium, or name it in CHROME_PATH.',
    false,
  )
}

function model(): Check {
  return check(
    'model',
    false,
    'no language model',
    'Nothing needs one: interviews, grading and reports work without. This version does not use one.',
    false,
  )
}
