import { describe, expect, it } from 'vitest'
import { someAnswers } from '../catalog/testing.ts'
import { ExpectedFailure } from '../kit/result.ts'
import type { CaseOutcome, RunnerState, RunOutput, RunRequest } from './model.ts'
import type { Judge, ServerRunner } from './ports.ts'
import { shortCodeService } from './short-code.ts'

const { code: answer } = someAnswers
const argument = ({ input }: RunRequest['cases'][number]) => Number('args' in input ? input.args[0] : 0)

/** What a program gives for each case; one that gives undefined fails there. */
function outputOf({ cases }: RunRequest, give: (x: number) => unknown): RunOutput {
  const outcomes = cases.map((one): CaseOutcome => {
    const value = give(argument(one))
    return {
      index: one.index,
      outcome: value === undefined ? 'error' : 'value',
      ...(value === undefined ? {} : { value }),
      milliseconds: 1,
    }
  })
  return { loadError: null, outcomes, stdout: '', milliseconds: 1 }
}

const programs: Record<string, (x: number) => unknown> = {
  [answer.solution]: (x) => 2 * x,
  [answer.wrong[0]?.code ?? '']: (x) => x * x,
  [answer.wrong[1]?.code ?? '']: (x) => x + 2,
  'another way to add two': (x) => x + 2,
  'nearly right': (x) => 2 * x + 1e-10,
  crashing: () => undefined,
}

function aJudge(differs: Partial<Judge> & { hasRunner?: boolean; state?: () => RunnerState } = {}) {
  const asked: string[] = []
  const runner = {
    id: 'server',
    run: async (program: string, request: RunRequest) => {
      asked.push(program)
      return outputOf(request, programs[program] ?? (() => undefined))
    },
  } as unknown as ServerRunner
  const judge: Judge = {
    state: () => ({
      runner: 'server',
      tier: 1,
      python: { version: '3.13.1', numpy: '2.3.0', pandas: null },
      layers: [],
      browserPackages: ['numpy'],
    }),
    findRunner: async () => (differs.hasRunner === false ? undefined : runner),
    takeTurn: (_person, _position, _signal, work) => work(),
    ...differs,
  }
  return { service: shortCodeService(judge), asked }
}

describe('short code', () => {
  it.each([
    ['the solution', answer.solution, { accepted: true, passed: 4, like: null }],
    ['rounding that the standard tolerance allows', 'nearly right', { accepted: true, passed: 4 }],
    ['a wrong program in other words', 'another way to add two', { accepted: false, passed: 1, like: 1 }],
    ['a program that crashes', 'crashing', { accepted: false, passed: 0, like: null }],
  ])('that is %s', async (_what, program, found) => {
    const { service } = aJudge()
    expect(await service.judge('ada', answer, program, undefined)).toMatchObject({
      ok: true,
      value: { total: 4, reliability: 1, ...found },
    })
  })

  it('is judged by the server where it has a runner, whatever a browser says', async () => {
    const { service, asked } = aJudge()
    const forged = outputOf(service.inputsOf(answer), (x) => 2 * x)
    expect(await service.judge('ada', answer, 'crashing', forged)).toMatchObject({ ok: true, value: { accepted: false } })
    expect(asked[0]).toBe('crashing')
  })

  it('is judged by what a browser made of it where the server has none, and counts for less', async () => {
    const { service } = aJudge({ hasRunner: false })
    const output = outputOf(service.inputsOf(answer), (x) => 2 * x)
    expect(await service.judge('ada', answer, '', output)).toMatchObject({ ok: true, value: { accepted: true, reliability: 0.7 } })
    expect(await service.judge('ada', answer, '', undefined)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
  })

  it('gives a browser inputs, and no expected value or wrong program', () => {
    const { service } = aJudge()
    const told = JSON.stringify(service.inputsOf(answer))
    expect(told).toContain('"args":[5]')
    for (const secret of ['expected', '10', 'squaring', 'return']) expect(told).not.toContain(secret)
  })

  it('that finds the judge busy, or broken, is a failure in words', async () => {
    const busy = aJudge({ takeTurn: () => Promise.reject(new ExpectedFailure({ kind: 'too-many', reason: 'Try again in 9 s.' })) })
    expect(await busy.service.judge('ada', answer, '', undefined)).toEqual({
      ok: false,
      failure: { kind: 'too-many', reason: 'Try again in 9 s.' },
    })
    const broken = aJudge({ takeTurn: () => Promise.reject(new Error('the sandbox died')) })
    expect(await broken.service.judge('ada', answer, '', undefined)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
  })

  it('can be asked for where its packages are', async () => {
    const { service } = aJudge()
    expect([await service.canRun([]), await service.canRun(['numpy']), await service.canRun(['numpy', 'pandas'])]).toEqual([
      true,
      true,
      false,
    ])
    const browser = aJudge({ hasRunner: false }).service
    expect([await browser.canRun([]), await browser.canRun(['numpy']), await browser.canRun(['pandas'])]).toEqual([true, true, false])
  })
})
