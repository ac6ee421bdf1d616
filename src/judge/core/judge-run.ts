/** From what a runner says to a judgement that a candidate may see. */
import type { Problem, ProblemCase } from '../../catalog/index.ts'
import type { CaseInput, CaseOutcome, Judgement, RunOutput, RunRequest, TestResult, TestVerdict, Verdict } from '../model.ts'
import { sameValue } from './compare.ts'
import { decodeValue, type Value } from './values.ts'

const outputBytes = 64 * 1024

/** What a runner needs for one run: inputs and limits, never expected values. Visible cases come first: what hidden ones gave cannot be told in them. */
export function runRequest({
  entryPoint,
  cases,
  limits,
  packages,
}: Pick<Problem, 'entryPoint' | 'cases' | 'limits' | 'packages'>): RunRequest {
  const inputs = caseInputs(cases)
  const ordered = [...inputs.filter(({ hidden }) => !hidden), ...inputs.filter(({ hidden }) => hidden)]
  return { entryPoint, cases: ordered, limits: { ...limits, outputBytes }, packages }
}

/** The cases as a runner gets them: inputs only. */
export function caseInputs(cases: ProblemCase[]): CaseInput[] {
  return cases.map((one, index) => ({ index, name: one.name, hidden: one.hidden, input: inputOf(one) }))
}

const inputOf = (one: ProblemCase): CaseInput['input'] =>
  'args' in one ? { args: one.args } : { construct: one.construct, calls: one.calls.map(({ method, args }) => ({ method, args })) }

/** What a case expects: its value, or for a class the list of what each call gives. */
export function expectedOf(one: ProblemCase): unknown {
  return 'args' in one ? one.expected : one.calls.map(({ expected }) => expected)
}

/** What an author's check said about a case's result: true, or a sentence. */
export type Checks = ReadonlyMap<number, true | string>

type Rules = Pick<Problem, 'cases' | 'compare' | 'tolerance' | 'strictTypes'>
type Options = { runner: Judgement['runner']; checks?: Checks; reveal?: boolean }

/**
 * Judges a run. The run's verdict is that of its first test that is not accepted. A hidden test shows name and verdict only, unless an author reveals it; so the
 * time of a run is that of its visible tests.
 */
export function judgeRun(problem: Rules, output: RunOutput, { runner, checks = new Map(), reveal = false }: Options): Judgement {
  const { loadError, stdout } = output
  if (loadError) {
    const tests = problem.cases.map(({ name, hidden }): TestResult => ({ name, hidden, verdict: 'not-run' }))
    const { message, line } = loadError
    return { verdict: 'runtime-error', tests, message, line, stdout, milliseconds: output.milliseconds, runner }
  }
  const outcomes = new Map(output.outcomes.map((outcome) => [outcome.index, outcome]))
  const tests = problem.cases.map((one, index) => judgeCase(problem, one, outcomes.get(index), checks.get(index), reveal))
  const milliseconds = tests.reduce((sum, test) => sum + (test.milliseconds ?? 0), 0)
  return { verdict: verdictOfRun(tests), tests, stdout, milliseconds, runner }
}

function verdictOfRun(tests: TestResult[]): Verdict {
  const wrong = tests.filter(({ verdict }) => verdict !== 'accepted')
  const first = wrong.find(({ verdict }) => verdict !== 'not-run')?.verdict
  if (first !== undefined && first !== 'not-run') return first
  return wrong.length === 0 ? 'accepted' : 'runtime-error'
}

/** The result of one case; `reveal` shows all of a hidden one. */
export function judgeCase(
  rules: Rules,
  one: ProblemCase,
  outcome: CaseOutcome | undefined,
  check?: true | string,
  reveal = false,
): TestResult {
  const { verdict, message } = verdictOfCase(rules, one, outcome, check)
  if (one.hidden && !reveal) return { name: one.name, hidden: true, verdict }
  const result: TestResult = {
    name: one.name,
    hidden: one.hidden,
    verdict,
    milliseconds: outcome?.milliseconds,
    input: 'args' in one ? one.args : inputOf(one),
  }
  if (rules.compare !== 'checker') result.expected = expectedOf(one)
  if (outcome?.outcome === 'value') result.actual = outcome.value
  if (message !== undefined) result.message = message
  if (outcome?.line !== undefined) result.line = outcome.line
  return result
}

function verdictOfCase(
  rules: Rules,
  one: ProblemCase,
  outcome: CaseOutcome | undefined,
  check: true | string | undefined,
): { verdict: TestVerdict; message?: string } {
  if (outcome === undefined) return { verdict: 'not-run' }
  switch (outcome.outcome) {
    case 'value': {
      const actual = decodeValue(outcome.value)
      if (!actual.ok) return { verdict: 'runtime-error', message: `The result cannot be read: ${actual.reason}.` }
      if (rules.compare !== 'checker') return { verdict: sameValue(actual.value, decodeExpected(one), rules) ? 'accepted' : 'wrong-answer' }
      if (check === undefined)
        return { verdict: 'refused', message: 'This problem is checked by a program of its author, which cannot run here.' }
      return check === true ? { verdict: 'accepted' } : { verdict: 'wrong-answer', message: check }
    }
    case 'error':
      return { verdict: 'runtime-error', message: outcome.message }
    default:
      return { verdict: outcome.outcome, message: outcome.message }
  }
}

function decodeExpected(one: ProblemCase): Value {
  const expected = decodeValue(expectedOf(one))
  if (!expected.ok) throw new Error(`The expected value of "${one.name}" cannot be read: ${expected.reason}.`)
  return expected.value
}
