/** `interviewnode report show`: the report of a session, from the data folder. */
import { uuid7 } from '../kit/id.ts'
import { unwrap } from '../kit/result.ts'
import { reportToHtml, reportToMarkdown } from '../report/index.ts'
import { reportService } from '../report/service.ts'
import { openDatabase } from '../server/database.ts'
import { databaseSessionLog } from '../sessions/edge/store.ts'
import { configOf, loadBank, parse, printJson, usage } from './command.ts'

const help = 'Usage: interviewnode report show SESSION [--format html|md|json] [--data DIR]'

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { format: { type: 'string' } })
  const [verb, sessionId, ...more] = positionals
  const format = values.json ? 'json' : (values.format ?? 'md')
  if (verb !== 'show' || sessionId === undefined || more.length > 0 || !['html', 'md', 'json'].includes(format)) return usage(help)
  const { catalog } = loadBank(values.content)
  const database = unwrap(await openDatabase(configOf(values).dataFolder, Date.now))
  try {
    const log = databaseSessionLog({
      db: database.db,
      clock: Date.now,
      newId: () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    })
    const session = await log.find(sessionId)
    const reports = reportService({ log, catalog: () => catalog, sampleLog: () => undefined })
    const page = unwrap(await reports.find(session?.personId ?? '', sessionId))
    if (format === 'json') printJson(page.report)
    else
      process.stdout.write(
        format === 'html' ? reportToHtml(page.title, page.report, page.log) : reportToMarkdown(page.title, page.report, page.log),
      )
    return 0
  } finally {
    await database.close()
  }
}
