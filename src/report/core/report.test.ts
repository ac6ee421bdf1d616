import { describe, expect, it } from 'vitest'
import {
  type AreaId,
  criteriaSchema,
  interviewSchema,
  type Problem,
  problemFileSchema,
  questionSchema,
  rubricSchema,
} from '../../catalog/index.ts'
import { aProblem } from '../../catalog/testing.ts'
import { scriptOf, simulateInterview, type Temper, tempers } from '../../interview/index.ts'
import { buildReport, type ReportContent } from './build-report.ts'
import { reportToHtml } from './to-html.ts'
import { reportToMarkdown } from './to-markdown.ts'

const anchors = (what: string) => ({
  1: `${what} is missing entirely here.`,
  2: `${what} is there in parts only.`,
  3: `${what} is good and mostly complete.`,
  4: `${what} is excellent and complete.`,
})

const problem: Problem = {
  ...aProblem(),
  ...problemFileSchema.parse({
    id: 'merge-counts',
    title: 'Merge counts',
    entryPoint: 'merge',
    skills: ['algorithms'],
    difficulty: 2,
    limits: { cpuSeconds: 2, memoryMiB: 256 },
    compare: 'exact',
  }),
  prompt: 'Merge two lists of counts.',
  starter: 'def merge(a, b):\n    pass\n',
  solution: 'def merge(a, b):\n    return [left + right for left, right in zip(a, b)]\n',
  wrong: [{ file: 'first.py', code: 'def merge(a, b):\n    return a\n' }],
  hints: ['Look at one position of both lists at a time.'],
  answer: 'Add them up.',
  cases: [
    { name: 'two short lists', args: [[1], [2]], expected: [3], hidden: false },
    { name: 'empty lists', args: [[], []], expected: [], hidden: true },
  ],
}

const content: ReportContent = {
  plan: interviewSchema.parse({
    id: 'short-mock',
    title: 'Short mock',
    description: 'Ten minutes of coding and five of talking.',
    kind: 'mixed',
    minutes: 15,
    opening: 'Hello, and welcome to this interview.',
    closing: 'Thank you for your time today, goodbye.',
    phases: [
      { id: 'code', kind: 'coding', title: 'Coding', minutes: 10, problem: 'merge-counts', criteria: 'coding' },
      { id: 'talk', kind: 'behavioral', title: 'Behavioral', minutes: 5, question: 'a-mistake', criteria: 'behavioral' },
    ],
  }),
  problems: [problem],
  questions: [
    questionSchema.parse({
      id: 'a-mistake',
      kind: 'behavioral',
      title: 'A mistake',
      prompt: 'Tell me about a mistake you made with a model in production.',
      skills: ['growth'],
      rubric: 'a-mistake',
      criteria: 'behavioral',
      minutes: 5,
    }),
  ],
  rubrics: [
    rubricSchema.parse({
      id: 'a-mistake',
      question: 'Tell me about a mistake you made with a model in production.',
      keyPoints: [
        {
          id: 'own-mistake',
          text: 'Names a mistake of their own',
          phrasings: ['I shipped a model without checking the features'],
          followUp: 'What exactly was your own mistake?',
        },
        {
          id: 'repair',
          text: 'Says how the damage was repaired',
          phrasings: ['I rolled the model back and restored the old one'],
          followUp: 'How did you repair it?',
        },
        {
          id: 'prevention',
          text: 'Says what prevents it now',
          phrasings: ['since then I run a check on feature drift before every release'],
          followUp: 'What prevents it today?',
        },
      ],
      samples: [
        { answer: 'Things went wrong once and we fixed it.', score: 0.1 },
        {
          answer: 'Last year I shipped a model without checking the features. We saw strange predictions and fixed it after a while.',
          score: 0.4,
        },
        {
          answer:
            'Last year I owned the ranking model of a shop. I had to release it before a sale. I shipped the model without checking the features, and one of them was empty. I noticed on the dashboard, rolled the model back and restored the old one within 40 minutes. As a result we lost about 2 % of the orders of that hour. I learned my lesson: since then I run a check on feature drift before every release.',
          score: 1,
        },
      ],
    }),
  ],
  criteria: [
    criteriaSchema.parse({
      id: 'coding',
      title: 'Coding',
      criteria: (['solution', 'complexity', 'testing', 'narration'] as const).map((signal) => ({
        id: signal,
        title: `The ${signal}`,
        skill: 'algorithms',
        signal,
        anchors: anchors(`The ${signal}`),
      })),
    }),
    criteriaSchema.parse({
      id: 'behavioral',
      title: 'Behavioral',
      criteria: (['ownership', 'result', 'structure', 'reflection'] as const).map((signal) => ({
        id: signal,
        title: `The ${signal}`,
        skill: 'growth',
        signal,
        anchors: anchors(`The ${signal}`),
      })),
    }),
  ],
}
const areas = new Map<string, AreaId>([
  ['algorithms', 'coding'],
  ['growth', 'behavioral'],
])

