/** Holds the import rules of .dependency-cruiser.cjs, and makes sure that the tool really read every module below `src`. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './setup.mjs'

const folder = process.argv[2] ?? root
const cli = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const run = spawnSync(process.execPath, [cli, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
})
if (!run.stdout) {
  process.stderr.write(run.stderr)
  process.exit(1)
}

const { modules, summary } = JSON.parse(run.stdout)
const written = readdirSync(path.join(folder, 'src'), { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const read = new Set(modules.map((module) => module.source))
const unread = written.filter((file) => !read.has(`src/${file.split(path.sep).join('/')}`))

/** The language itself has a clock and a source of randomness that no import shows. */
const impure = /\b(Date\.now|Math\.random|performance\.now|Temporal\.Now)\b|\bnew Date\(\)/
const pure = written.filter((file) => /(^|[\\/])core[\\/]|^kit[\\/]/.test(file) && !/\.test\.ts$/.test(file))
const clocks = pure.filter((file) =>
  impure.test(readFileSync(path.join(folder, 'src', file), 'utf8').replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')),
)

for (const { rule, from, to } of summary.violations) process.stdout.write(`${rule.name}: ${from} -> ${to}\n`)
for (const file of clocks)
  process.stdout.write(`pure-core-clock: src/${file} reads a clock or draws a random number; take it as an argument\n`)
for (const file of unread) process.stdout.write(`not read: src/${file}\n`)
process.stdout.write(`${read.size} modules read, ${written.length} written, ${summary.violations.length + clocks.length} violations\n`)
process.exit(summary.violations.length + clocks.length === 0 && unread.length === 0 && written.length > 0 ? 0 : 1)
