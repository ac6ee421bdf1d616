/** `interviewnode <command> …`: finds the command and turns what it gives back into an exit code. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ExpectedFailure } from '../kit/result.ts'
import { refuse, UsageError, usage } from './command.ts'

const commands: Record<string, string> = {
  start: 'start the server: start [--data DIR] [--port N]',
  doctor: 'say what works here: doctor [--json]',
  content: 'check or list the bank: content check [DIR] | content list KIND',
  irt: 'estimate abilities and items from files: irt score | calibrate | simulate-cat',
  assess: 'simulate the assessment: assess simulate --learners N --seed S',
  judge: 'run and judge code: judge run | exec | complexity',
  grade: 'read an answer against a rubric: grade --rubric RUBRIC ANSWER.txt',
  interview: 'simulate an interview: interview simulate --interview ID --candidate KIND --seed S',
  report: 'show a report: report show SESSION [--format html|md|json]',
  roadmap: 'make a plan from a profile: roadmap plan PROFILE.json',
  export: 'write everything into one file: export FILE',
  import: 'read such a file into a new data folder: import FILE [--replace]',
  backup: 'write a backup into the data folder: backup',
}

const available = Object.keys(commands).filter((name) => existsSync(path.join(import.meta.dirname, `${name}.ts`)))

function helpText(): string {
  const lines = available.map((name) => `  ${name.padEnd(10)} ${commands[name]}`)
  return [
    'Usage: interviewnode COMMAND [options]',
    ...lines,
    'Everywhere: --json for one JSON document, --data DIR for another data folder.',
  ].join('\n')
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) return usage(helpText())
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${helpText()}\n`)
    return 0
  }
  if (!available.includes(name)) return usage(`There is no command "${name}". ${helpText()}`)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${commands[name]}\n`)
    return 0
  }
  try {
    const command = (await import(`./${name}.ts`)) as { run: (args: string[]) => Promise<number> }
    return await command.run(args)
  } catch (error) {
    if (error instanceof UsageError)
      return usage(`${error.message} Usage: interviewnode ${commands[name]?.split(': ').slice(1).join(': ')}`)
    if (error instanceof ExpectedFailure) return refuse([{ file: '', field: '', reason: error.failure.reason }], args.includes('--json'))
    throw error
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))
