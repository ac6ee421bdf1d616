/** `interviewnode backup`: a backup into the data folder, of which the newest seven are kept. */
import { existsSync } from 'node:fs'
import { unwrap } from '../kit/result.ts'
import { writeBackup } from '../server/backup.ts'
import { openDatabase, wordsOf } from '../server/database.ts'
import { configOf, parse, printJson, refuse } from './command.ts'

/** Writes the backup; the folder must be there and must not be in use. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse(args, {})
  const folder = configOf(values).dataFolder
  if (!existsSync(folder)) return refuse([{ file: folder, field: '', reason: 'there is no such data folder' }], values.json)
  const database = unwrap(await openDatabase(folder, Date.now))
  try {
    const file = await writeBackup(database.raw, database.backups, Date.now())
    if (values.json) printJson({ ok: true, file })
    else process.stdout.write(`Wrote ${file}.\n`)
    return 0
  } catch (error) {
    return refuse([{ file: folder, field: '', reason: `the backup could not be written: ${wordsOf(error)}` }], values.json)
  } finally {
    await database.close()
  }
}
