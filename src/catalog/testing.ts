/** Builders of content for tests. */
import type { AreaId, Catalog, Company, Item, ItemAnswer, Lesson, Problem, Role, Skill } from './model.ts'
import { areaIds } from './model.ts'

/** A skill without prerequisites, with what differs. */
export function aSkill(differs: Partial<Skill> = {}): Skill {
  const id = differs.id ?? 'probability'
  return { id, area: 'statistics', title: id, description: 'What this skill is about, in a sentence.', prerequisites: [], ...differs }
}

/** A choice item with four options, with what differs. */
export function anItem(differs: Partial<Item> = {}): Item {
  const wrong = (id: string) => ({ id, text: `Option ${id}`, misconception: { text: 'Takes one thing for another.' } })
  return {
    id: 'an-item',
    area: 'statistics',
    skill: 'probability',
    title: 'An item',
    seconds: 60,
    parameters: { a: 1, b: 0, c: 0.2, d: 1 },
    difficultyRationale: 'Half of the candidates know this.',
    answer: { kind: 'choice', options: [{ id: 'a', text: 'Option a' }, wrong('b'), wrong('c'), wrong('d')], correct: 'a' },
    variants: [],
    references: [],
    blindReview: { date: '2026-11-01', agreed: true },
    prompt: 'Which one?',
    explanation: 'The first one.',
    ...differs,
  }
}

const reveals = (text: string) => ({ misconception: { text } })

/** A sound answer of each kind that is not chosen among options. */
export const someAnswers: { [K in 'numeric' | 'ordering' | 'flaw' | 'code']: Extract<ItemAnswer, { kind: K }> } = {
  numeric: { kind: 'numeric', value: 0.5, tolerance: 0.01, slips: [{ value: 2, tolerance: 0.01, misconception: 'Inverts the fraction.' }] },
  ordering: {
    kind: 'ordering',
    options: [
      { id: 'a', text: 'Fit the scaler' },
      { id: 'b', text: 'Split the data' },
      { id: 'c', text: 'Train the model' },
    ],
    correct: ['b', 'a', 'c'],
    slips: [
      { before: 'a', after: 'b', ...reveals('Fits the scaler on the test set too.') },
      { before: 'c', after: 'a', ...reveals('Trains before the data is scaled.') },
    ],
  },
  flaw: {
    kind: 'flaw',
    language: 'python',
    lines: ['X = scale(X)', 'train, test = split(X)', 'model.fit(train)'],
    correct: [1],
    slips: [{ line: 3, ...reveals('Suspects the call that is right.') }],
  },
  code: {
    kind: 'code',
    entryPoint: 'double',
    starter: 'def double(x):\n    pass\n',
    solution: 'def double(x):\n    return 2 * x\n',
    packages: [],
    cases: [0, 1, 2, 5].map((x) => ({ args: [x], expected: 2 * x })),
    wrong: [
      { code: 'def double(x):\n    return x * x\n', ...reveals('Takes doubling for squaring.') },
      { code: 'def double(x):\n    return x + 2\n', ...reveals('Adds two where it should multiply.') },
    ],
  },
}

/** A problem on one skill, with what differs. */
export function aProblem(differs: Partial<Problem> = {}): Problem {
  const wrong = (file: string) => ({ file, code: 'def double(x):\n    return x\n' })
  return {
    id: 'double',
    title: 'Double a number',
    entryPoint: 'double',
    skills: ['python'],
    difficulty: 3,
    minutes: 20,
    limits: { cpuSeconds: 2, memoryMiB: 256 },
    compare: 'exact',
    strictTypes: false,
    packages: [],
    prompt: 'Double it.',
    starter: 'def double(x):\n    pass\n',
    solution: 'def double(x):\n    return 2 * x\n',
    wrong: [wrong('same.py'), wrong('also.py'), wrong('too.py')],
    hints: ['Twice.'],
    answer: 'Multiply by two.',
    cases: [{ name: 'doubles two', args: [2], expected: 4, hidden: false }],
    casesCode: '',
    generator: '',
    randomInputs: '',
    secondReader: 'def double(number):\n    return number + number\n',
    equivalents: [],
    proof: { basis: 'a-basis', made: 4, killed: 4, equivalent: 0, rate: 1 },
    ...differs,
  }
}

/** A lesson about one skill, with what differs. */
export function aLesson(differs: Partial<Lesson> = {}): Lesson {
  const id = differs.id ?? 'probability'
  const card = (number: number) => ({
    id: `${id}/card-${number}`,
    question: `What is asked on card ${number}?`,
    answer: 'What the card answers.',
  })
  return {
    id,
    title: 'What a chance says',
    lead: 'An interviewer finds out whether you can turn a story into a number.',
    idea: 'A chance is a share of cases that are alike. '.repeat(4),
    example: 'Of 100 mails 20 are spam, and of these 18 are caught; so 18 of 100 are caught spam. '.repeat(2),
    picture: {
      kind: 'diagram',
      diagram: {
        title: 'From all mails to the caught ones',
        nodes: [
          { id: 'all', label: 'All mails', column: 0, row: 0 },
          { id: 'spam', label: 'Spam', column: 1, row: 0 },
        ],
        edges: [{ from: 'all', to: 'spam', label: '20 %' }],
        alternative: 'Two boxes: all mails, and spam. An arrow from the first to the second says 20 %.',
      },
    },
    reading: 'Follow the arrow from all mails to the spam.',
    mistakes:
      '- **Turning a condition round.** The share of spam among caught mails is another number than the share of caught mails among spam.',
    cards: [card(1), card(2), card(3)],
    references: ['Wasserman (2004), All of Statistics, chapter 1', 'Another standard textbook, chapter 2'],
    ...differs,
  }
}

