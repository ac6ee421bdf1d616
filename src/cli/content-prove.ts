/** `interviewnode content prove`: every problem, and every item that asks for code, proves itself in the sandbox of this machine. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { proofBasis } from '../catalog/edge/content-hash.ts'
import { type Problem, variantCount } from '../catalog/index.ts'
import { withCases } from '../judge/edge/author-cases.ts'
import { type Proven, proveProblem } from '../judge/edge/prove.ts'
import { proveItem } from '../judge/edge/prove-item.ts'
import { startSandbox, tiersOf } from '../judge/edge/sandbox.ts'
import { serverRunner } from '../judge/edge/server-runner.ts'
import { configOf, loadBank, printJson, refuse, usage } from './command.ts'

type Flags = { json?: boolean; content?: string; only?: string; write?: boolean }

/**
 * Proves the bank, or one problem or item of it; `write` keeps what was found as proof.json beside each problem that holds. Exit code 1 when one is below its
 * bar.
 */
export async function prove({ json, content, only, write }: Flags): Promise<number> {
  const config = configOf({ content })
  const { catalog, problems: faults } = loadBank(content)
  const chosen = catalog.problems.filter(({ id }) => only === undefined || id === only)
  const items = catalog.items.filter(({ id, answer }) => answer.kind === 'code' && (only === undefined || id === only))
  const isBroken = (file: string) => (only === undefined ? /^(problems|items)\//.test(file) : file.split('/').includes(only))
  const broken = faults.filter(({ file }) => isBroken(file))
  if (broken.length > 0) return refuse(broken, json)
  if (chosen.length + items.length === 0)
    return usage(
      only === undefined ? 'The bank holds nothing to prove.' : `There is no problem, and no item that asks for code, "${only}".`,
    )
  const { sandbox, report } = await startSandbox({ python: config.python, searchPath: config.searchPath, tiers: tiersOf(config.sandbox) })
  if (sandbox === undefined) {
    const missing = report.layers.map(({ name, advice }) => ({ file: '', field: name, reason: advice ?? 'is missing' }))
    return refuse(missing, json)
  }
  const runner = serverRunner(sandbox, 'server')
  const results: Proven[] = []
  try {
    for (const problem of chosen) {
      const whole = await withCases(problem, runner)
      if ('faults' in whole)
        return refuse(
          whole.faults.map((fault) => ({ file: `problems/${problem.id}/cases.py`, ...fault })),
          json,
        )
      const proven = await proveProblem(whole.problem, runner, config.judgePlaces)
      results.push(proven)
      if (write && proven.ok) writeProof(config.contentFolder, problem, proven)
      process.stderr.write(`${lineOf(proven)}\n`)
    }
    for (const item of items) {
      for (let variant = 0; variant < variantCount(item); variant++) {
        const proven = await proveItem(item, variant, runner)
        results.push(proven)
        process.stderr.write(`${lineOf(proven)}\n`)
      }
    }
  } finally {
    await sandbox.close()
  }
  if (json) printJson(results)
  else process.stdout.write(`${summaryOf(results)}\n`)
  return results.every(({ ok }) => ok) ? 0 : 1
}

function writeProof(folder: string, problem: Problem, { mutants: { made, killed, equivalent, rate } }: Proven): void {
  const proof = { basis: proofBasis(problem), made, killed, equivalent: equivalent.length, rate }
  writeFileSync(path.join(folder, 'problems', problem.id, 'proof.json'), `${JSON.stringify(proof, null, 2)}\n`)
}

function lineOf({ id, ok, faults, mutants: { made, killed, equivalent, survivors, rate } }: Proven): string {
  const tried = `${killed} of ${made} mutants die (${(rate * 100).toFixed(1)} %), ${equivalent.length} equivalent`
  const counts = made === 0 ? 'no mutants made' : tried
  const alive = survivors.map(({ line, change }) => `\n         lives: line ${line}: ${change}`)
  return `${ok ? 'proven  ' : 'NOT     '} ${id.padEnd(32)} ${counts}${faults.map((fault) => `\n         ${fault}`).join('')}${alive.join('')}`
}

function summaryOf(results: Proven[]): string {
  const made = results.reduce((sum, { mutants }) => sum + mutants.made, 0)
  const killed = results.reduce((sum, { mutants }) => sum + mutants.killed, 0)
  const proven = results.filter(({ ok }) => ok).length
  return `${proven} of ${results.length} proven; ${killed} of ${made} mutants die (${((100 * killed) / Math.max(1, made)).toFixed(1)} %)`
}
