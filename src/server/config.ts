/** Everything that can be set from outside, each value with a working default. Nothing else reads the environment. */
import { availableParallelism, homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import packageFile from '../../package.json' with { type: 'json' }
import { fail, ok, type Result } from '../kit/result.ts'

const root = path.dirname(path.dirname(import.meta.dirname))

const port = z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535')

const count = (least: number) => z.coerce.number('must be a number').int('must be a whole number').min(least, `must be at least ${least}`)

const schema = z.object({
  dataFolder: z.string().min(1).default(path.join(homedir(), '.interviewnode')),
  /** 0 takes any free port. */
  port: port.default(4600),
  host: z.string().min(1).default('127.0.0.1'),
  contentFolder: z.string().min(1).default(path.join(root, 'content')),
  webFolder: z
    .string()
    .min(1)
    .default(path.join(root, 'dist', 'web')),
  /** The Python that runs code on this machine; found by itself where it is not named. */
  python: z.string().min(1).optional(),
  /** The sandbox on this machine: the best that holds, one tier of it, or none, so that code runs in the browser. */
  sandbox: z.enum(['auto', '1', '2', 'none'], 'must be auto, 1, 2 or none').default('auto'),
  /** A single person's own Python without a sandbox, where there is none. */
  ownPython: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  /** Runs of code at a time. */
  judgePlaces: count(1).max(256, 'must be at most 256').default(availableParallelism()),
  /** What one person may use in a minute. */
  runsPerMinute: count(1).default(60),
  cpuSecondsPerMinute: count(1).default(120),
})
export type Config = z.infer<typeof schema> & { version: string; searchPath: string }

export type Flags = { data?: string; port?: string; host?: string; content?: string }

const sources: Record<string, string> = {
  dataFolder: '--data or INTERVIEWNODE_DATA',
  port: '--port or PORT',
  host: '--host or HOST',
  contentFolder: '--content or INTERVIEWNODE_CONTENT',
  python: 'INTERVIEWNODE_PYTHON',
  sandbox: 'INTERVIEWNODE_SANDBOX',
  ownPython: 'INTERVIEWNODE_OWN_PYTHON',
  judgePlaces: 'INTERVIEWNODE_JUDGE_PLACES',
  runsPerMinute: 'INTERVIEWNODE_RUNS_PER_MINUTE',
  cpuSecondsPerMinute: 'INTERVIEWNODE_CPU_SECONDS_PER_MINUTE',
}

/** Reads flags first, then the environment, then the defaults; an empty variable counts as not set. */
export function readConfig(flags: Flags, environment: Record<string, string | undefined>): Result<Config> {
  const set = (...values: (string | undefined)[]) => values.find((value) => value !== undefined && value !== '')
  const parsed = schema.safeParse({
    dataFolder: set(flags.data, environment.INTERVIEWNODE_DATA),
    port: set(flags.port, environment.PORT),
    host: set(flags.host, environment.HOST),
    contentFolder: set(flags.content, environment.INTERVIEWNODE_CONTENT),
    webFolder: set(environment.INTERVIEWNODE_WEB),
    python: set(environment.INTERVIEWNODE_PYTHON),
    sandbox: set(environment.INTERVIEWNODE_SANDBOX),
    ownPython: set(environment.INTERVIEWNODE_OWN_PYTHON),
    judgePlaces: set(environment.INTERVIEWNODE_JUDGE_PLACES),
    runsPerMinute: set(environment.INTERVIEWNODE_RUNS_PER_MINUTE),
    cpuSecondsPerMinute: set(environment.INTERVIEWNODE_CPU_SECONDS_PER_MINUTE),
  })
  if (!parsed.success) {
    const words = parsed.error.issues.map(({ path: [field], message }) => `${sources[String(field)] ?? String(field)}: ${message}`)
    return fail('invalid', `${words.join('; ')}.`)
  }
  const config = parsed.data
  return ok({
    ...config,
    dataFolder: path.resolve(config.dataFolder),
    contentFolder: path.resolve(config.contentFolder),
    searchPath: environment.PATH ?? '',
    version: packageFile.version,
  })
}