/** A role for which every area counts the same, with what differs. */
export function aRole(differs: Partial<Role> = {}): Role {
  const weights = Object.fromEntries(areaIds.map((area) => [area, 1 / areaIds.length])) as Record<AreaId, number>
  return { id: 'ml-engineer', title: 'ML engineer', description: 'Builds systems that learn from data.', weights, ...differs }
}

/** A company with two levels and a loop of two rounds, with what differs. */
export function aCompany(differs: Partial<Company> = {}): Company {
  const fact = (id: string) => ({
    id,
    text: 'Two conversations of 45 minutes.',
    source: { title: 'A guide' },
    date: '2026-11',
    grade: 'B' as const,
    confidence: 'medium' as const,
    conflictsWith: [],
  })
  return {
    id: 'meta',
    title: 'Meta',
    values: [{ id: 'move-fast', title: 'Move fast', description: 'Acts before everything is known.' }],
    levels: [
      { id: 'e4', title: 'E4', bar: 0.5, barRationale: 'An assumption for tests, in logits.' },
      { id: 'e5', title: 'E5', bar: 1, barRationale: 'An assumption for tests, in logits.' },
    ],
    facts: [fact('rounds'), fact('minutes'), fact('values')],
    loops: [
      {
        role: 'ml-engineer',
        confidence: 'medium',
        rounds: [
          { id: 'coding', title: 'Coding', kind: 'coding', minutes: 45, weights: { coding: 0.8, communication: 0.2 }, facts: ['rounds'] },
          {
            id: 'theory',
            title: 'ML theory',
            kind: 'fundamentals',
            minutes: 45,
            weights: { 'ml-theory': 0.5, statistics: 0.5 },
            facts: ['minutes'],
          },
        ],
      },
    ],
    ...differs,
  }
}

/** A small sound bank: three items, three problems, one question, one mock; with what differs. */
export function aCatalog(differs: Partial<Catalog> = {}): Catalog {
  return {
    areas: areaIds.map((id) => ({
      id,
      title: id,
      description: 'What this area is about, in a sentence.',
      measuredBy: id === 'behavioral' || id === 'communication' ? 'spoken' : 'items',
    })),
    skills: [
      aSkill(),
      aSkill({ id: 'inference', prerequisites: ['probability'] }),
      aSkill({ id: 'generalization', area: 'ml-theory', prerequisites: ['probability'] }),
      aSkill({ id: 'python', area: 'coding' }),
      aSkill({ id: 'complexity', area: 'coding', prerequisites: ['python'] }),
      aSkill({ id: 'algorithms', area: 'coding', prerequisites: ['complexity'] }),
      aSkill({ id: 'ownership', area: 'behavioral' }),
      aSkill({ id: 'structure', area: 'communication' }),
    ],
    roles: [aRole()],
    companies: [aCompany()],
    items: [
      anItem(),
      anItem({ id: 'inferring', skill: 'inference' }),
      anItem({ id: 'fitting', skill: 'generalization', area: 'ml-theory' }),
    ],
    problems: [
      aProblem(),
      aProblem({ id: 'search', title: 'Search', skills: ['complexity'], minutes: 25 }),
      aProblem({ id: 'graph', title: 'Walk a graph', skills: ['algorithms'], minutes: 30, difficulty: 4 }),
    ],
    rubrics: [
      {
        id: 'a-conflict',
        question: 'Tell me about a disagreement.',
        keyPoints: [{ id: 'result', text: 'Names a concrete result.', phrasings: [], weight: 1 }],
        misconceptions: [],
        samples: [],
      },
    ],
    criteria: [
      {
        id: 'behavioral',
        title: 'Behavioral',
        criteria: [
          {
            id: 'result',
            title: 'Result',
            skill: 'structure',
            signal: 'result',
            anchors: {
              1: 'Names no result at all, even when asked.',
              2: 'Names a result without saying how large.',
              3: 'Names a result with a number in it.',
              4: 'Names a result with a number and its cause.',
            },
          },
        ],
      },
    ],
    questions: [
      {
        id: 'a-conflict',
        kind: 'behavioral',
        title: 'A disagreement',
        prompt: 'Tell me about a disagreement.',
        skills: ['ownership'],
        rubric: 'a-conflict',
        criteria: 'behavioral',
        minutes: 8,
        hints: [],
        values: [{ company: 'meta', value: 'move-fast' }],
      },
    ],
    lessons: [aLesson()],
    interviews: [
      {
        id: 'first-mock',
        title: 'First mock',
        description: 'One behavioral question under time.',
        kind: 'mixed',
        minutes: 20,
        opening: 'Welcome, we have twenty minutes.',
        closing: 'Thank you, that was all for today.',
        phases: [{ id: 'story', kind: 'behavioral', title: 'A story', minutes: 20, question: 'a-conflict', criteria: 'behavioral' }],
      },
    ],
    hashes: {},
    ...differs,
  }
}
