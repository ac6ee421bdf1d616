/** `interviewnode start`: the server, until it is asked to stop. */
import { startServer } from '../server/main.ts'
import { configOf, parse, refuse } from './command.ts'

/** Starts the server and waits until it is stopped by a signal. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse(args, { port: { type: 'string' }, host: { type: 'string' } })
  const started = await startServer(configOf(values), (line) => process.stdout.write(`${line}\n`))
  if (!started.ok) return refuse([{ file: '', field: '', reason: started.failure.reason }], values.json)
  process.stdout.write(`InterviewNode is ready: ${started.value.url}\n`)
  await signalled()
  process.stdout.write('Stopping …\n')
  // A second signal must still end a stop that hangs.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  await started.value.close()
  return 0
}

function signalled(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
}
