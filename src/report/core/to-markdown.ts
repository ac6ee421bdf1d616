import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { Report } from '../model.ts'

/** Writes a report as Markdown; each claim ends with the time of the moment it rests on. */
export function reportToMarkdown(title: string, report: Report, log: SessionEvent[]): string {
  const at = (moment: string) => clockText(log.find(({ id }) => id === moment)?.at ?? 0)
  const quoted = (quote: { text: string } | undefined) => (quote ? `\n  > ${quote.text.replaceAll('\n', ' ')}` : '')
  const level = (judged: { level: number; interval: [number, number] }) =>
    `${judged.level} of 4 (90 % interval ${judged.interval[0]} to ${judged.interval[1]})`
  const lines = [
    `# ${title}`,
    '',
    report.headline,
    '',
    report.overall ? `Overall: ${level(report.overall)}` : 'Overall: not judged',
    '',
    '## Criteria',
    ...report.criteria.map(
      (criterion) => `- **${criterion.title}**: ${level(criterion)}. ${criterion.anchor} [${criterion.moments.map(at).join(', ')}]`,
    ),
    '',
    '## Strengths',
    ...orNone(report.strengths.map(({ claim, buildOn, moment, quote }) => `- ${claim} [${at(moment)}]${quoted(quote)}\n  ${buildOn}`)),
    '',
    '## Areas for improvement',
    ...orNone(
      report.improvements.map(({ claim, mistake, moment, quote, strongAnswer }) => {
        const known = mistake ? ` (${mistake})` : ''
        return `- ${claim}${known} [${at(moment)}]${quoted(quote)}\n  A strong answer: ${strongAnswer}`
      }),
    ),
    '',
    '## Actionable next steps',
    ...orNone(report.nextSteps.map(({ kind, ref, minutes, reason }) => `- ${kind} \`${ref}\`, ${minutes} min: ${reason}`)),
    '',
    '## Delivery',
    `${report.delivery.wordsSaid} words in ${report.delivery.turns} turns; longest silence ${report.delivery.longestSilenceSeconds} s; ${report.delivery.fillersPer100Words} fillers per 100 words.`,
    '',
    '## Not judged',
    ...orNone(report.notJudged.map(({ what, why }) => `- ${what}: ${why}`)),
    '',
    'Practice feedback, made offline by counting and matching. Its agreement with human interviewers has not been measured yet.',
    '',
  ]
  return lines.join('\n')
}

function orNone(lines: string[]): string[] {
  return lines.length === 0 ? ['- none'] : lines
}
