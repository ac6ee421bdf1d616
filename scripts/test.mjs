/**
 * `npm test`: set-up, then every check of the house, each counted, ending with one line `N passed, N failed`.
 * A check that finds no files fails: a tool that read nothing reports success as well.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensurePackages, ensureWebApp, environment, findNode, root } from './setup.mjs'

ensurePackages()
const node = findNode()
const scratch = mkdtempSync(path.join(tmpdir(), 'interviewnode-test-'))
const bin = (...parts) => path.join(root, 'node_modules', ...parts)
const totals = { passed: 0, failed: 0, skipped: 0 }
const failures = []

/** Runs one tool; it passes when its exit code is 0 and `proof`, where given, is found in what it printed. */
function check(name, args, proof) {
  const started = Date.now()
  const run = spawnSync(node, args, { cwd: root, encoding: 'utf8', env: environment(node), maxBuffer: 256 * 1024 * 1024 })
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}`.trimEnd()
  const passed = run.status === 0 && (proof === undefined || proof.test(output))
  totals[passed ? 'passed' : 'failed'] += 1
  if (!passed) failures.push(name)
  const summary = output.split('\n').at(-1)
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds(started)})${passed ? `: ${summary}` : `\n${output}`}`)
}

/** Runs one project of the test suite and counts its tests. */
function suite(name, extra = []) {
  const started = Date.now()
  const report = path.join(scratch, `${name}.json`)
  const args = [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...extra,
  ]
  const run = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment(node) })
  const counts = readReport(report)
  totals.passed += counts.passed
  totals.failed += counts.failed
  totals.skipped += counts.skipped
  const broken = run.status !== 0 || counts.passed === 0
  if (broken && counts.failed === 0) totals.failed += 1
  if (broken) failures.push(`${name} tests`)
  console.log(`${broken ? 'FAIL' : 'ok  '} ${name} tests (${seconds(started)}): ${counts.passed} passed, ${counts.failed} failed`)
}

function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`

check('format and lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'], /Checked [1-9]\d+ files/)
check('types', [path.join(root, 'scripts', 'types.mjs')])
check('import boundaries', [path.join(root, 'scripts', 'boundaries.mjs')])
check('dead code', [bin('knip', 'bin', 'knip.js'), '--no-progress', '--treat-config-hints-as-errors'])
check('file sizes', [path.join(root, 'scripts', 'file-sizes.mjs')])
check('content', [path.join(root, 'src', 'cli', 'main.ts'), 'content', 'check'])
ensureWebApp(node)

const doctor = spawnSync(node, [path.join(root, 'src', 'cli', 'main.ts'), 'doctor', '--json'], {
  encoding: 'utf8',
  env: environment(node),
}).stdout
const sandbox = JSON.parse(doctor).checks.filter(({ name, works }) => works && /^sandbox$|NumPy/.test(name.trim())).length === 2
if (sandbox) check('proof of the problems', [path.join(root, 'src', 'cli', 'main.ts'), 'content', 'prove'], /^([1-9]\d+) of \1 proven/m)
else {
  totals.skipped += 1
  console.log('SKIPPED the proof of the problems: it needs Linux with bubblewrap, python3, NumPy and pandas.')
}
suite('unit')

const browser = spawnSync(node, [path.join(root, 'src', 'cli', 'find-browser.ts')], { encoding: 'utf8' }).stdout.trim()
if (browser) suite('stories')
else {
  totals.skipped += 1
  console.log('SKIPPED the browser stories: no Chrome or Chromium was found. Install one, or name it in CHROME_PATH.')
}

rmSync(scratch, { recursive: true, force: true })
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`)
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`)
process.exit(totals.failed === 0 ? 0 : 1)
