/** Type-checks everything, then the pure parts again in a world without clock, network or Node; both must really read files. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './setup.mjs'

const folder = process.argv[2] ?? root
const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
let failed = false

for (const project of ['tsconfig.json', 'tsconfig.core.json']) {
  const run = spawnSync(process.execPath, [tsc, '-p', project, '--pretty', 'false', '--listFiles'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const lines = run.stdout.split('\n')
  const own = lines.filter(
    (line) => /\.(ts|tsx)$/.test(line) && line.includes('/src/') && !line.includes('node_modules') && !line.includes('error TS'),
  )
  const errors = lines.filter((line) => line.includes('error TS'))
  process.stdout.write(
    `${errors.join('\n')}${errors.length > 0 ? '\n' : ''}${project}: ${own.length} files of ours read, ${errors.length} errors\n`,
  )
  if (run.status !== 0 || own.length === 0) {
    if (errors.length === 0) process.stdout.write(run.stderr || run.stdout.slice(0, 2000))
    failed = true
  }
}
process.exit(failed ? 1 : 0)
