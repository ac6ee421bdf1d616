/** Reports source files over 300 lines: a sign that two ideas share a room, never a failure. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './setup.mjs'

const limit = 300
const folder = process.argv[2] ?? root
const files = readdirSync(path.join(folder, 'src'), { recursive: true })
  .filter((file) => /\.(ts|tsx|css|py)$/.test(file) && !/\.test\.|migrations/.test(file))
  .map((file) => ({ file: `src/${file}`, lines: readFileSync(path.join(folder, 'src', file), 'utf8').split('\n').length }))
const long = files.filter(({ lines }) => lines > limit).sort((left, right) => right.lines - left.lines)

for (const { file, lines } of long) process.stdout.write(`${lines} lines: ${file}\n`)
process.stdout.write(`${files.length} files read, ${long.length} over ${limit} lines\n`)
process.exit(files.length > 0 ? 0 : 1)
