import { expect, it } from 'vitest'
import type { Problem } from '../catalog/index.ts'
import { aCatalog, aProblem, aSkill } from '../catalog/testing.ts'
import { unwrap } from '../kit/result.ts'
import { memorySessionLog } from '../sessions/testing.ts'
import { practiceService } from './service.ts'

/** A service over one problem, with a clock that is set by hand. */
function practice(differs: Partial<Problem> = {}) {
  let now = 1_000
  let count = 0
  const log = memorySessionLog({ clock: () => now, newId: () => `id-${++count}` })
  const bank = aCatalog({
    skills: [aSkill({ id: 'python', title: 'Python' })],
    hashes: { 'problems/double': 'a-hash' },
    problems: [aProblem({ hints: ['Twice.', 'Add it to itself.'], ...differs })],
  })
  const service = practiceService({ log, catalog: () => bank })
  const run = async (sessionId: string, verdict: string) =>
    log.append(sessionId, [{ by: 'candidate', kind: 'run', text: `# ${verdict}`, data: { verdict, passed: 1, total: 2 } }])
  return { service, run, setNow: (milliseconds: number) => (now = milliseconds) }
}

it('gives hints one at a time, in order, and counts them', async () => {
  const { service } = practice()
  const { sessionId } = unwrap(await service.open('ann', 'double'))
  expect(unwrap(await service.hint('ann', sessionId))).toMatchObject({ hints: ['Twice.'], hintsLeft: 1 })
  await service.hint('ann', sessionId)
  expect(unwrap(await service.hint('ann', sessionId))).toMatchObject({ hints: ['Twice.', 'Add it to itself.'], hintsLeft: 0 })
})

it('keeps the answer back until the problem is solved or given up', async () => {
  const { service, run } = practice()
  const { sessionId, answer } = unwrap(await service.open('ann', 'double'))
  expect(answer).toBeNull()
  await run(sessionId, 'wrong-answer')
  expect(unwrap(await service.state('ann', sessionId)).answer).toBeNull()
  await run(sessionId, 'accepted')
  expect(unwrap(await service.state('ann', sessionId)).answer).toContain('Multiply by two.')
})

it('dates submissions by the clock of the server', async () => {
  const { service, run, setNow } = practice()
  const { sessionId } = unwrap(await service.open('ann', 'double'))
  setNow(61_000)
  await run(sessionId, 'wrong-answer')
  expect(unwrap(await service.state('ann', sessionId)).submissions).toMatchObject([
    { at: 60_000, submittedAt: 61_000, code: '# wrong-answer' },
  ])
})

it('tells how strongly the tests were tried, and whether time can be measured', async () => {
  const { service } = practice({
    complexity: { expected: 'O(n)', generator: 'complexity.py' },
    generator: 'def generate(n, random):\n    return [n]\n',
    proof: { basis: 'abc', made: 84, killed: 83, equivalent: 1, rate: 83 / 84 },
  })
  const { problem } = unwrap(await service.open('ann', 'double'))
  expect(problem).toMatchObject({ measurable: true, proof: { mutants: 84, equivalent: 1, rate: 83 / 84 } })
  expect(JSON.stringify(problem)).not.toContain('O(n)')
})

it('says of an unproven problem that nothing is known', async () => {
  const { service } = practice({ proof: null })
  expect(unwrap(await service.open('ann', 'double')).problem).toMatchObject({ measurable: false, proof: null })
})

it('lists problems by group with what became of them', async () => {
  const { service, run } = practice()
  expect(await service.problems('ann')).toMatchObject([{ id: 'double', group: 'algorithms', state: 'new' }])
  const { sessionId } = unwrap(await service.open('ann', 'double'))
  await run(sessionId, 'wrong-answer')
  expect(await service.problems('ann')).toMatchObject([{ state: 'tried' }])
  await run(sessionId, 'accepted')
  expect(await service.problems('ann')).toMatchObject([{ state: 'solved' }])
  expect(await service.problems('bo')).toMatchObject([{ state: 'new' }])
})
