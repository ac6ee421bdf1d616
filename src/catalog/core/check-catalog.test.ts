import { describe, expect, it } from 'vitest'
import type { Catalog, Item } from '../model.ts'
import { aCatalog, aCompany, aLesson, anItem, aProblem, aRole, aSkill, someAnswers } from '../testing.ts'
import { checkCatalog } from './check-catalog.ts'
import { rules } from './rules.ts'

const { questions, interviews, criteria, rubrics } = aCatalog()
const [question, interview, set, rubric] = [questions[0], interviews[0], criteria[0], rubrics[0]]
if (!question || !interview || !set || !rubric) throw new Error('the small bank has one of each')
const [round] = aCompany().loops[0]?.rounds ?? []
if (!round) throw new Error('the company has a round')
const withRound = (differs: Partial<typeof round>) => [
  aCompany({ loops: [{ role: 'ml-engineer', confidence: 'low', rounds: [{ ...round, ...differs }] }] }),
]
const options = (anItem().answer as Extract<ReturnType<typeof anItem>['answer'], { kind: 'choice' }>).options

const { numeric, ordering, flaw, code } = someAnswers
const defines = 'code of an item defines its entry point, and its cases tell programs apart'
const filled = 'each {{name}} in an item has its value, in every variant, and each value is used'

type Planted = [rule: string, what: Partial<Catalog>, file: string, field: string, reason: RegExp]

