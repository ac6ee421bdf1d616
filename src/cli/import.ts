/** `interviewnode import FILE`: an export into a new or empty data folder. */
import { existsSync } from 'node:fs'
import { unwrap } from '../kit/result.ts'
import { readExport, writeBackup } from '../server/backup.ts'
import { openDatabase } from '../server/database.ts'
import { configOf, parse, printJson, refuse, usage } from './command.ts'

/** Reads the file, all of it or nothing; `--replace` first makes a backup of what is there. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { replace: { type: 'boolean' } })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) return usage('Usage: interviewnode import FILE [--data DIR] [--replace] [--json]')
  if (!existsSync(file)) return refuse([{ file, field: '', reason: 'there is no such file' }], values.json)
  const folder = configOf(values).dataFolder
  const database = unwrap(await openDatabase(folder, Date.now))
  try {
    const backup = values.replace ? await writeBackup(database.raw, database.backups, Date.now(), 'before-import') : null
    const { rows } = unwrap(await readExport(database.raw, file, { replace: values.replace ?? false }))
    if (values.json) printJson({ ok: true, folder, rows, backup })
    else process.stdout.write(`Imported ${rows} rows into ${folder}.${backup ? ` What was there before is in ${backup}.` : ''}\n`)
    return 0
  } finally {
    await database.close()
  }
}
