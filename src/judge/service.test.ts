import { describe, expect, it } from 'vitest'
import { aCatalog, aProblem } from '../catalog/testing.ts'
import { unwrap } from '../kit/result.ts'
import { memorySessionLog } from '../sessions/testing.ts'
import type { Evidence } from '../skills/index.ts'
import type { RunEvent, RunOutput } from './model.ts'
import type { Judge, ServerRunner } from './ports.ts'
import { judgeService } from './service.ts'

const problem = aProblem({
  cases: [
    { name: 'secret', args: [41], expected: 82, hidden: true },
    { name: 'doubles two', args: [2], expected: 4, hidden: false },
  ],
  complexity: { expected: 'O(n)', generator: 'complexity.py' },
  generator: 'def generate(n, random):\n    return [n]\n',
})

/** A runner whose "code" is what its function gives for each number. */
function fakeRunner(give: (x: number) => unknown, milliseconds = 0): ServerRunner {
  const none = () => Promise.reject(new Error('not in this test'))
  return {
    id: 'server',
    async run(_code, { cases }, { onCase }) {
      const outcomes = cases.map(({ index, input }) => ({
        index,
        outcome: 'value' as const,
        value: give(('args' in input ? input.args[0] : 0) as number),
        milliseconds: 1,
      }))
      for (const outcome of outcomes) onCase?.(outcome)
      if (milliseconds > 0) await new Promise((done) => setTimeout(done, milliseconds))
      return { loadError: null, outcomes, stdout: '', milliseconds: 2 }
    },
    exec: none,
    authorCases: none,
    check: none,
    inputs: none,
    mutants: none,
    measure: async () => ({ points: [100, 200, 400].map((n) => ({ n, seconds: n / 1e6, steps: 5 * n })) }),
  }
}

async function aJudge(runner?: ServerRunner) {
  let count = 0
  const clock = () => 1000
  const log = memorySessionLog({ clock, newId: () => `id-${++count}` })
  const evidence: Evidence[] = []
  let recordings = 0
  const bank = aCatalog({ problems: [problem], hashes: { 'problems/double': 'a-hash' } })
  const judge: Judge = {
    state: () => ({ runner: 'starting', tier: null, python: null, layers: [], browserPackages: [] }),
    findRunner: async () => runner,
    takeTurn: (_person, onPosition, _signal, work) => {
      onPosition(4)
      return work()
    },
  }
  const service = judgeService({
    log,
    catalog: () => bank,
    clock,
    judge,
    problemOpenFor: async ({ kind }) => (kind === 'practice' ? { problem: problem.id, phase: null } : undefined),
    recordEvidence: async (more) => {
      recordings += 1
      evidence.push(...more)
    },
  })
  const session = await log.start({ personId: 'me', kind: 'practice', ref: null })
  const run = async (code: string, key = `key-${++count}-long`) => {
    const events: RunEvent[] = []
    for await (const event of service.run('me', session.id, problem.id, key, code)) events.push(event)
    return events
  }
  return { service, log, session, evidence, run, recordings: () => recordings }
}

const output = (x: unknown, y: unknown): RunOutput => ({
  loadError: null,
  outcomes: [
    { index: 0, outcome: 'value', value: x, milliseconds: 1 },
    { index: 1, outcome: 'value', value: y, milliseconds: 1 },
  ],
  stdout: '',
  milliseconds: 3,
})