/** One planted violation, or several, for each rule: what is planted, and the field and reason that must be named. */
const planted: Planted[] = [
  ['ids are unique within a kind', { items: [anItem(), anItem()] }, 'items/*/an-item', 'id', /more than once/],
  [
    'a skill lies in a known area',
    { areas: aCatalog().areas.filter(({ id }) => id !== 'statistics') },
    'skills.json',
    'area',
    /not a known area/,
  ],
  [
    'prerequisites are known skills',
    { skills: [...aCatalog().skills, aSkill({ id: 'lonely', prerequisites: ['nothing'] })] },
    'skills.json',
    'lonely.prerequisites.0',
    /"nothing" is not a known skill/,
  ],
  [
    'prerequisites have no cycle',
    { skills: [...aCatalog().skills, aSkill({ id: 'hen', prerequisites: ['egg'] }), aSkill({ id: 'egg', prerequisites: ['hen'] })] },
    'skills.json',
    'prerequisites',
    /"hen" is its own prerequisite/,
  ],
  [
    'the weights of a role sum to 1',
    { roles: [aRole(), aRole({ id: 'heavy', weights: { ...aRole().weights, coding: 0.9 } })] },
    'roles/heavy.json',
    'weights',
    /must sum to 1, and sum to 1\.800/,
  ],
  [
    'the rounds of a company name known facts and roles, and their weights sum to 1',
    { companies: withRound({ facts: ['hearsay'] }) },
    'companies/meta.json',
    'loops.0.rounds.0.facts',
    /"hearsay" is not a fact of this company/,
  ],
  [
    'the rounds of a company name known facts and roles, and their weights sum to 1',
    { companies: withRound({ weights: { coding: 0.5 } }) },
    'companies/meta.json',
    'loops.0.rounds.0.weights',
    /must sum to 1/,
  ],
  [
    'the rounds of a company name known facts and roles, and their weights sum to 1',
    { roles: [aRole({ id: 'another' })] },
    'companies/meta.json',
    'loops.0.role',
    /"ml-engineer" is not a known role/,
  ],
  [
    'an item measures a skill of the area it lies in',
    { items: [anItem({ skill: 'python' })] },
    'items/statistics/an-item/item.json',
    'skill',
    /belongs to coding/,
  ],
  [
    'an item measures a skill of the area it lies in',
    { items: [anItem({ skill: 'magic' })] },
    'items/statistics/an-item/item.json',
    'skill',
    /not a known skill/,
  ],
  [
    'the key of an item is among its options, and each wrong option names its misconception',
    { items: [anItem({ answer: { kind: 'choice', options: options.slice(1), correct: 'a' } })] },
    'items/statistics/an-item/item.json',
    'answer.correct',
    /"a" is not one of the options/,
  ],
  [
    'the key of an item is among its options, and each wrong option names its misconception',
    { items: [anItem({ answer: { kind: 'choice', options: options.map(({ id, text }) => ({ id, text })), correct: 'a' } })] },
    'items/statistics/an-item/item.json',
    'answer.options.1.misconception',
    /must name the misconception/,
  ],
  ...(
    [
      [
        'the known slips of a number lie outside what is accepted',
        anItem({ answer: { ...numeric, value: 2.005 } }),
        'answer.slips.0.value',
        /accepted/,
      ],
      [
        'the steps of an order are shown in another order than the right one, and each slip is a wrong order',
        anItem({ answer: { ...ordering, correct: ['a', 'b', 'c'] } }),
        'answer.options',
        /would be shown so/,
      ],
      [
        'the steps of an order are shown in another order than the right one, and each slip is a wrong order',
        anItem({ answer: { ...ordering, correct: ['b', 'a', 'a'] } }),
        'answer.correct',
        /each option once/,
      ],
      [
        'the steps of an order are shown in another order than the right one, and each slip is a wrong order',
        anItem({ answer: { ...ordering, slips: ordering.slips.map((slip) => ({ ...slip, before: 'b', after: 'c' })) } }),
        'answer.slips.0',
        /wrong order/,
      ],
      ['the lines of a flaw exist, and no slip is right', anItem({ answer: { ...flaw, correct: [4] } }), 'answer.correct', /no line 4/],
      [
        'the lines of a flaw exist, and no slip is right',
        anItem({ answer: { ...flaw, correct: [3] } }),
        'answer.slips.0.line',
        /right answer/,
      ],
      [defines, anItem({ answer: { ...code, entryPoint: 'triple' } }), 'answer.solution', /does not define "triple"/],
      [defines, anItem({ answer: { ...code, starter: code.solution } }), 'answer.solution', /is the same as starter/],
      [defines, anItem({ answer: { ...code, solution: `import numpy\n${code.solution}` } }), 'answer.solution', /imports numpy/],
      [
        defines,
        anItem({ answer: { ...code, cases: code.cases.map(({ args }) => ({ args, expected: 1 })) } }),
        'answer.cases',
        /a constant/,
      ],
      [defines, anItem({ answer: { ...code, cases: [...code.cases, { args: [1], expected: 2 }] } }), 'answer.cases', /more than once/],
      [
        defines,
        anItem({ answer: { ...code, cases: [{ args: [9], expected: undefined }, ...code.cases] } }),
        'answer.cases.0.expected',
        /missing/,
      ],
      [filled, anItem({ prompt: 'With {{n}} rows?', values: {} }), 'values', /"n" has no value/],
      [filled, anItem({ prompt: 'With {{n}} rows?', values: { n: '3', m: '4' } }), 'values.m', /used nowhere/],
      [
        filled,
        anItem({ prompt: 'With {{n}} rows?', values: { n: '3' }, variants: [{ values: {}, answer: anItem().answer }] }),
        'variants.0.values',
        /"n" has no value/,
      ],
      [
        'a variant asks for the same kind of answer as its item, and is not the same question',
        anItem({ variants: [{ values: {}, answer: numeric }] }),
        'variants.0.answer.kind',
        /must be "choice"/,
      ],
      [
        'a variant asks for the same kind of answer as its item, and is not the same question',
        anItem({ variants: [{ values: {}, answer: anItem().answer }] }),
        'variants.0',
        /the same as the item itself/,
      ],
    ] satisfies [string, Item, string, RegExp][]
  ).map(([rule, item, field, reason]): Planted => [rule, { items: [item] }, 'items/statistics/an-item/item.json', field, reason]),
  [
    'a matrix in a plot has one value for each row and column',
    {
      items: [
        anItem({
          plot: {
            title: 'Confusion',
            x: { label: 'predicted', scale: 'linear' },
            y: { label: 'actual', scale: 'linear' },
            marks: [{ kind: 'matrix', label: 'counts', rows: ['yes', 'no'], columns: ['yes', 'no'], values: [[1, 2], [3]] }],
            alternative: 'A table of two rows and two columns with counts of predictions.',
          },
        }),
      ],
    },
    'items/statistics/an-item/item.json',
    'plot.marks.0.values',
    /a value for each column label/,
  ],
  [
    'a problem exercises known skills',
    { problems: [aProblem({ skills: ['python', 'magic'] })] },
    'problems/double/problem.json',
    'skills.1',
    /not a known skill/,
  ],
  [
    'a problem has at least one visible case and unique case names',
    { problems: [aProblem({ cases: [{ name: 'hidden one', args: [1], expected: 2, hidden: true }] })] },
    'problems/double/cases.json',
    '',
    /at least one case that is not hidden/,
  ],
  ['a question has its rubric, criteria, skills and values', { rubrics: [] }, 'questions/a-conflict.json', 'rubric', /not a known rubric/],
  [
    'a question has its rubric, criteria, skills and values',
    { questions: [{ ...question, values: [{ company: 'meta', value: 'sleep-well' }] }] },
    'questions/a-conflict.json',
    'values.0',
    /"sleep-well" is not a value/,
  ],
  [
    'a criterion feeds a known skill',
    { criteria: [set, { ...set, id: 'odd', criteria: set.criteria.map((one) => ({ ...one, skill: 'magic' })) }] },
    'criteria/odd.json',
    'criteria.0.skill',
    /not a known skill/,
  ],
  [
    'a rubric is about a known skill',
    { rubrics: [{ ...rubric, skill: 'magic' }] },
    'rubrics/a-conflict.json',
    'skill',
    /not a known skill/,
  ],
  [
    'the key points of a rubric have ids of their own',
    { rubrics: [{ ...rubric, keyPoints: [...(rubric.keyPoints ?? []), ...(rubric.keyPoints ?? [])] }] },
    'rubrics/a-conflict.json',
    'keyPoints',
    /"result" is used more than once/,
  ],
  ['a lesson teaches a known skill', { lessons: [aLesson({ id: 'magic' })] }, 'lessons/magic.md', '', /not a known skill/],
  [
    'the phases of an interview name known content and fill its minutes',
    { interviews: [{ ...interview, minutes: 30 }] },
    'interviews/first-mock.json',
    'minutes',
    /the phases take 20 minutes, and the interview 30/,
  ],
  [
    'the phases of an interview name known content and fill its minutes',
    { questions: [] },
    'interviews/first-mock.json',
    'phases.0.question',
    /not a known question/,
  ],
]

