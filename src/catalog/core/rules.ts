/** The rules of the bank that no schema can express, each a sentence. */
import type { Problem } from '../model.ts'
import { itemRules } from './item-rules.ts'
import { cyclic, duplicates, total, unknownRefs } from './references.ts'
import { at, type Rule } from './rule.ts'

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
  ...itemRules,
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
    sentence: 'a rubric is about a known skill',
    find: ({ rubrics, skills }) =>
      unknownRefs(rubrics, skills, ({ skill }) => (skill === undefined ? [] : [['skill', skill]]), 'skill').map(
        at('rubrics', (id) => `rubrics/${id}.json`),
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
    sentence: 'a lesson teaches a known skill',
    find: ({ lessons, skills }) =>
      unknownRefs(lessons, skills, ({ id }) => [['', id]], 'skill').map(at('lessons', (id) => `lessons/${id}.md`)),
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
