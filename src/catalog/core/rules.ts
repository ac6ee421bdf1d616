/** The rules of the bank that no schema can express, each a sentence. */
import type { Catalog, ContentProblem, Item, ItemAnswer, Problem } from '../model.ts'
import { cyclic, duplicates, fileOf, total, unknownRefs } from './references.ts'

type Kind = Exclude<keyof Catalog, 'hashes'>
export type DropKey = `${Kind}/${string}`

/** `find` names each violation and the entry that goes with it. */
type Rule = { sentence: string; find: (catalog: Catalog) => (ContentProblem & { drop: DropKey })[] }

export const rules: Rule[] = [
  {
    sentence: 'ids are unique within a kind',
    find: (catalog) =>
      (['areas', 'skills', 'items'] as const).flatMap((kind) =>
        duplicates(catalog[kind].map(({ id }) => id)).map((id) => ({
          file: kind === 'items' ? `items/*/${id}` : 'skills.json',
          field: 'id',
          reason: `"${id}" is used more than once; ids are unique within a kind`,
          drop: `${kind}/${id}` as const,
        })),
      ),
  },
  {
    sentence: 'a skill lies in a known area',
    find: ({ areas, skills }) => unknownRefs(skills, areas, ({ area }) => [['area', area]], 'area').map(at('skills', () => 'skills.json')),
  },
  {
    sentence: 'prerequisites are known skills',
    find: ({ skills }) =>
      unknownRefs(skills, skills, ({ prerequisites }) => prerequisites.map((id, index) => [`prerequisites.${index}`, id]), 'skill').map(
        at('skills', () => 'skills.json'),
      ),
  },
  {
    sentence: 'prerequisites have no cycle',
    find: ({ skills }) =>
      cyclic(skills).map((id) => ({
        file: 'skills.json',
        field: 'prerequisites',
        reason: `"${id}" is its own prerequisite, directly or through others`,
        drop: `skills/${id}` as const,
      })),
  },
  {
    sentence: 'the weights of a role sum to 1',
    find: ({ roles }) =>
      roles.flatMap(({ id, weights }) => {
        const sum = total(Object.values(weights))
        return Math.abs(sum - 1) < 0.001
          ? []
          : [
              {
                file: `roles/${id}.json`,
                field: 'weights',
                reason: `must sum to 1, and sum to ${sum.toFixed(3)}`,
                drop: `roles/${id}` as const,
              },
            ]
      }),
  },
  {
    sentence: 'the rounds of a company name known facts and roles, and their weights sum to 1',
    find: ({ companies, roles }) =>
      companies.flatMap((company) => {
        const problem = (field: string, reason: string) => ({
          file: `companies/${company.id}.json`,
          field,
          reason,
          drop: `companies/${company.id}` as const,
        })
        const facts = new Set(company.facts.map(({ id }) => id))
        const conflicts = company.facts.flatMap(({ conflictsWith }, index) =>
          conflictsWith
            .filter((id) => !facts.has(id))
            .map((id) => problem(`facts.${index}.conflictsWith`, `"${id}" is not a fact of this company`)),
        )
        const rounds = company.loops.flatMap((loop, l) => [
          ...(roles.some(({ id }) => id === loop.role) ? [] : [problem(`loops.${l}.role`, `"${loop.role}" is not a known role`)]),
          ...loop.rounds.flatMap((round, r) => [
            ...round.facts
              .filter((id) => !facts.has(id))
              .map((id) => problem(`loops.${l}.rounds.${r}.facts`, `"${id}" is not a fact of this company`)),
            ...(Math.abs(total(Object.values(round.weights)) - 1) < 0.001
              ? []
              : [problem(`loops.${l}.rounds.${r}.weights`, 'must sum to 1')]),
          ]),
        ])
        return [
          ...conflicts,
          ...duplicates([...company.facts.map(({ id }) => id)]).map((id) => problem('facts', `"${id}" is used more than once`)),
          ...rounds,
        ]
      }),
  },
  {
    sentence: 'an item measures a skill of the area it lies in',
    find: ({ items, skills }) =>
      items.flatMap((item) => {
        const skill = skills.find(({ id }) => id === item.skill)
        if (skill?.area === item.area) return []
        const reason = skill
          ? `"${item.skill}" belongs to ${skill.area}, and this item lies in ${item.area}`
          : `"${item.skill}" is not a known skill`
        return [{ file: fileOf(item), field: 'skill', reason, drop: `items/${item.id}` as const }]
      }),
  },
  {
    sentence: 'the key of an item is among its options, and each wrong option names its misconception',
    find: ({ items }) =>
      items.flatMap((item) =>
        optionProblems(item).map(([field, reason]) => ({ file: fileOf(item), field, reason, drop: `items/${item.id}` as const })),
      ),
  },
  {
    sentence: 'each {{name}} in an item has its value, in every variant, and each value is used',
    find: ({ items }) =>
      items.flatMap((item) =>
        valueProblems(item).map(([field, reason]) => ({ file: fileOf(item), field, reason, drop: `items/${item.id}` as const })),
      ),
  },
  {
    sentence: 'a matrix in a plot has one value for each row and column',
    find: ({ items }) =>
      items.flatMap((item) =>
        (item.plot?.marks ?? []).flatMap((mark, index) =>
          mark.kind === 'matrix' &&
          (mark.values.length !== mark.rows.length || mark.values.some((row) => row.length !== mark.columns.length))
            ? [
                {
                  file: fileOf(item),
                  field: `plot.marks.${index}.values`,
                  reason: 'must have a row for each row label and a value for each column label',
                  drop: `items/${item.id}` as const,
                },
              ]
            : [],
        ),
      ),
  },
  {
    sentence: 'a problem exercises known skills',
    find: ({ problems, skills }) =>
      unknownRefs(problems, skills, (problem) => problem.skills.map((id, index) => [`skills.${index}`, id]), 'skill').map(
        at('problems', (id) => `problems/${id}/problem.json`),
      ),
  },
  {
    sentence: 'a problem has at least one visible case and unique case names',
    find: ({ problems }) =>
      problems.flatMap((problem) =>
        caseFaults(problem).map(({ field, reason }) => ({
          file: `problems/${problem.id}/${problem.cases.length > 0 ? 'cases.json' : 'cases.py'}`,
          field,
          reason,
          drop: `problems/${problem.id}` as const,
        })),
      ),
  },
  {
    sentence: 'a question has its rubric, criteria, skills and values',
    find: ({ questions, rubrics, criteria, skills, companies }) => [
      ...unknownRefs(questions, rubrics, ({ rubric }) => [['rubric', rubric]], 'rubric').map(
        at('questions', (id) => `questions/${id}.json`),
      ),
      ...unknownRefs(questions, criteria, (question) => [['criteria', question.criteria]], 'set of criteria').map(
        at('questions', (id) => `questions/${id}.json`),
      ),
      ...unknownRefs(questions, skills, (question) => question.skills.map((id, index) => [`skills.${index}`, id]), 'skill').map(
        at('questions', (id) => `questions/${id}.json`),
      ),
      ...questions.flatMap(({ id, values }) =>
        values.flatMap(({ company, value }, index) =>
          companies.some((known) => known.id === company && known.values.some((one) => one.id === value))
            ? []
            : [
                {
                  file: `questions/${id}.json`,
                  field: `values.${index}`,
                  reason: `"${value}" is not a value of a known company "${company}"`,
                  drop: `questions/${id}` as const,
                },
              ],
        ),
      ),
    ],
  },
  {
    sentence: 'a criterion feeds a known skill',
    find: ({ criteria, skills }) =>
      unknownRefs(criteria, skills, (set) => set.criteria.map(({ skill }, index) => [`criteria.${index}.skill`, skill]), 'skill').map(
        at('criteria', (id) => `criteria/${id}.json`),
      ),
  },
  {
    sentence: 'the key points of a rubric have ids of their own',
    find: ({ rubrics }) =>
      rubrics.flatMap(({ id, keyPoints = [] }) =>
        duplicates(keyPoints.map((point) => point.id)).map((point) => ({
          file: `rubrics/${id}.json`,
          field: 'keyPoints',
          reason: `"${point}" is used more than once`,
          drop: `rubrics/${id}` as const,
        })),
      ),
  },
  {
    sentence: 'the phases of an interview name known content and fill its minutes',
    find: ({ interviews, problems, questions, criteria }) =>
      interviews.flatMap((interview) => {
        const wrong = (field: string, reason: string) => ({
          file: `interviews/${interview.id}.json`,
          field,
          reason,
          drop: `interviews/${interview.id}` as const,
        })
        const minutes = total(interview.phases.map((phase) => phase.minutes))
        return [
          ...(Math.abs(minutes - interview.minutes) < 0.001
            ? []
            : [wrong('minutes', `the phases take ${minutes} minutes, and the interview ${interview.minutes}`)]),
          ...duplicates(interview.phases.map(({ id }) => id)).map((id) => wrong('phases', `"${id}" is used more than once`)),
          ...interview.phases.flatMap((phase, index) => [
            ...(phase.kind === 'coding' && !problems.some(({ id }) => id === phase.problem)
              ? [wrong(`phases.${index}.problem`, `"${phase.problem}" is not a known problem`)]
              : []),
            ...(phase.kind === 'behavioral' && !questions.some(({ id }) => id === phase.question)
              ? [wrong(`phases.${index}.question`, `"${phase.question}" is not a known question`)]
              : []),
            ...(criteria.some(({ id }) => id === phase.criteria)
              ? []
              : [wrong(`phases.${index}.criteria`, `"${phase.criteria}" is not a known set of criteria`)]),
          ]),
        ]
      }),
  },
]

