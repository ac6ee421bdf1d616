/** Judges the few lines of Python that answer an item, exactly as a problem is judged. */

import { ExpectedFailure, fail, ok, type Result } from '../kit/result.ts'
import { reliabilityOf } from './core/evidence-of-run.ts'
import { judgeRun, runRequest } from './core/judge-run.ts'
import { type ShortCode, sameResults, type Task, taskOf } from './core/short-code.ts'
import type { Judgement, RunOutput, RunRequest } from './model.ts'
import type { Judge, ServerRunner } from './ports.ts'

/** What was found; `like` is the number of the wrong program that gives the same results, which only a server can tell. */
export type JudgedShortCode = {
  accepted: boolean
  passed: number
  total: number
  message: string | null
  reliability: number
  like: number | null
}

export function shortCodeService(judge: Judge) {
  /** Whether code that imports these packages can run here: on the server, or else in the person's browser. */
  async function canRun(packages: string[]): Promise<boolean> {
    const runner = await judge.findRunner()
    const { python, browserPackages } = judge.state()
    if (runner === undefined) return packages.every((name) => browserPackages.includes(name))
    return packages.every((name) => (name === 'numpy' ? python?.numpy : python?.pandas) != null)
  }

  /** What a browser needs to run an answer: inputs only. */
  const inputsOf = (answer: ShortCode): RunRequest => runRequest(taskOf(answer))

  /**
   * Judges code in this person's turn. Where a server runner exists it decides, whatever a browser made of it; elsewhere `output` does. A judge that is busy,
   * refuses or breaks down is a failure in words: nothing was counted then.
   */
  async function judgeCode(
    personId: string,
    answer: ShortCode,
    code: string,
    output: RunOutput | undefined,
    signal?: AbortSignal,
  ): Promise<Result<JudgedShortCode>> {
    const task = taskOf(answer)
    const runner = await judge.findRunner()
    if (runner === undefined)
      return output
        ? ok(found(judgeRun(task, output, { runner: 'browser' }), null))
        : fail('unavailable', 'This server runs no code; it can run in the browser.')
    try {
      return ok(
        await judge.takeTurn(
          personId,
          () => undefined,
          signal,
          () => judgeWith(runner, answer, task, code, signal),
        ),
      )
    } catch (error) {
      if (error instanceof ExpectedFailure) return { ok: false, failure: error.failure }
      if (signal?.aborted) return fail('conflict', 'The run was stopped, so the answer was not counted.')
      return fail('unavailable', 'The code could not be run just now, and the answer was not counted.')
    }
  }

  return { canRun, inputsOf, judge: judgeCode }
}

async function judgeWith(
  runner: ServerRunner,
  answer: ShortCode,
  task: Task,
  code: string,
  signal?: AbortSignal,
): Promise<JudgedShortCode> {
  const output = await runner.run(code, runRequest(task), { signal })
  const judgement = judgeRun(task, output, { runner: runner.id })
  return found(judgement, judgement.verdict === 'accepted' ? null : await likeOf(runner, answer, task, output, signal))
}

/** The number of the first wrong program of the item that gives the same results as this run. */
async function likeOf(
  runner: ServerRunner,
  { wrong }: ShortCode,
  task: Task,
  output: RunOutput,
  signal?: AbortSignal,
): Promise<number | null> {
  for (const [number, { code }] of wrong.entries())
    if (sameResults(task, output, await runner.run(code, runRequest(task), { signal }))) return number
  return null
}

function found({ verdict, tests, message, runner }: Judgement, like: number | null): JudgedShortCode {
  return {
    accepted: verdict === 'accepted',
    passed: tests.filter((test) => test.verdict === 'accepted').length,
    total: tests.length,
    message: message ?? null,
    reliability: reliabilityOf[runner],
    like,
  }
}
