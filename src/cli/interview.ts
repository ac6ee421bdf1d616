/** `interviewnode interview simulate`: a whole interview on a simulated clock. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { AreaId, ContentProblem } from '../catalog/index.ts'
import { type InterviewContent, measurePolicy, scriptOf, simulateInterview, type Temper, type Turn, tempers } from '../interview/index.ts'
import { buildReport, reportToMarkdown } from '../report/index.ts'
import { loadBank, parse, printJson, refuse, usage } from './command.ts'

const help = `Usage: interviewnode interview simulate --interview ID (--candidate ${tempers.join('|')} --seed S | --script SCRIPT.json) [--json]`

const scriptSchema = z.strictObject({
  turns: z.array(
    z.strictObject({
      phase: z.string().optional(),
      atMinute: z.number().min(0).optional(),
      say: z.string().optional(),
      code: z.string().optional(),
      run: z.boolean().optional(),
      hint: z.boolean().optional(),
      canvas: z.unknown().optional(),
      thinkSeconds: z.number().min(0).optional(),
    }),
  ),
})

/** Runs the command; gives the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    interview: { type: 'string' },
    candidate: { type: 'string' },
    script: { type: 'string' },
    seed: { type: 'string' },
  })
  if (positionals.length !== 1 || positionals[0] !== 'simulate' || !values.interview) return usage(help)
  if ((values.candidate === undefined) === (values.script === undefined)) return usage(`Give either --candidate or --script. ${help}`)
  const seed = Number(values.seed ?? 1)
  if (!Number.isInteger(seed)) return usage(`--seed must be a whole number. ${help}`)
  if (values.candidate !== undefined && !(tempers as readonly string[]).includes(values.candidate))
    return usage(`--candidate must be one of ${tempers.join(', ')}. ${help}`)

  const { catalog } = loadBank(values.content)
  const plan = catalog.interviews.find(({ id }) => id === values.interview)
  if (plan === undefined)
    return refuse([{ file: 'interviews', field: 'id', reason: `there is no interview "${values.interview}"` }], values.json)
  const content: InterviewContent = { plan, problems: catalog.problems, questions: catalog.questions, rubrics: catalog.rubrics }
  const script =
    values.script === undefined
      ? { turns: scriptOf(values.candidate as Temper, content, seed), errors: [] }
      : readScript(
          values.script,
          plan.phases.map(({ id }) => id),
        )
  if (script.errors.length > 0) return refuse(script.errors, values.json)

  const log = simulateInterview(content, script.turns)
  const areas = new Map<string, AreaId>(catalog.skills.map(({ id, area }) => [id, area]))
  const report = buildReport(log, { ...content, criteria: catalog.criteria }, areas)
  const policy = measurePolicy(log, content)
  if (values.json) printJson({ log, report, policy })
  else process.stdout.write(`${reportToMarkdown(plan.title, report, log)}\n${JSON.stringify(policy, null, 2)}\n`)
  return 0
}

function readScript(file: string, phases: string[]): { turns: Turn[]; errors: ContentProblem[] } {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not valid JSON: ${error.message}` : `cannot be read: ${(error as Error).message}`
    return { turns: [], errors: [{ file, field: '', reason }] }
  }
  const parsed = scriptSchema.safeParse(value)
  if (!parsed.success)
    return { turns: [], errors: parsed.error.issues.map(({ path, message }) => ({ file, field: path.join('.'), reason: message })) }
  const unknown = parsed.data.turns.flatMap(({ phase }, index) =>
    phase === undefined || phases.includes(phase)
      ? []
      : [{ file, field: `turns.${index}.phase`, reason: `"${phase}" is not a phase of this interview; it has ${phases.join(', ')}` }],
  )
  return { turns: parsed.data.turns, errors: unknown }
}
