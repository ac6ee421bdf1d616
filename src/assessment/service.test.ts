import { describe, expect, it } from 'vitest'
import { emptyProfile } from '../accounts/index.ts'
import { type Catalog, type ContentRef, type Item, itemFileSchema, variantCount } from '../catalog/index.ts'
import { someAnswers } from '../catalog/testing.ts'
import { fail, ok, unwrap } from '../kit/result.ts'
import { memorySessionLog } from '../sessions/testing.ts'
import { estimateAbilities } from '../skills/index.ts'
import { memoryEvidenceStore } from '../skills/testing.ts'
import { memoryFlagStore } from './flag-testing.ts'
import type { AssessmentState } from './model.ts'
import type { CodeJudge } from './ports.ts'
import { assessmentService } from './service.ts'

const anItem = (number: number): Item => ({
  ...itemFileSchema.parse({
    id: `item-${number}`,
    skill: number % 2 === 0 ? 'probability' : 'inference',
    title: `Item ${number}`,
    seconds: 60,
    parameters: { a: 1.5, b: (number % 5) - 2, c: 0.2 },
    difficultyRationale: 'Spread over the scale for the tests.',
    answer: {
      kind: 'choice',
      correct: 'a',
      options: [
        { id: 'a', text: 'right' },
        { id: 'b', text: 'wrong', misconception: { text: 'Believes the wrong thing about it.', mistake: 'M2' } },
        { id: 'c', text: 'other', misconception: { text: 'Believes another wrong thing.' } },
      ],
    },
  }),
  area: 'statistics',
  prompt: `Question ${number}?`,
  explanation: `The secret reason ${number}.`,
})

const items = Array.from({ length: 40 }, (_, number) => anItem(number))
const bank: Catalog = {
  areas: [{ id: 'statistics', title: 'Statistics', description: '', measuredBy: 'items' }],
  skills: ['probability', 'inference'].map((id) => ({ id, area: 'statistics' as const, title: id, description: '', prerequisites: [] })),
  roles: [],
  companies: [],
  items,
  problems: [],
  rubrics: [],
  criteria: [],
  questions: [],
  interviews: [],
  lessons: [],
  hashes: { 'areas/statistics': 'hash-statistics', ...Object.fromEntries(items.map(({ id }) => [`items/${id}`, `hash-${id}`])) },
}

/** No code runs here. */
const noCode: CodeJudge = {
  canRun: async () => false,
  inputsOf: () => ({ entryPoint: 'f', cases: [], limits: { cpuSeconds: 1, memoryMiB: 64, outputBytes: 1 }, packages: [] }),
  judge: async () => fail('unavailable', 'No code runs here.'),
}

function setUp({ codeJudge = noCode, bank: asked = bank }: { codeJudge?: CodeJudge; bank?: Catalog } = {}) {
  let now = 1_000_000
  let count = 0
  const clock = () => now
  const log = memorySessionLog({ clock, newId: () => `id-${++count}` })
  const store = memoryEvidenceStore()
  const flags = memoryFlagStore()
  const make = () =>
    assessmentService({
      log,
      catalog: () => asked,
      clock,
      profileOf: async () => emptyProfile,
      abilitiesOf: async (personId, asOf = now) => estimateAbilities(await store.list(personId, asOf), asked, asOf),
      evidenceOf: (personId) => store.list(personId),
      recordEvidence: store.add,
      codeJudge,
      flags,
      newId: () => `flag-${++count}`,
    })
  return { assessment: make(), make, log, store, flags, pass: (milliseconds: number) => (now += milliseconds) }
}

type Service = ReturnType<typeof setUp>['assessment']

async function answer(assessment: Service, state: AssessmentState, option: string): Promise<AssessmentState> {
  return unwrap(await assessment.answer('ada', state.sessionId, state.item?.id ?? '', { kind: 'choice', option }))
}

