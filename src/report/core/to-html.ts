import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { Report } from '../model.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** Writes a report as one HTML file without scripts, for reading and printing; what a candidate wrote is escaped. */
export function reportToHtml(title: string, report: Report, log: SessionEvent[]): string {
  const at = (moment: string) => `<a href="#${escapeHtml(moment)}">${clockText(log.find(({ id }) => id === moment)?.at ?? 0)}</a>`
  const quoted = (quote: { text: string } | undefined) => (quote ? `<blockquote>${escapeHtml(quote.text)}</blockquote>` : '')
  const list = (items: string[]) => (items.length === 0 ? '<p>None.</p>' : `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`)
  const level = ({ level, interval }: { level: number; interval: [number, number] }) => `${level} of 4 (${interval[0]} to ${interval[1]})`
  const pointedAt = new Set([
    ...report.criteria.flatMap(({ moments }) => moments),
    ...[...report.strengths, ...report.improvements].map(({ moment }) => moment),
  ])
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70ch; margin: 2rem auto; padding: 0 1rem; color: #1b232c; }
blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid #8aa; }
pre { white-space: pre-wrap; }
@media (prefers-color-scheme: dark) { body { background: #12181f; color: #e6ebf0; } a { color: #7cc4d8; } }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(report.headline)}</p>
<p>Overall: ${report.overall ? level(report.overall) : 'not judged'}</p>
<h2>Criteria</h2>
${list(report.criteria.map((criterion) => `<strong>${escapeHtml(criterion.title)}</strong> ${level(criterion)}. ${escapeHtml(criterion.anchor)} ${criterion.moments.map(at).join(', ')}`))}
<h2>Strengths</h2>
${list(report.strengths.map(({ claim, buildOn, moment, quote }) => `${escapeHtml(claim)} ${at(moment)}${quoted(quote)}<br>${escapeHtml(buildOn)}`))}
<h2>Areas for improvement</h2>
${list(report.improvements.map(({ claim, moment, quote, strongAnswer }) => `${escapeHtml(claim)} ${at(moment)}${quoted(quote)}<br>A strong answer: ${escapeHtml(strongAnswer)}`))}
<h2>Actionable next steps</h2>
${list(report.nextSteps.map(({ kind, ref, minutes, reason }) => `${escapeHtml(kind)} ${escapeHtml(ref)}, ${minutes} min: ${escapeHtml(reason)}`))}
<h2>Not judged</h2>
${list(report.notJudged.map(({ what, why }) => `${escapeHtml(what)}: ${escapeHtml(why)}`))}
<h2>The moments</h2>
${log
  .filter(({ id }) => pointedAt.has(id))
  .map(
    ({ id, at: time, by, kind, text }) =>
      `<section id="${escapeHtml(id)}"><p><strong>${clockText(time)}</strong> ${escapeHtml(by)}, ${escapeHtml(kind)}</p><pre>${escapeHtml(text ?? '')}</pre></section>`,
  )
  .join('\n')}
<p>Practice feedback, made offline by counting and matching. Its agreement with human interviewers has not been measured yet.</p>
</html>
`
}
