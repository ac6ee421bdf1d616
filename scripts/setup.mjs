/**
 * What must be there before anything else can run: packages, a fitting Node, a fresh web app.
 * Plain JavaScript without dependencies, because it runs on the Node that the machine happens to have.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const inRoot = (...parts) => path.join(root, ...parts)

/** Prints progress on standard error, so that standard output stays for results. */
export const say = (text) => process.stderr.write(`${text}\n`)

/** Installs the locked packages when they are missing or older than the lock file. npm writes its marker last, so a torn install is seen. */
export function ensurePackages() {
  const marker = inRoot('node_modules', '.package-lock.json')
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) return
  say('Installing packages (once, about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0)
    stop('The packages could not be installed. Check the network and the free disk space, then run the same command again.')
}

/** The Node that runs the project: the one installed with the packages, else this one when it is new enough. */
export function findNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const installed = inRoot('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath
  return stop(
    `InterviewNode needs Node 22.22 or later here, and this is ${process.version}. On Linux and Windows it brings its own; on this system (${process.platform} ${process.arch}) install one from https://nodejs.org and run the same command again.`,
  )
}

/** Builds the web app when a file that it is made of has changed since the last build. */
export function ensureWebApp(node) {
  const stamp = inRoot('dist', 'web.stamp')
  const fingerprint = webFingerprint()
  if (existsSync(inRoot('dist', 'web', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  say('Building the web app …')
  const run = spawnSync(node, [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (run.status !== 0) stop('The web app could not be built; the lines above say why.')
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

/** The environment in which child processes find the project's Node first. */
export function environment(node) {
  return { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
}

export function stop(sentence) {
  say(sentence)
  process.exit(1)
}

function webFingerprint() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'vite.config.ts', ...filesBelow('src')]) {
    const { mtimeMs, size } = statSync(inRoot(file))
    hash.update(`${file} ${size} ${Math.round(mtimeMs)}\n`)
  }
  return hash.digest('hex')
}

/** Server-only folders and tests do not end in the web app, so a change there does not make it stale. */
function filesBelow(folder) {
  const found = []
  for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (!['edge', 'server', 'cli', 'fixtures'].includes(entry.name)) found.push(...filesBelow(file))
    } else if (!entry.name.includes('.test.')) found.push(file)
  }
  return found.sort()
}