describe('a run on the server', () => {
  it('tells the place in the line, then each visible test, then the judgement that is in the log', async () => {
    const { run, log, session } = await aJudge(fakeRunner((x) => 2 * x, 60))
    const events = await run('code')
    expect(events.map(({ kind }) => kind)).toEqual(['queued', 'started', 'test', 'judged'])
    expect(events[0]).toEqual({ kind: 'queued', position: 4 })
    expect(events[2]).toMatchObject({ test: { name: 'doubles two', verdict: 'accepted' } })
    const [stored] = await log.read(session.id)
    expect(events[3]).toMatchObject({ eventId: stored?.id, judgement: { verdict: 'accepted', runner: 'server' } })
  })

  it('tells nothing of a hidden test but its name and verdict, and not before the others', async () => {
    const { run } = await aJudge(fakeRunner((x) => (x === 41 ? 'it was 41' : 2 * x), 60))
    const events = await run('code')
    expect(events.filter(({ kind }) => kind === 'test')).toHaveLength(1)
    expect(JSON.stringify(events)).not.toMatch(/41|82/)
    expect(events.at(-1)).toMatchObject({ judgement: { tests: [{ name: 'secret', hidden: true, verdict: 'wrong-answer' }, {}] } })
  })

  it('is told as a whole when it is over at once', async () => {
    const { run } = await aJudge(fakeRunner((x) => 2 * x))
    expect((await run('code')).map(({ kind }) => kind)).toEqual(['queued', 'judged'])
  })

  it('counts once when it is sent twice', async () => {
    const { run, log, session } = await aJudge(fakeRunner((x) => 2 * x))
    const [first, second] = [await run('code', 'the-same-key'), await run('code', 'the-same-key')]
    expect(second.at(-1)).toEqual(first.at(-1))
    expect(await log.read(session.id)).toHaveLength(1)
  })

  it('is evidence twice: the first run, and the first that is accepted', async () => {
    let solved = false
    const { run, evidence, recordings } = await aJudge(fakeRunner((x) => (solved ? 2 * x : x)))
    await run('one')
    await run('two')
    solved = true
    await run('three')
    await run('four')
    expect(recordings()).toBe(2)
    expect(new Map(evidence.map(({ id, score, reliability }) => [id, [score, reliability]])).size).toBe(2)
    expect(evidence.at(-1)).toMatchObject({ score: 1, reliability: 0.6 })
  })

  it.each([
    ['a session of somebody else', 'you', 'double', /no session/],
    ['a problem that is not open', 'me', 'triple', /not open/],
  ])('is refused for %s', async (_name, person, asked, reason) => {
    const { service, session } = await aJudge(fakeRunner((x) => x))
    const result = await service.run(person, session.id, asked, 'a-long-key', 'code').next()
    expect(result).toMatchObject({ done: true, value: { ok: false, failure: { reason: expect.stringMatching(reason) } } })
  })

  it('is not possible without a runner, and the words say where it is', async () => {
    const { service, session } = await aJudge()
    const result = await service.run('me', session.id, 'double', 'a-long-key', 'code').next()
    expect(result.value).toMatchObject({ ok: false, failure: { kind: 'unavailable', reason: expect.stringContaining('browser') } })
  })
})

describe('a run in the browser', () => {
  it('gets inputs only, visible ones first', async () => {
    const { service, session } = await aJudge()
    const request = unwrap(await service.prepare('me', session.id, 'double'))
    expect(request.cases.map(({ name }) => name)).toEqual(['doubles two', 'secret'])
    expect(JSON.stringify(request)).not.toMatch(/expected|82/)
  })

  it('is judged by what came back where there is no runner here', async () => {
    const { service, session, evidence } = await aJudge()
    const { judgement } = unwrap(await service.submit('me', session.id, 'double', 'a-long-key', 'code', output(82, 4)))
    expect(judgement).toMatchObject({ verdict: 'accepted', runner: 'browser' })
    expect(evidence[0]?.reliability).toBe(0.7)
  })

  it('is run again where there is one, so a forged output wins nothing', async () => {
    const { service, session, evidence } = await aJudge(fakeRunner(() => 0))
    const { judgement } = unwrap(await service.submit('me', session.id, 'double', 'a-long-key', 'code', output(82, 4)))
    expect(judgement).toMatchObject({ verdict: 'wrong-answer', runner: 'server' })
    expect(evidence[0]).toMatchObject({ score: 0, reliability: 1 })
  })
})

describe('measured complexity', () => {
  it('tells the expected class only to those who said theirs, and keeps what they said', async () => {
    const { service, session, log } = await aJudge(fakeRunner((x) => x))
    const silent = unwrap(await service.complexity('me', session.id, 'double', 'code', undefined, undefined))
    expect(silent.expected).toBe(undefined)
    const told = unwrap(await service.complexity('me', session.id, 'double', 'code', 'O(n^2)', undefined))
    expect(told.expected).toBe('O(n)')
    expect((await log.read(session.id)).at(-1)).toMatchObject({ kind: 'note', text: 'O(n^2)', data: { complexity: { claim: 'O(n^2)' } } })
  })

  it('reads points of the browser where nothing can be measured here', async () => {
    const { service, session } = await aJudge()
    const points = [10, 20, 40].map((n) => ({ n, seconds: n / 1e6 }))
    expect(unwrap(await service.complexity('me', session.id, 'double', 'code', undefined, points)).points).toEqual(points)
    expect(await service.complexity('me', session.id, 'double', 'code', undefined, undefined)).toMatchObject({ ok: false })
  })
})

describe('a session that has ended', () => {
  it('takes no run, also when it was open a moment ago', async () => {
    const { run, service, log, session } = await aJudge(fakeRunner((x) => 2 * x))
    await run('code')
    await log.end(session.id, 'given-up')
    const events = service.run('me', session.id, 'double', 'another-long-key', 'code')
    let last = await events.next()
    while (!last.done) last = await events.next()
    expect(last.value).toMatchObject({ ok: false, failure: { kind: 'expired' } })
    expect(await service.prepare('me', session.id, 'double')).toMatchObject({ ok: false })
  })
})