describe('an assessment', () => {
  it('shows an item without its key or explanation', async () => {
    const { assessment } = setUp()
    const state = unwrap(await assessment.start('ada', { short: false }))
    const shown = JSON.stringify(state)
    for (const secret of ['secret reason', 'correct', 'misconception', 'parameters', 'Believes']) expect(shown).not.toContain(secret)
  })

  it('counts the first answer to an item, and a repeat changes nothing', async () => {
    const { assessment, store } = setUp()
    const first = unwrap(await assessment.start('ada', { short: false }))
    const item = first.item?.id ?? ''
    await answer(assessment, first, 'b')
    await assessment.answer('ada', first.sessionId, item, { kind: 'choice', option: 'a' })
    const evidence = await store.list('ada')
    expect(evidence.map(({ score, misconception }) => [score, misconception?.text])).toEqual([[0, 'Believes the wrong thing about it.']])
  })

  it('gives two tabs, and a new process, the same item', async () => {
    const { assessment, make } = setUp()
    const state = await answer(assessment, unwrap(await assessment.start('ada', { short: false })), 'a')
    const others = await Promise.all([assessment.state('ada', state.sessionId), make().state('ada', state.sessionId), make().open('ada')])
    expect(unwrap(others[0]).item?.id).toBe(state.item?.id)
    expect(unwrap(others[1]).item?.id).toBe(state.item?.id)
    expect(others[2]?.item?.id).toBe(state.item?.id)
  })

  it('never shows an item twice, stops when it is certain, and says why', async () => {
    const { assessment } = setUp()
    let state = unwrap(await assessment.start('ada', { short: false }))
    const seen: string[] = []
    while (state.item) {
      seen.push(state.item.id)
      state = await answer(assessment, state, seen.length % 3 === 0 ? 'b' : 'a')
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeLessThan(30)
    expect(state).toMatchObject({ status: 'ended', stopReason: 'certain', certainty: 1 })
  })

  it('records evidence with the standard errors that an author’s word deserves', async () => {
    const { assessment, store } = setUp()
    await answer(assessment, unwrap(await assessment.start('ada', { short: false })), 'a')
    expect((await store.list('ada'))[0]?.parameters).toMatchObject({ a: 1.5, standardErrors: { a: expect.closeTo(0.525, 9), b: 0.5 } })
  })

  it('shows a certainty that never shrinks', async () => {
    const { assessment, pass } = setUp()
    let state = unwrap(await assessment.start('ada', { short: false }))
    for (let step = 0; state.item; step++) {
      const before = state.certainty
      pass(20_000)
      state = await answer(assessment, state, step % 2 === 0 ? 'a' : 'b')
      expect(state.certainty).toBeGreaterThanOrEqual(before)
    }
  })

  it('offers a deep look where it is unsure, asks about that area only, and does not offer it again at once', async () => {
    const { assessment } = setUp()
    const first = unwrap(await assessment.start('ada', { short: true }))
    let state = await answer(assessment, first, 'a')
    await assessment.finish('ada', state.sessionId)
    expect(unwrap(await assessment.review('ada', state.sessionId)).deepLook).toEqual({
      area: 'statistics',
      title: 'Statistics',
      nearBar: false,
    })
    state = unwrap(await assessment.start('ada', { short: false, area: 'statistics' }))
    expect(state).toMatchObject({ area: { id: 'statistics', title: 'Statistics' } })
    let asked = 0
    for (; state.item; asked++) {
      expect(state.item.id).not.toBe(first.item?.id)
      state = await answer(assessment, state, asked % 2 === 0 ? 'a' : 'b')
    }
    expect(asked).toBeLessThanOrEqual(15)
    expect(unwrap(await assessment.review('ada', state.sessionId))).toMatchObject({ area: { id: 'statistics' }, deepLook: null })
  })

  it('refuses a deep look at an area without questions, in words', async () => {
    const { assessment } = setUp()
    expect(await assessment.start('ada', { short: false, area: 'behavioral' })).toMatchObject({
      ok: false,
      failure: { kind: 'unavailable', reason: expect.stringContaining('behavioral') },
    })
  })

  it('stops at its minutes by the server’s clock, and a pause does not count', async () => {
    const { assessment, log, pass } = setUp()
    const { sessionId } = unwrap(await assessment.start('ada', { short: true }))
    pass(9 * 60_000)
    await log.append(sessionId, [{ by: 'system', kind: 'pause', data: { milliseconds: 8 * 60_000 } }])
    expect(unwrap(await assessment.state('ada', sessionId)).millisecondsLeft).toBe(9 * 60_000)
    pass(9 * 60_000 + 1)
    expect(unwrap(await assessment.state('ada', sessionId))).toMatchObject({ status: 'ended', stopReason: 'minutes' })
  })

  it('hides the question in a pause, in every tab and after a crash, and comes back to the same one', async () => {
    const { assessment, make, pass, log } = setUp()
    const first = unwrap(await assessment.start('ada', { short: true }))
    pass(60_000)
    const [paused] = await Promise.all([assessment.pause('ada', first.sessionId, true), make().pause('ada', first.sessionId, true)])
    expect(unwrap(paused)).toMatchObject({ paused: true, item: null, status: 'open', pauseMillisecondsLeft: 600_000 })
    expect(JSON.stringify(unwrap(paused))).not.toContain(first.item?.prompt)
    pass(120_000)
    const elsewhere = unwrap(await make().state('ada', first.sessionId))
    expect(elsewhere).toMatchObject({ paused: true, item: null, millisecondsLeft: 9 * 60_000, pauseMillisecondsLeft: 480_000 })
    expect(await assessment.answer('ada', first.sessionId, first.item?.id ?? '', { kind: 'unknown' })).toMatchObject({
      ok: false,
      failure: { kind: 'conflict' },
    })
    const again = unwrap(await make().pause('ada', first.sessionId, false))
    expect(again).toMatchObject({ paused: false, item: { id: first.item?.id }, millisecondsLeft: 9 * 60_000 })
    expect((await log.read(first.sessionId)).filter(({ kind }) => kind === 'pause' || kind === 'resume').map(({ kind }) => kind)).toEqual([
      'pause',
      'resume',
    ])
  })

  it('ends by its minutes in a pause that outlasts the allowance', async () => {
    const { assessment, pass } = setUp()
    const { sessionId } = unwrap(await assessment.start('ada', { short: true }))
    await assessment.pause('ada', sessionId, true)
    pass(20 * 60_000 + 1)
    expect(unwrap(await assessment.state('ada', sessionId))).toMatchObject({ status: 'ended', stopReason: 'minutes', paused: false })
  })

  it('takes "I don’t know" as wrong without guessing credit', async () => {
    const { assessment, store } = setUp()
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    await assessment.answer('ada', sessionId, item?.id ?? '', { kind: 'unknown' })
    expect(await store.list('ada')).toMatchObject([{ score: 0, parameters: { c: 0 } }])
  })

  it('derives the evidence of an answer again when a process was killed between the two', async () => {
    const { assessment, make, log, store } = setUp()
    const state = unwrap(await assessment.start('ada', { short: false }))
    const id = state.item?.id ?? ''
    await log.append(state.sessionId, [
      {
        key: `answered:${id}`,
        by: 'candidate',
        kind: 'item-answered',
        data: { item: id, given: { kind: 'choice', option: 'a' }, score: 1, content: [{ kind: 'items', id, hash: `hash-${id}` }] },
      },
    ])
    expect(await store.list('ada')).toEqual([])
    await make().state('ada', state.sessionId)
    expect(await store.list('ada')).toMatchObject([{ score: 1, content: { id, hash: `hash-${id}` } }])
  })

  it('reviews answers with keys and explanations only after the end, as they were asked', async () => {
    const { assessment, log } = setUp()
    const first = unwrap(await assessment.start('ada', { short: false }))
    await answer(assessment, first, 'b')
    const eventId = (await log.read(first.sessionId)).find(({ kind }) => kind === 'item-answered')?.id ?? ''
    for (const early of [await assessment.review('ada', first.sessionId), await assessment.answered('ada', first.sessionId, eventId)])
      expect(early).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    await assessment.finish('ada', first.sessionId)
    const found = { correct: false, givenText: 'wrong', key: 'right', misconception: 'Believes the wrong thing about it.' }
    expect(unwrap(await assessment.review('ada', first.sessionId))).toMatchObject({
      stopReason: 'person',
      areas: [{ id: 'statistics', state: 'open', answered: 1, before: null }],
      answers: [found],
    })
    expect(unwrap(await assessment.answered('ada', first.sessionId, eventId))).toMatchObject(found)
    expect(await assessment.answered('ada', first.sessionId, 'unknown')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    expect(await assessment.answered('bob', first.sessionId, eventId)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  it('brings a doubt to the author, during the assessment and after it, without who said it', async () => {
    const { assessment, log } = setUp()
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    const id = item?.id ?? ''
    unwrap(await assessment.flag('ada', sessionId, id, 'Two options are right.'))
    await assessment.finish('ada', sessionId)
    unwrap(await assessment.flag('ada', sessionId, id, 'Still two.'))
    const found = await assessment.flags()
    expect(found.map(({ text }) => text).sort()).toEqual(['Still two.', 'Two options are right.'])
    expect(found[0]).toMatchObject({ item: id, file: `items/statistics/${id}/item.json`, current: true, settled: null })
    expect(JSON.stringify(found)).not.toContain('ada')
    expect((await log.read(sessionId)).filter(({ kind, data }) => kind === 'note' && data.flag === id)).toHaveLength(1)
    expect(unwrap(await assessment.settleFlag(found[0]?.id ?? '', 'Reworded.'))).toEqual({ settled: true })
    expect((await assessment.flags())[0]?.settled?.note).toBe('Reworded.')
    expect(await assessment.settleFlag('unknown', null)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    for (const refused of [
      await assessment.flag('bob', sessionId, id, 'Not mine.'),
      await assessment.flag('ada', sessionId, 'never-shown', 'Not asked.'),
    ])
      expect(refused).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  it('brings a doubt to the author that was only in the log when a process was killed', async () => {
    const { assessment, make, log } = setUp()
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    await log.append(sessionId, [{ by: 'candidate', kind: 'note', text: 'Unclear.', data: { flag: item?.id, content: [] } }])
    expect(await make().flags()).toEqual([])
    const restarted = make()
    await restarted.state('ada', sessionId)
    await make().state('ada', sessionId)
    expect((await restarted.flags()).map(({ text }) => text)).toEqual(['Unclear.'])
  })

  it('refuses an answer to another question, of another person, or after the end', async () => {
    const { assessment } = setUp()
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    const other = items.find(({ id }) => id !== item?.id)?.id ?? ''
    expect(await assessment.answer('ada', sessionId, other, { kind: 'unknown' })).toMatchObject({
      ok: false,
      failure: { kind: 'conflict' },
    })
    expect(await assessment.answer('bob', sessionId, item?.id ?? '', { kind: 'unknown' })).toMatchObject({
      ok: false,
      failure: { kind: 'not-found' },
    })
    await assessment.finish('ada', sessionId)
    expect(await assessment.answer('ada', sessionId, item?.id ?? '', { kind: 'unknown' })).toMatchObject({
      ok: false,
      failure: { kind: 'expired' },
    })
  })
})

/** A bank of these items alone, each variant with a hash of its own. */
function bankOf(...some: Item[]): Catalog {
  const hashes = some.flatMap((item) =>
    [...Array(variantCount(item)).keys()].flatMap((number) => [
      [`items/${item.id}`, `whole-${item.id}`],
      [`items/${item.id}#${number}`, `${item.id}-${number}`],
    ]),
  )
  return { ...bank, items: some, hashes: Object.fromEntries(hashes) }
}

describe('an item with variants', () => {
  const base = anItem(0)
  const varied = {
    ...base,
    prompt: 'Of {{n}} rows?',
    explanation: 'All {{n}} of them.',
    values: { n: '3' },
    variants: ['4', '5'].map((n) => ({ values: { n }, answer: base.answer })),
  }
  const monthLater = 31 * 24 * 3600_000

  it('is shown in each before any comes again, and counts as one item', async () => {
    const { assessment, pass, store } = setUp({ bank: bankOf(varied) })
    const prompts: (string | undefined)[] = []
    for (let sitting = 0; sitting < 3; sitting++) {
      const state = unwrap(await assessment.start('ada', { short: false }))
      prompts.push(state.item?.prompt)
      expect((await answer(assessment, state, 'b')).stopReason).toBe('exhausted')
      pass(monthLater)
    }
    expect(prompts.sort()).toEqual(['Of 3 rows?', 'Of 4 rows?', 'Of 5 rows?'])
    expect(new Set((await store.list('ada')).map(({ content }) => content?.id))).toEqual(new Set([varied.id]))
    expect(new Set((await store.list('ada')).map(({ content }) => content?.hash)).size).toBe(3)
  })

  it('is not shown in another variant within thirty days while there are others', async () => {
    const { assessment } = setUp({ bank: bankOf(varied, anItem(2)) })
    const first = unwrap(await assessment.start('ada', { short: false }))
    await answer(assessment, first, 'a')
    await assessment.finish('ada', first.sessionId)
    expect(unwrap(await assessment.start('ada', { short: false })).item?.id).not.toBe(first.item?.id)
  })

  it('is named in the log and kept as it was shown, and comes back the same in the review', async () => {
    const { assessment, log } = setUp({ bank: bankOf(varied) })
    const state = unwrap(await assessment.start('ada', { short: false }))
    const shown = (await log.read(state.sessionId)).find(({ kind }) => kind === 'item-shown')
    const [ref] = (shown?.data.content ?? []) as ContentRef[]
    if (ref === undefined) throw new Error('no item was shown')
    expect(ref.hash).toBe(`${varied.id}-${shown?.data.variant}`)
    expect(await log.loadContent(ref)).toMatchObject({ prompt: state.item?.prompt, variants: [] })
    await answer(assessment, state, 'a')
    const [reviewed] = unwrap(await assessment.review('ada', state.sessionId)).answers
    expect(reviewed?.item.prompt).toBe(state.item?.prompt)
    expect(reviewed?.explanation).not.toContain('{{')
  })
})

describe('short code', () => {
  const short: Item = { ...anItem(0), answer: someAnswers.code }
  const found = { accepted: true, passed: 4, total: 4, message: null, reliability: 0.7, like: null }
  const given = { kind: 'code', code: 'def double(x): return x + x' } as const
  const judging = (judge: CodeJudge['judge']) => setUp({ bank: bankOf(short), codeJudge: { ...noCode, canRun: async () => true, judge } })

  it('is not asked for where nothing can run it', async () => {
    const { assessment } = setUp({ bank: bankOf(short, anItem(1)) })
    const state = unwrap(await assessment.start('ada', { short: false }))
    expect(state.item?.id).toBe('item-1')
    expect((await answer(assessment, state, 'a')).stopReason).toBe('exhausted')
  })

  it('counts as far as the judge can be trusted, also when its evidence is derived again', async () => {
    const { assessment, make, store } = judging(async () => ok(found))
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    unwrap(await assessment.answer('ada', sessionId, item?.id ?? '', given))
    const evidence = await store.list('ada')
    expect(evidence).toMatchObject([{ score: 1, reliability: 0.7 }])
    await make().state('ada', sessionId)
    expect(await store.list('ada')).toEqual(evidence)
    expect(unwrap(await assessment.review('ada', sessionId)).answers).toMatchObject([{ given, judged: found, correct: true }])
  })

  it('that the judge cannot take now is not counted; a later try is, and so is "I don’t know"', async () => {
    const { assessment, store } = judging(async () => fail('too-many', 'Try again in 9 s.'))
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    const id = item?.id ?? ''
    expect(await assessment.answer('ada', sessionId, id, given)).toMatchObject({ ok: false, failure: { reason: 'Try again in 9 s.' } })
    expect(unwrap(await assessment.state('ada', sessionId)).item?.id).toBe(id)
    expect(await store.list('ada')).toEqual([])
    unwrap(await assessment.answer('ada', sessionId, id, { kind: 'unknown' }))
    expect(await store.list('ada')).toMatchObject([{ score: 0, parameters: { c: 0 } }])
  })

  it('shows its inputs only for the code that is asked for now', async () => {
    const { assessment } = judging(async () => ok(found))
    const { sessionId, item } = unwrap(await assessment.start('ada', { short: false }))
    expect(await assessment.codeInputs('ada', sessionId, item?.id ?? '')).toMatchObject({ ok: true })
    expect(await assessment.codeInputs('ada', sessionId, 'item-7')).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    expect(await assessment.codeInputs('bob', sessionId, item?.id ?? '')).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })
})