describe('a sound bank', () => {
  it('breaks no rule and loses nothing', () => {
    expect(checkCatalog(aCatalog())).toEqual({ catalog: aCatalog(), problems: [], warnings: [] })
  })
})

describe('a planted violation', () => {
  it.each(planted)('of "%s" is named', (sentence, what, file, field, reason) => {
    const { problems } = checkCatalog(aCatalog(what))
    const found = problems.find((problem) => problem.file === file && problem.field === field)
    expect(found?.reason).toMatch(reason)
    expect(rules.find((rule) => rule.sentence === sentence)?.find(aCatalog(what)).length).toBeGreaterThan(0)
  })

  it('exists for every rule', () => {
    expect(new Set(planted.map(([sentence]) => sentence))).toEqual(new Set(rules.map(({ sentence }) => sentence)))
  })
})

describe('a broken entry', () => {
  it('goes, and so does what depends on it, while the rest stays', () => {
    const { catalog, problems } = checkCatalog(aCatalog({ rubrics: [] }))
    expect(catalog.questions).toEqual([])
    expect(catalog.interviews).toEqual([])
    expect(catalog.problems).toHaveLength(3)
    expect(problems.map(({ file }) => file)).toEqual(['questions/a-conflict.json', 'interviews/first-mock.json'])
  })
})

describe('a warning', () => {
  it('names items and problems that no second reader has answered, and problems with few wrong solutions or no proof', () => {
    const { warnings, problems } = checkCatalog(
      aCatalog({ items: [anItem({ blindReview: undefined })], problems: [aProblem({ wrong: [], secondReader: '', proof: null })] }),
    )
    expect(problems).toEqual([])
    expect(warnings.map(({ file }) => file)).toEqual([
      'items/statistics/an-item/item.json',
      'problems/double/wrong',
      'problems/double/second-reader.py',
      'problems/double/proof.json',
    ])
  })

  it('names a rule that answers too many choice items, and those items', () => {
    const items = Array.from({ length: 40 }, (_, number) => anItem({ id: `item-${number}` }))
    const [warning] = checkCatalog(aCatalog({ items })).warnings
    expect(warning).toMatchObject({ file: 'items', field: 'answer.options' })
    expect(warning?.reason).toMatch(/^taking always A gains 75\.0 points over chance, by 40 items; it answers item-0, item-1,/)
  })
})
