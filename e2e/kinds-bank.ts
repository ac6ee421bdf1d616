/** A bank that holds one item of each kind, so that an assessment asks for all of them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const reveals = (text: string) => ({ misconception: { text } })

const answers = {
  choice: {
    kind: 'choice',
    options: [
      { id: 'a', text: 'It falls' },
      { id: 'b', text: 'It rises', ...reveals('Takes bias for variance.') },
      { id: 'c', text: 'It stays', ...reveals('Takes regularisation to be free.') },
    ],
    correct: 'a',
  },
  multiple: {
    kind: 'multiple',
    options: [
      { id: 'a', text: 'Dropout' },
      { id: 'b', text: 'Weight decay' },
      { id: 'c', text: 'A larger network', ...reveals('Takes capacity for regularisation.') },
    ],
    correct: ['a', 'b'],
  },
  numeric: { kind: 'numeric', value: 0.25, tolerance: 0.001, slips: [] },
  ordering: {
    kind: 'ordering',
    options: [
      { id: 'a', text: 'Fit the scaler on the training part' },
      { id: 'b', text: 'Split the rows by time' },
      { id: 'c', text: 'Report the error of the test part, once, after every choice about features, model and threshold has been made' },
      { id: 'd', text: 'Tune on the validation part' },
    ],
    correct: ['b', 'a', 'd', 'c'],
    slips: [{ before: 'a', after: 'b', ...reveals('Fits the scaler on rows of the test set too.') }],
  },
  flaw: {
    kind: 'flaw',
    language: 'python',
    lines: [
      'def evaluate(frame, target, model):',
      '    """Mean error on the last fifth of the rows, in the unit of the target."""',
      '    scaled = (frame - frame.mean()) / frame.std()  # every column at once',
      '',
      '    train, test = scaled[: int(0.8 * len(scaled))], scaled[int(0.8 * len(scaled)) :]  # a line that is wider than any phone',
      '    model.fit(train, target[: len(train)])',
      '    return abs(model.predict(test) - target[len(train) :]).mean()',
    ],
    correct: [3],
    slips: [{ line: 5, ...reveals('Takes a split by time for a leak.') }],
  },
  pipeline: {
    kind: 'flaw',
    language: 'pipeline',
    lines: [
      'Read the clicks of the last ninety days from the warehouse.',
      'Drop users who have not clicked, and join each click with the profile of the user as it is today.',
      'Train on the first eighty days and validate on the last ten.',
    ],
    correct: [2],
    slips: [{ line: 3, ...reveals('Takes a split by time for a leak.') }],
  },
  code: {
    kind: 'code',
    entryPoint: 'running_mean',
    starter: 'def running_mean(values):\n    """The mean of the values so far, after each value."""\n',
    solution: 'def running_mean(values):\n    return [sum(values[: n + 1]) / (n + 1) for n in range(len(values))]\n',
    cases: [
      { args: [[]], expected: [] },
      { args: [[4]], expected: [4] },
      { args: [[1, 2]], expected: [1, 1.5] },
      { args: [[3, 0, 0]], expected: [3, 1.5, 1] },
    ],
    wrong: [
      { code: 'def running_mean(values):\n    return sum(values) / len(values)\n', ...reveals('Gives one mean.') },
      { code: 'def running_mean(values):\n    return values\n', ...reveals('Gives the values themselves.') },
    ],
  },
}
export type Kind = keyof typeof answers

const prompts: Record<Kind, string> = {
  choice: 'The penalty of a ridge regression grows. What happens to the variance of its estimates?',
  multiple: 'Which of these regularise a network?',
  numeric: 'Two fair coins are thrown. How likely are two heads?',
  ordering: 'Put the steps of an honest evaluation in order.',
  flaw: 'The error in production is far larger than this function says. Which line lets the test part leak?',
  pipeline: 'A ranking model is far better offline than online. Which step lets the future leak?',
  code: 'Write `running_mean(values)`: for each place of the list, the mean of the values up to there. An empty list gives an empty list.',
}
export const kinds = Object.keys(answers) as Kind[]

/** The prompt as a page shows it, for finding out which item is asked. */
export const shownPrompt = (kind: Kind) => prompts[kind].replaceAll('`', '')

/** Writes the bank into a folder of its own; gives the folder. */
export function writeKindsBank(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-kinds-'))
  const write = (file: string, body: unknown) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), typeof body === 'string' ? body : JSON.stringify(body))
  }
  write('skills.json', {
    areas: [{ id: 'ml-theory', title: 'ML theory', description: 'What models assume and what they do.', measuredBy: 'items' }],
    skills: kinds.map((id) => ({
      id,
      area: 'ml-theory',
      title: `Skill of ${id}`,
      description: 'A skill of its own for each item.',
      prerequisites: [],
    })),
  })
  for (const kind of kinds) {
    write(`items/ml-theory/one-${kind}/item.json`, {
      id: `one-${kind}`,
      skill: kind,
      title: `One ${kind}`,
      seconds: 60,
      parameters: { a: 0.3, b: 0, c: 0 },
      difficultyRationale: 'So little information that the assessment asks for all of them.',
      answer: answers[kind],
      blindReview: { date: '2026-11-25', agreed: true },
    })
    write(`items/ml-theory/one-${kind}/prompt.md`, `${prompts[kind]}\n`)
    write(`items/ml-theory/one-${kind}/explanation.md`, `Why the key of ${kind} is the key.\n`)
  }
  return folder
}
