/** `interviewnode roadmap plan | simulate`: the planner on files. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Catalog, ContentProblem } from '../catalog/index.ts'
import { type Plan, type PlansOutcome, planRoadmap, planToIcs, readPlanFile, simulatePlans } from '../roadmap/index.ts'
import { loadBank, parse, printJson, refuse, usage } from './command.ts'

const help = 'Usage: interviewnode roadmap plan PROFILE.json [--json] [--ics FILE] | roadmap simulate --learners N --seed S [--json]'

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { ics: { type: 'string' }, learners: { type: 'string' }, seed: { type: 'string' } })
  const [verb, file, ...more] = positionals
  const json = values.json === true
  const { catalog } = loadBank(values.content)
  if (verb === 'plan' && file !== undefined && more.length === 0) return plan(file, values.ics, catalog, json)
  if (verb !== 'simulate' || file !== undefined) return usage(help)
  const [learners, seed] = [Number(values.learners ?? 200), Number(values.seed ?? 1)]
  if (!Number.isInteger(learners) || learners < 1 || learners > 100_000)
    return usage(`--learners must be a whole number from 1 to 100000. ${help}`)
  if (!Number.isInteger(seed)) return usage(`--seed must be a whole number. ${help}`)
  return simulate(catalog, learners, seed, json)
}

function plan(file: string, ics: string | undefined, catalog: Catalog, json: boolean): number {
  const now = Date.now()
  const body = readJsonFile(file)
  if ('problem' in body) return refuse([body.problem], json)
  const input = readPlanFile(body.value, catalog, now)
  if (!input.ok) {
    const errors = input.errors.map(({ field, reason }) => ({ file, field, reason }))
    return refuse(errors, json)
  }
  const made = planRoadmap(input.value)
  if (ics !== undefined) {
    const problem = writeText(ics, planToIcs(made, input.value.profile.interviewDate, now))
    if (problem) return refuse([problem], json)
  }
  if (json) printJson(made)
  else printPlan(made)
  return 0
}

function readJsonFile(file: string): { value: unknown } | { problem: ContentProblem } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not valid JSON: ${error.message}` : `cannot be read: ${(error as Error).message}`
    return { problem: { file, field: '', reason } }
  }
}

function writeText(file: string, text: string): ContentProblem | undefined {
  try {
    writeFileSync(file, text)
    return undefined
  } catch (error) {
    return { file, field: '', reason: `cannot be written: ${(error as Error).message}` }
  }
}

function printPlan({ weeks, readiness, unplanned }: Plan): void {
  const lines = weeks.flatMap(({ start, hours, activities }) => [
    `Week of ${start}, ${hours.toFixed(1)} h`,
    ...activities.flatMap(({ date, title, minutes, reason }) => [
      `  ${date}  ${String(minutes).padStart(3)} min  ${title}`,
      `                       ${reason}`,
    ]),
  ])
  const percent = (value: number) => `${Math.round(value * 100)} %`
  const chances = readiness.byRound.map(
    ({ company, title, chance, interval: [low, high] }) =>
      `  ${company}, ${title}: ${percent(chance)} (${percent(low)} to ${percent(high)})`,
  )
  const missing = unplanned.map(({ what, why }) => `  ${what}: ${why}`)
  process.stdout.write(`${[...lines, 'Chances by round', ...chances, `  ${readiness.assumption}`, 'Not covered', ...missing].join('\n')}\n`)
}

const titles = {
  plan: 'this plan',
  fixedSyllabus: 'fixed syllabus',
  random: 'random',
  weakestFirst: 'weakest first',
  clairvoyant: 'clairvoyant bound',
} satisfies Record<keyof PlansOutcome['outcomes'], string>

function simulate(catalog: Catalog, learners: number, seed: number, json: boolean): number {
  const role = catalog.roles.find(({ id }) => id === 'ml-engineer') ?? catalog.roles[0]
  const company = catalog.companies.find(({ loops }) => loops.some((loop) => loop.role === role?.id))
  const level = company?.levels[1] ?? company?.levels[0]
  const targets = company && level ? [{ company: company.id, level: level.id }] : []
  const outcome = simulatePlans({ catalog, profile: { role: role?.id ?? null, targets }, learners, seed })
  if (json) {
    printJson(outcome)
    return 0
  }
  process.stdout.write(
    `${outcome.learners} learners, ${outcome.weeks} weeks of ${outcome.hoursPerWeek} h; target ${company?.title ?? 'no company'} ${level?.title ?? ''}, ${role?.title ?? 'any role'}; gain in logits, weighted by its areas\n`,
  )
  for (const [policy, { gain, standardError, chance, minutes }] of Object.entries(outcome.outcomes)) {
    process.stdout.write(
      `  ${titles[policy as keyof typeof titles].padEnd(18)} ${gain.toFixed(3)} (± ${(1.645 * standardError).toFixed(3)}), ${chance === null ? '' : `chance in a round ${(chance * 100).toFixed(1)} %, `}${Math.round(minutes)} min\n`,
    )
  }
  for (const assumption of outcome.assumptions) process.stdout.write(`Assumed: ${assumption}\n`)
  return 0
}