/** What is wrong with the cases of a problem; those of a cases.py that no sandbox has run yet are not looked at. */
export function caseFaults({
  cases,
  casesCode,
  compare,
}: Pick<Problem, 'cases' | 'casesCode' | 'compare'>): { field: string; reason: string }[] {
  if (cases.length === 0 && casesCode !== '') return []
  return [
    ...(cases.some(({ hidden }) => !hidden) ? [] : [{ field: '', reason: 'needs at least one case that is not hidden' }]),
    ...cases.flatMap((one, index) =>
      compare !== 'checker' && 'args' in one && one.expected === undefined ? [{ field: `${index}.expected`, reason: 'is missing' }] : [],
    ),
    ...duplicates(cases.map(({ name }) => name)).map((name) => ({ field: 'name', reason: `"${name}" is used more than once` })),
  ]
}

function optionProblems({ answer, variants }: Item): [string, string][] {
  return [
    ...answerProblems(answer).map(([field, reason]): [string, string] => [`answer.${field}`, reason]),
    ...variants.flatMap((variant, index) =>
      answerProblems(variant.answer).map(([field, reason]): [string, string] => [`variants.${index}.answer.${field}`, reason]),
    ),
  ]
}

function valueProblems({ prompt, explanation, answer, values, variants }: Item): [string, string][] {
  const used = new Set(`${prompt} ${explanation} ${JSON.stringify(answer)}`.match(/(?<=\{\{)[a-z][A-Za-z0-9]*(?=\}\})/g) ?? [])
  const lists: [string, Record<string, string>][] = [
    ['values', values ?? {}],
    ...variants.map((variant, index): [string, Record<string, string>] => [`variants.${index}.values`, variant.values]),
  ]
  return lists.flatMap(([field, list]) => [
    ...[...used].filter((name) => list[name] === undefined).map((name): [string, string] => [field, `"${name}" has no value`]),
    ...Object.keys(list)
      .filter((name) => !used.has(name))
      .map((name): [string, string] => [`${field}.${name}`, 'is used nowhere']),
  ])
}

