/** From what a runner says to a judgement that a candidate may see. */
import type { Problem, ProblemCase } from '../../catalog/index.ts'
import type { CaseInput, CaseOutcome, Judgement, RunOutput, TestResult, TestVerdict, Verdict } from '../model.ts'
import { sameValue } from './compare.ts'
import { decodeValue, type Value } from './values.ts'

/** The cases as a runner gets them: inputs only. */
export function caseInputs(cases: ProblemCase[]): CaseInput[] {
  return cases.map((one, index) => ({
    index,
    name: one.name,
    hidden: one.hidden,
    input:
      'args' in one ? { args: one.args } : { construct: one.construct, calls: one.calls.map(({ method, args }) => ({ method, args })) },
  }))
}

/** What a case expects: its value, or for a class the list of what each call gives. */
export function expectedOf(one: ProblemCase): unknown {
  return 'args' in one ? one.expected : one.calls.map(({ expected }) => expected)
}

/**
 * Judges a run. The run's verdict is that of its first test that is not accepted. A hidden test shows name and verdict only; printed output is withheld as soon as a
 * hidden case ran, because what is printed could carry its input.
 */
export function judgeRun(problem: Pick<Problem, 'cases' | 'compare' | 'tolerance' | 'strictTypes'>, output: RunOutput): Judgement {
  const { loadError, stdout, milliseconds } = output
  if (loadError) {
    const tests = problem.cases.map(({ name, hidden }): TestResult => ({ name, hidden, verdict: 'not-run' }))
    return { verdict: 'runtime-error', tests, message: loadError.message, line: loadError.line, stdout, milliseconds, runner: 'browser' }
  }
  const outcomes = new Map(output.outcomes.map((outcome) => [outcome.index, outcome]))
  const tests = problem.cases.map((one, index) => judgeCase(problem, one, outcomes.get(index)))
  const first = tests.find(({ verdict }) => verdict !== 'accepted')
  const verdict: Verdict = first === undefined ? 'accepted' : first.verdict === 'not-run' ? 'runtime-error' : first.verdict
  const anyHidden = problem.cases.some(({ hidden }) => hidden)
  return { verdict, tests, stdout: anyHidden ? visibleStdout(stdout) : stdout, milliseconds, runner: 'browser' }
}

/** A runner marks where the visible cases end; what was printed after that stays unseen. */
export const hiddenMark = '\u0000hidden\u0000'

function visibleStdout(stdout: string): string {
  return stdout.split(hiddenMark)[0] ?? ''
}

function judgeCase(
  rules: Pick<Problem, 'compare' | 'tolerance' | 'strictTypes'>,
  one: ProblemCase,
  outcome: CaseOutcome | undefined,
): TestResult {
  const { verdict, message } = verdictOf(rules, one, outcome)
  if (one.hidden) return { name: one.name, hidden: true, verdict }
  const input = 'args' in one ? one.args : { construct: one.construct, calls: one.calls.map(({ method, args }) => ({ method, args })) }
  const result: TestResult = {
    name: one.name,
    hidden: false,
    verdict,
    milliseconds: outcome?.milliseconds,
    input,
    expected: expectedOf(one),
  }
  if (outcome?.outcome === 'value') result.actual = outcome.value
  if (message !== undefined) result.message = message
  if (outcome?.line !== undefined) result.line = outcome.line
  return result
}

function verdictOf(
  rules: Pick<Problem, 'compare' | 'tolerance' | 'strictTypes'>,
  one: ProblemCase,
  outcome: CaseOutcome | undefined,
): { verdict: TestVerdict; message?: string } {
  if (outcome === undefined) return { verdict: 'not-run' }
  switch (outcome.outcome) {
    case 'value': {
      const actual = decodeValue(outcome.value)
      if (!actual.ok) return { verdict: 'runtime-error', message: `The result cannot be read: ${actual.reason}.` }
      return { verdict: sameValue(actual.value, decodeExpected(one), rules) ? 'accepted' : 'wrong-answer' }
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
