/** `interviewnode export FILE`: everything of a data folder in one file. */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { unwrap } from '../kit/result.ts'
import { writeExport } from '../server/backup.ts'
import { openDatabase, wordsOf } from '../server/database.ts'
import { configOf, parse, printJson, refuse, usage } from './command.ts'

/** Writes the export; the folder must be there and must not be in use. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {})
  const [file] = positionals
  if (file === undefined || positionals.length > 1) return usage('Usage: interviewnode export FILE [--data DIR] [--json]')
  const folder = configOf(values).dataFolder
  if (!existsSync(folder)) return refuse([{ file: folder, field: '', reason: 'there is no such data folder' }], values.json)
  const database = unwrap(await openDatabase(folder, Date.now))
  try {
    await writeExport(database.raw, file, Date.now())
  } catch (error) {
    return refuse([{ file, field: '', reason: `could not be written: ${wordsOf(error)}` }], values.json)
  } finally {
    await database.close()
  }
  const result = { ok: true, file: path.resolve(file), bytes: statSync(file).size }
  if (values.json) printJson(result)
  else process.stdout.write(`Exported ${folder} to ${result.file} (${result.bytes} bytes).\n`)
  return 0
}
