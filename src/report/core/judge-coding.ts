/** Places a candidate on the criteria of a coding phase, from runs, hints and what was said while coding. */

import type { Criteria, CriterionSignal, MistakeId } from '../../catalog/index.ts'
import type { Quote } from '../../grading/index.ts'
import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import { findQuote } from './find-quote.ts'
import { anchorOf, judgedLevel } from './level.ts'
import { type PhaseLog, type Run, runsOf, saidByCandidate } from './read-log.ts'

/** What one criterion of one phase came to, with the moment that shows it best. */
export type Judged = {
  criterion: Criteria['criteria'][number]
  phase: string
  level: number
  interval: [number, number]
  anchor: string
  /** What was seen, in words; the first moment is the one that shows it. */
  seen: string
  moments: string[]
  quote?: Quote
  mistake?: MistakeId
}

export type NotJudged = { what: string; why: string }

const complexityWords = /\bO\s?\([^)]{1,20}\)|\b(linear|quadratic|logarithmic|constant|exponential|n log n|log n)\b[^.!?]{0,40}/i
const testingWords =
  /\b(edge case|corner case|empty|duplicates?|negative|overflow|test(ed|ing)? (it |this )?(with|on|by)|what if|none|ties?|single element)\b[^.!?]{0,60}/i
const planWords = /\b(first|my plan|my approach|i('| wi)ll|i would|let me|the idea|start by|going to)\b[^.!?]{0,80}/i

/** Judges each criterion that the log of a coding phase supports; the others come back with the reason why not. */
export function judgeCoding(phase: PhaseLog, criteria: Criteria): { judged: Judged[]; notJudged: NotJudged[] } {
  const runs = runsOf(phase.events)
  const said = saidByCandidate(phase.events)
  const judged: Judged[] = []
  const notJudged: NotJudged[] = []
  for (const criterion of criteria.criteria) {
    const outcome = readSignal(criterion.signal, phase, runs, said)
    if ('why' in outcome) notJudged.push({ what: criterion.title, why: outcome.why })
    else
      judged.push({
        ...outcome,
        ...judgedLevel(outcome.level, outcome.error),
        criterion,
        phase: phase.id,
        anchor: anchorOf(criterion, outcome.level),
      })
  }
  return { judged, notJudged }
}

type Reading = Pick<Judged, 'level' | 'seen' | 'moments' | 'quote' | 'mistake'> & { error: number }

function readSignal(signal: CriterionSignal, phase: PhaseLog, runs: Run[], said: SessionEvent[]): Reading | { why: string } {
  switch (signal) {
    case 'solution':
      return readSolution(phase, runs)
    case 'testing':
      return readTesting(phase, runs, said)
    case 'complexity':
      return readComplexity(phase, runs, said)
    case 'narration':
      return readNarration(phase, runs, said)
    default:
      return { why: `The signal "${signal}" is not one that a coding phase shows.` }
  }
}

function readSolution(phase: PhaseLog, runs: Run[]): Reading | { why: string } {
  const best = runs.reduce<Run | undefined>((top, run) => (top === undefined || share(run) > share(top) ? run : top), undefined)
  const hints = phase.events.filter((event) => event.kind === 'hint').length
  if (best === undefined) {
    const opening = phase.events[0]
    if (opening === undefined) return { why: 'The phase has no events.' }
    const seen = 'No code was run in this part, so nothing shows whether it worked.'
    return { level: 1, error: 0.7, seen, moments: [opening.id], mistake: 'M11' }
  }
  const solved = best.verdict === 'accepted'
  const alone = solved ? 4 : 1 + 1.6 * share(best)
  const level = hints === 0 ? alone : Math.min(3.4, alone - Math.min(1.2, 0.5 * hints))
  const help = hints === 0 ? 'without a hint' : `with ${hints} ${hints === 1 ? 'hint' : 'hints'}`
  const seen = solved
    ? `All ${best.total} tests passed at ${clockText(best.event.at)}, ${help}.`
    : `The best run passed ${best.passed} of ${best.total} tests, ${help}.`
  return { level, error: 0.5, seen, moments: [best.event.id], mistake: solved ? undefined : 'M4' }
}

function readTesting(phase: PhaseLog, runs: Run[], said: SessionEvent[]): Reading | { why: string } {
  const spoken = findQuote(said, testingWords)
  const first = runs[0]
  if (first === undefined && spoken === undefined) {
    const opening = phase.events[0]
    if (opening === undefined) return { why: 'The phase has no events.' }
    return { level: 1, error: 0.6, seen: 'No test was run and no case was named.', moments: [opening.id], mistake: 'M11' }
  }
  const early = first !== undefined && first.event.at - phase.start < (phase.end - phase.start) * 0.7
  const level = 1.4 + (first ? 0.6 : 0) + (early ? 0.5 : 0) + (runs.length > 1 ? 0.4 : 0) + (spoken ? 1 : 0)
  const ran = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}${first ? `, the first at ${clockText(first.event.at)}` : ''}`
  const seen = spoken
    ? `You named a case to test in your own words, and there were ${ran}.`
    : `There were ${ran}, but you never said which cases could break the code.`
  const moments = [spoken?.event.id, first?.event.id].filter((id) => id !== undefined)
  return { level, error: 0.6, seen, moments, quote: spoken?.quote, mistake: spoken || early ? undefined : 'M11' }
}

function readComplexity(_phase: PhaseLog, runs: Run[], said: SessionEvent[]): Reading | { why: string } {
  const spoken = findQuote(said, complexityWords)
  const slow = runs.find((run) => run.verdict === 'time-limit')
  if (spoken) {
    const seen = slow
      ? 'You stated a cost, and a run still exceeded its time.'
      : 'You stated what your solution costs. Whether that cost is right was not measured.'
    return { level: slow ? 2.2 : 3, error: 0.8, seen, moments: [spoken.event.id], quote: spoken.quote, mistake: slow ? 'M1' : undefined }
  }
  if (slow)
    return {
      level: 1.3,
      error: 0.6,
      seen: 'A run exceeded its time, and the cost was never discussed.',
      moments: [slow.event.id],
      mistake: 'M1',
    }
  const asked = runs.at(-1)
  if (asked === undefined) return { why: 'No code was run and no cost was stated.' }
  return { level: 1.8, error: 0.7, seen: 'You never said what your solution costs in time or memory.', moments: [asked.event.id] }
}

function readNarration(phase: PhaseLog, runs: Run[], said: SessionEvent[]): Reading | { why: string } {
  if (said.length === 0) {
    const opening = phase.events[0]
    if (opening === undefined) return { why: 'The phase has no events.' }
    return { level: 1, error: 0.5, seen: 'You coded in silence: nothing was said in this part.', moments: [opening.id], mistake: 'M11' }
  }
  const beforeCode = said.filter((event) => event.at <= (runs[0]?.event.at ?? phase.end))
  const plan = findQuote(beforeCode, planWords)
  const level = 1.6 + Math.min(1, said.length * 0.3) + (plan ? 1 : 0)
  const seen = plan
    ? `You said what you were going to do before the first run, and spoke ${said.length} ${said.length === 1 ? 'time' : 'times'} in all.`
    : `You spoke ${said.length} ${said.length === 1 ? 'time' : 'times'}, but never laid out a plan before the first run.`
  return { level, error: 0.7, seen, moments: [plan?.event.id ?? said[0]?.id ?? ''], quote: plan?.quote, mistake: plan ? undefined : 'M9' }
}

function share(run: Run): number {
  return run.total === 0 ? 0 : run.passed / run.total
}
