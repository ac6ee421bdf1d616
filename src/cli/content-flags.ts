/** `interviewnode content flags`: the questions that people doubt, for their authors. */
import { existsSync } from 'node:fs'
import { databaseFlagStore } from '../assessment/edge/flag-store.ts'
import { readFlags } from '../assessment/flags.ts'
import { uuid7 } from '../kit/id.ts'
import { unwrap } from '../kit/result.ts'
import { openDatabase } from '../server/database.ts'
import { databaseSessionLog } from '../sessions/edge/store.ts'
import { configOf, loadBank, printJson, refuse } from './command.ts'

/** Lists the doubts that nobody has settled, or all; gives the exit code. The data folder must be there and must not be in use. */
export async function flags(options: { data?: string; content?: string; json?: boolean; all?: boolean }): Promise<number> {
  const folder = configOf(options).dataFolder
  if (!existsSync(folder)) return refuse([{ file: folder, field: '', reason: 'there is no such data folder' }], options.json)
  const { catalog } = loadBank(options.content)
  const database = unwrap(await openDatabase(folder, Date.now))
  try {
    const newId = () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
    const log = databaseSessionLog({ db: database.db, clock: Date.now, newId })
    const found = await readFlags({ log, catalog: () => catalog, flags: databaseFlagStore(database.db) })
    const listed = options.all ? found : found.filter(({ settled }) => settled === null)
    if (options.json) printJson(listed)
    else {
      for (const { item, file, text, at, current, settled } of listed) {
        const day = new Date(at).toISOString().slice(0, 10)
        const version = file === null ? 'no longer in the bank' : current ? file : `${file}, changed since`
        process.stdout.write(`${day}  ${item} (${version})\n            ${text.replaceAll('\n', '\n            ')}\n`)
        if (settled) process.stdout.write(`            settled: ${settled.note}\n`)
      }
      process.stdout.write(`${listed.length} ${listed.length === 1 ? 'doubt' : 'doubts'}${options.all ? '' : ' open'}.\n`)
    }
    return 0
  } finally {
    await database.close()
  }
}
