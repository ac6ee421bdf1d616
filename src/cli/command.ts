/** What every command of the `interviewnode` command line shares: options, results, refusals. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type LoadedCatalog, loadCatalog } from '../catalog/edge/load-catalog.ts'
import type { ContentProblem } from '../catalog/index.ts'
import { unwrap } from '../kit/result.ts'
import { type Config, readConfig } from '../server/config.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Options that every command takes. */
const general = { json: { type: 'boolean' }, data: { type: 'string' }, content: { type: 'string' } } as const satisfies Options

/** Wrong usage; `main.ts` prints it on standard error and exits with 2. */
export class UsageError extends Error {}

/** Reads options and positionals, with `--json`, `--data` and `--content` known everywhere; throws `UsageError` for anything unknown. */
export function parse<const T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args: joinNegatives(args), options: { ...general, ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** A negative number after an option is its value, not another option: `--ability -0.7` becomes `--ability=-0.7`. */
function joinNegatives(args: string[]): string[] {
  const isNegative = (arg: string | undefined) => arg !== undefined && /^-[\d.]/.test(arg)
  const takesValue = (arg: string | undefined) => arg !== undefined && /^--[a-z-]+$/.test(arg)
  return args.flatMap((arg, index) => {
    if (isNegative(arg) && takesValue(args[index - 1])) return []
    return takesValue(arg) && isNegative(args[index + 1]) ? [`${arg}=${args[index + 1]}`] : [arg]
  })
}

/** Prints exactly one JSON document on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Refuses the input with every error: JSON on standard output when `json`, else a line each on standard error. Gives exit code 1. */
export function refuse(errors: ContentProblem[], json = process.argv.includes('--json')): number {
  if (json) printJson({ ok: false, errors })
  else for (const { file, field, reason } of errors) process.stderr.write(`${[file, field, reason].filter(Boolean).join(': ')}\n`)
  return 1
}

/** Says in a line on standard error how the command is used. Gives exit code 2. */
export function usage(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}

/** The settings that these arguments and the environment give. */
export function configOf(flags: { data?: string; port?: string; host?: string; content?: string }): Config {
  return unwrap(readConfig(flags, process.env))
}

/** The data folder: `--data DIR`, else INTERVIEWNODE_DATA, else `~/.interviewnode`. */
export function dataFolder(args: string[]): string {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  const data = at === -1 ? undefined : args[at] === '--data' ? args[at + 1] : args[at]?.slice('--data='.length)
  return configOf({ data }).dataFolder
}

/** The bank of the product, or that of another folder. */
export function loadBank(folder?: string): LoadedCatalog {
  return loadCatalog(configOf({ content: folder }).contentFolder)
}