function answerProblems(answer: ItemAnswer): [string, string][] {
  switch (answer.kind) {
    case 'numeric':
    case 'code':
      return []
    case 'flaw':
      return [...answer.correct.map((line) => ['correct', line] as const), ...answer.slips.map(({ line }) => ['slips', line] as const)].flatMap(
        ([field, line]): [string, string][] => (line <= answer.lines.length ? [] : [[field, `there is no line ${line}`]]),
      )
    case 'ordering': {
      const ids = answer.options.map(({ id }) => id)
      const same = [...answer.correct].sort().join() === [...ids].sort().join()
      return [
        ...duplicates(ids).map((id): [string, string] => ['options', `"${id}" is used more than once`]),
        ...(same ? [] : [['correct', 'must hold each option once'] as [string, string]]),
        ...(answer.correct.join() === ids.join() ? [['options', 'are written in the right order, and would be shown so'] as [string, string]] : []),
        ...answer.slips.flatMap(({ before, after }, index): [string, string][] =>
          answer.correct.indexOf(before) > answer.correct.indexOf(after) && ids.includes(after)
            ? []
            : [[`slips.${index}`, 'must name two options in a wrong order']],
        ),
      ]
    }
    case 'choice':
    case 'multiple':
      return choiceProblems(answer)
  }
}

function choiceProblems(answer: Extract<ItemAnswer, { kind: 'choice' | 'multiple' }>): [string, string][] {
  const correct = answer.kind === 'choice' ? [answer.correct] : answer.correct
  const ids = answer.options.map(({ id }) => id)
  return [
    ...duplicates(ids).map((id): [string, string] => ['options', `"${id}" is used more than once`]),
    ...correct.filter((id) => !ids.includes(id)).map((id): [string, string] => ['correct', `"${id}" is not one of the options`]),
    ...answer.options.flatMap(({ id, misconception }, index): [string, string][] => {
      if (!correct.includes(id) && misconception === undefined)
        return [[`options.${index}.misconception`, 'a wrong option must name the misconception it reveals']]
      return correct.includes(id) && misconception !== undefined && answer.kind === 'choice'
        ? [[`options.${index}.misconception`, 'the key reveals no misconception']]
        : []
    }),
  ]
}

function at(kind: Kind, file: (id: string) => string) {
  return ({ id, field, reason }: ReturnType<typeof unknownRefs>[number]) => ({
    file: file(id),
    field,
    reason,
    drop: `${kind}/${id}` as DropKey,
  })
}
