import { describe, expect, it } from 'vitest'
import type { Catalog } from '../catalog/index.ts'
import { criteriaSchema, interviewSchema, questionSchema, rubricSchema } from '../catalog/index.ts'
import { unwrap } from '../kit/result.ts'
import { memorySessionLog } from '../sessions/testing.ts'
import type { Evidence } from '../skills/index.ts'
import { interviewService } from './service.ts'

const anchor = 'A sentence that is long enough.'
const plan = interviewSchema.parse({
  id: 'one-story',
  title: 'One story',
  description: 'Five minutes and one question.',
  kind: 'behavioral',
  minutes: 5,
  opening: 'Hello, and welcome to this interview.',
  closing: 'Thank you for your time, goodbye.',
  phases: [{ id: 'talk', kind: 'behavioral', title: 'Talk', minutes: 5, question: 'a-mistake', criteria: 'behavioral' }],
})
const bank: Catalog = {
  areas: [],
  skills: [],
  roles: [],
  companies: [],
  items: [],
  problems: [],
  lessons: [],
  rubrics: [
    rubricSchema.parse({
      id: 'a-mistake',
      question: 'Tell me about a mistake.',
      keyPoints: [{ id: 'repair', text: 'Says how the damage was repaired', phrasings: ['I rolled the model back within an hour'] }],
    }),
  ],
  criteria: [
    criteriaSchema.parse({
      id: 'behavioral',
      title: 'Behavioral',
      criteria: [
        {
          id: 'structure',
          title: 'Structure',
          skill: 'structure',
          signal: 'structure',
          anchors: { 1: anchor, 2: anchor, 3: anchor, 4: anchor },
        },
      ],
    }),
  ],
  questions: [
    questionSchema.parse({
      id: 'a-mistake',
      kind: 'behavioral',
      title: 'A mistake',
      prompt: 'Tell me about a mistake you made.',
      skills: ['growth'],
      rubric: 'a-mistake',
      criteria: 'behavioral',
      minutes: 5,
    }),
  ],
  interviews: [plan],
  hashes: { 'interviews/one-story': 'h1', 'questions/a-mistake': 'h2', 'rubrics/a-mistake': 'h3', 'criteria/behavioral': 'h4' },
}

function setUp() {
  let now = 1_000_000
  let count = 0
  const clock = () => now
  const log = memorySessionLog({ clock, newId: () => `id-${++count}` })
  const evidence: Evidence[] = []
  const ended: string[] = []
  const drafts = new Map<string, string>()
  const broken = { evidence: false }
  const make = () =>
    interviewService({
      log,
      catalog: () => bank,
      clock,
      recordEvidence: async (list) => {
        if (broken.evidence) throw new Error('The database is away.')
        evidence.push(...list)
      },
      draftOf: async (_, document) => drafts.get(document) ?? '',
      onEnded: async ({ id }) => void ended.push(id),
    })
  return { make, interview: make(), log, evidence, ended, drafts, broken, pass: (milliseconds: number) => (now += milliseconds) }
}

describe('an interview', () => {
  it('starts once: a second start gives back the open one', async () => {
    const { interview } = setUp()
    const [first, second] = await Promise.all([interview.start('ada', 'one-story'), interview.start('ada', 'one-story')])
    expect(unwrap(second).sessionId).toBe(unwrap(first).sessionId)
  })

  it('belongs to its person', async () => {
    const { interview } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    expect(await interview.state('bob', sessionId)).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })

  it('takes a turn with the same key once, and answers it once, whatever runs beside it', async () => {
    const { interview, log } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    const say = () =>
      interview.say('ada', sessionId, 'the-same-key', 'I once shipped a model without a check, and we fixed it later that day.')
    await Promise.all([say(), say(), interview.tick(), interview.tick()])
    const said = (await log.read(sessionId)).filter(({ kind }) => kind === 'said')
    expect(said.filter(({ by }) => by === 'candidate')).toHaveLength(1)
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length)
  })

  it('ends by the server’s clock, records its evidence and tells who waits for it', async () => {
    const { interview, evidence, ended, pass } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    await interview.say(
      'ada',
      sessionId,
      'a-first-key',
      'Last year I owned a model. I had to act fast: I rolled the model back within an hour, and errors fell by 9 %.',
    )
    pass(5 * 60_000)
    await interview.tick()
    const state = unwrap(await interview.state('ada', sessionId))
    expect(state.status).toBe('ended')
    expect(evidence.map(({ skill }) => skill).sort()).toEqual(['growth', 'structure'])
    expect(ended).toEqual([sessionId])
    expect(await interview.say('ada', sessionId, 'too-late-key', 'One more thing.')).toMatchObject({
      ok: false,
      failure: { kind: 'expired' },
    })
  })

  it('goes on in a new process where the old one was killed, and derives the same evidence', async () => {
    const { interview, make, evidence, pass } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    await interview.say('ada', sessionId, 'a-first-key', 'Last year I rolled the model back within an hour after a bad release of mine.')
    const second = make()
    expect(unwrap(await second.state('ada', sessionId)).events.filter(({ by }) => by === 'candidate')).toHaveLength(1)
    pass(5 * 60_000)
    await second.tick()
    const third = make()
    await third.state('ada', sessionId)
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length / 2)
  })

  it('settles after a restart what ended just before the server was killed', async () => {
    const { interview, make, log, evidence, ended } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    await interview.say('ada', sessionId, 'a-first-key', 'Last year I rolled the model back within an hour after a bad release of mine.')
    await log.end(sessionId, 'time')
    const second = make()
    await second.tick()
    await second.tick()
    expect(evidence).not.toEqual([])
    expect(ended).toEqual([sessionId])
  })

  it('records the evidence at the next try when the first one failed', async () => {
    const { interview, evidence, broken, pass } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    await interview.say('ada', sessionId, 'a-first-key', 'Last year I rolled the model back within an hour after a bad release of mine.')
    pass(5 * 60_000)
    broken.evidence = true
    await expect(interview.tick()).rejects.toThrow('1 interviews')
    broken.evidence = false
    await interview.state('ada', sessionId)
    expect(evidence).not.toEqual([])
  })

  it('looks after the other interviews when one cannot be read', async () => {
    const { interview, log, pass } = setUp()
    await log.start({ personId: 'eve', kind: 'interview', ref: { kind: 'interviews', id: 'gone', hash: 'gone' } })
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    pass(5 * 60_000)
    await expect(interview.tick()).rejects.toThrow('1 interviews')
    expect((await log.find(sessionId))?.endedAt).not.toBeNull()
  })

  it.each(['time', 'leaving'])('counts an answer that was typed and not yet said when the part closes by %s', async (why) => {
    const { interview, log, evidence, drafts, pass } = setUp()
    const { sessionId } = unwrap(await interview.start('ada', 'one-story'))
    drafts.set('answer:talk', 'Last year I rolled the model back within an hour after a bad release of mine.')
    if (why === 'leaving') await interview.leave('ada', sessionId)
    else {
      pass(5 * 60_000)
      await interview.tick()
    }
    const said = (await log.read(sessionId)).filter(({ by, kind }) => by === 'candidate' && kind === 'said')
    expect(said).toMatchObject([{ text: drafts.get('answer:talk'), data: { unsent: true } }])
    expect(evidence).not.toEqual([])
  })

  it('keeps the rubric on the server', async () => {
    const { interview } = setUp()
    const state = unwrap(await interview.start('ada', 'one-story'))
    expect(JSON.stringify(state)).not.toContain('rolled the model back')
  })
})
