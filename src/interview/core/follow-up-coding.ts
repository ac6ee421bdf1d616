/** How the interviewer reacts while somebody codes: to what was said, and to what a run showed. */
import type { Problem } from '../../catalog/index.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import type { OpenPhase } from './fold.ts'
import type { Line } from './line.ts'
import { shorten, tellingSentence } from './quote-of.ts'

const cost = /\bO\s?\([^)]+\)|\b(linear|quadratic|logarithmic|constant time|exponential|n log n|log n|cubic)\b/i
const cases = /\b(edge case|corner case|empty|duplicate|negative|tie|single|overflow|none|missing|zero)/i

/** The line for the candidate's last turn, or undefined when listening is better. Each rule speaks once. */
export function followUpOnCoding(open: OpenPhase, problem: Problem, done: ReadonlySet<string>, last: SessionEvent): Line | undefined {
  const said = open.events.filter(({ by, kind }) => by === 'candidate' && kind === 'said').map(({ text }) => text ?? '')
  const lines = last.kind === 'run' ? afterRun(open, problem, last, said) : afterSaying(last.text ?? '', said)
  return lines.find(({ rule }) => !done.has(rule))
}

function afterRun(open: OpenPhase, _problem: Problem, run: SessionEvent, said: string[]): Line[] {
  const { verdict, tests = [] } = run.data as { verdict?: string; tests?: { name: string; hidden: boolean; verdict: string }[] }
  if (verdict === 'refused') return [{ rule: 'cannot-run', text: 'I cannot run code here. Walk me through one example by hand instead.' }]
  const runs = open.events.filter(({ kind }) => kind === 'run').length
  if (verdict === 'accepted') {
    const askCost: Line = {
      rule: 'ask-cost',
      text: 'All tests pass. What does your solution cost in time and in memory, and which line decides that?',
    }
    const askCases: Line = {
      rule: 'ask-cases',
      text: 'All tests pass. Which input were you most worried about, and why does your code survive it?',
    }
    const askScale: Line = { rule: 'ask-scale', text: 'Good. What would you change if the input no longer fitted into memory?' }
    return [
      ...(said.some((text) => cost.test(text)) ? [] : [askCost]),
      ...(said.some((text) => cases.test(text)) ? [] : [askCases]),
      askScale,
    ]
  }
  const failed = tests.find((test) => test.verdict !== 'accepted')
  const hintOffer: Line[] =
    runs >= 3 ? [{ rule: 'offer-hint', text: 'You have tried a few things now. If you would like a hint, ask for one.' }] : []
  if (failed === undefined || failed.hidden) {
    return [
      ...hintOffer,
      { rule: 'hidden-failed', text: 'The tests you can see pass, but a hidden one does not. Which kind of input have you not tried yet?' },
    ]
  }
  const visible: Line[] = [
    {
      rule: 'visible-failed:1',
      text: `"${failed.name}" does not pass yet. Before you change anything: what should it give, and what does your code give?`,
    },
    { rule: 'visible-failed:2', text: `Now it is "${failed.name}". Walk me through your code on that input.` },
  ]
  return [...hintOffer, ...visible]
}

function afterSaying(text: string, said: string[]): Line[] {
  const words = text.trim().split(/\s+/).length
  if (/\?\s*$/.test(text.trim())) {
    return [
      { rule: 'question:1', text: 'Decide it as you would at work, and say which assumption you make. The statement settles the rest.' },
      { rule: 'question:2', text: 'Make the simplest assumption that fits the statement, and go on.' },
    ]
  }
  const telling = tellingSentence(text)
  const quoted = telling === undefined ? undefined : shorten(telling)
  const lines: Line[] = []
  if (words < 5) lines.push({ rule: 'more-words', text: 'Can you say a little more about that?' })
  if (quoted !== undefined && !said.some((one) => cost.test(one))) {
    lines.push({
      rule: 'said-cost',
      text: `You said "${quoted}". What would that cost in time when the input is a million long?`,
      data: { quotes: telling },
    })
  }
  if (quoted !== undefined && !said.some((one) => cases.test(one))) {
    lines.push({ rule: 'said-cases', text: `You said "${quoted}". Which input could break that?`, data: { quotes: telling } })
  }
  lines.push({ rule: 'go-on', text: 'All right. Go on, and tell me when you run it.' })
  return lines
}