const logOf = (temper: Temper, seed = 1) => simulateInterview(content, scriptOf(temper, content, seed))
const reportOf = (temper: Temper, seed = 1) => buildReport(logOf(temper, seed), content, areas)

describe.each(tempers)('the report on a %s candidate', (temper) => {
  it('rests every claim on an event of the log, and every quote on the text of its event', () => {
    for (const seed of [1, 2, 3]) {
      const log = logOf(temper, seed)
      const report = buildReport(log, content, areas)
      const claims = [...report.strengths, ...report.improvements, ...report.mistakes]
      const moments = [
        ...claims.map(({ moment }) => moment),
        ...report.criteria.flatMap((criterion) => criterion.moments),
        ...report.timeline.map(({ moment }) => moment),
      ]
      expect(moments.length).toBeGreaterThan(0)
      for (const moment of moments) expect(log.some(({ id }) => id === moment)).toBe(true)
      for (const { moment, quote } of claims) {
        if (quote) expect(log.find(({ id }) => id === moment)?.text?.slice(quote.start, quote.end)).toBe(quote.text)
      }
    }
  })

  it('keeps levels within 1 to 4 and inside their intervals', () => {
    const report = reportOf(temper)
    for (const { level, interval } of [...report.criteria, ...(report.overall ? [report.overall] : [])]) {
      expect(interval[0]).toBeGreaterThanOrEqual(1)
      expect(interval[1]).toBeLessThanOrEqual(4)
      expect(level).toBeGreaterThanOrEqual(interval[0])
      expect(level).toBeLessThanOrEqual(interval[1])
    }
  })

  it('is the same for the same log', () => {
    expect(reportOf(temper)).toEqual(reportOf(temper))
  })
})

describe('a report', () => {
  it('places a strong candidate above an average one, and that one above a weak one', () => {
    const [strong, average, weak] = (['strong', 'average', 'weak'] as const).map((temper) => reportOf(temper).overall?.level ?? 0)
    expect(strong).toBeGreaterThan(average ?? 4)
    expect(average).toBeGreaterThan(weak ?? 4)
  })

  it('says of a silent candidate that nothing was said, and judges no more than that', () => {
    const report = reportOf('silent')
    expect(report.strengths).toEqual([])
    expect(report.notJudged.map(({ what }) => what)).toContain('The ownership')
    expect(report.mistakes.map(({ id }) => id)).toContain('M11')
  })

  it('lists a part that the interview never reached as not judged', () => {
    const log = logOf('average').filter(({ data, kind }) => data.phase !== 'talk' || kind === 'ended')
    const report = buildReport(log, content, areas)
    expect(report.notJudged).toContainEqual({ what: 'Behavioral', why: 'The interview ended before this part began.' })
  })

  it('finds the mistakes of a weak story: no result and no number', () => {
    expect(reportOf('weak').mistakes.map(({ id }) => id)).toContain('M10')
  })

  it('proposes next steps with minutes and a reason', () => {
    const steps = reportOf('weak').nextSteps
    expect(steps.length).toBeGreaterThan(0)
    for (const { minutes, reason } of steps) {
      expect(minutes).toBeGreaterThan(0)
      expect(reason.length).toBeGreaterThan(10)
    }
  })
})

describe('a report as a file', () => {
  const log = logOf('average')
  const report = buildReport(log, content, areas)

  it('has its sections in Markdown', () => {
    const text = reportToMarkdown('Short mock', report, log)
    for (const heading of [
      '# Short mock',
      '## Criteria',
      '## Strengths',
      '## Areas for improvement',
      '## Actionable next steps',
      '## Not judged',
    ])
      expect(text).toContain(heading)
  })

  it('escapes what a candidate wrote in HTML', () => {
    const hostile = log.map((event) => (event.by === 'candidate' ? { ...event, text: `<script>alert(1)</script> ${event.text}` } : event))
    const html = reportToHtml('Short <mock>', buildReport(hostile, content, areas), hostile)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('Short &lt;mock&gt;')
  })
})
