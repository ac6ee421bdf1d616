/** Everything that can be set from outside, each value with a working default. Nothing else reads the environment. */
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import packageFile from '../../package.json' with { type: 'json' }
import { fail, ok, type Result } from '../kit/result.ts'

const root = path.dirname(path.dirname(import.meta.dirname))

const port = z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535')

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
})
export type Config = z.infer<typeof schema> & { version: string }

export type Flags = { data?: string; port?: string; host?: string; content?: string }

const sources: Record<string, string> = {
  dataFolder: '--data or INTERVIEWNODE_DATA',
  port: '--port or PORT',
  host: '--host or HOST',
  contentFolder: '--content or INTERVIEWNODE_CONTENT',
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
    version: packageFile.version,
  })
}
