/** How an interview was spoken: figures that are counted, not judged. */
import type { SessionEvent } from '../../sessions/index.ts'
import type { Report } from '../model.ts'
import { saidByCandidate } from './read-log.ts'

const words = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu
const fillers = /\b(um+|uh+|er+m?|basically|actually|literally|like,|you know|i mean|sort of|kind of)(?![\p{L}])/giu

const countWords = (text: string) => text.match(words)?.length ?? 0

/**
 * Counts words, turns, fillers per 100 words, and the longest silence in seconds: the longest time in which the candidate neither said, typed nor ran
 * anything. Time in which the server was not running is no silence.
 */
export function measureDelivery(log: SessionEvent[]): Report['delivery'] {
  const said = saidByCandidate(log)
  const wordsSaid = said.reduce((sum, event) => sum + countWords(event.text ?? ''), 0)
  const fillersSaid = said.reduce((sum, event) => sum + ((event.text ?? '').match(fillers)?.length ?? 0), 0)
  return {
    wordsSaid,
    turns: said.length,
    longestSilenceSeconds: Math.round(longestSilence(log) / 1000),
    wordsPerTurn: said.length === 0 ? 0 : Math.round(wordsSaid / said.length),
    fillersPer100Words: wordsSaid === 0 ? 0 : Math.round((fillersSaid / wordsSaid) * 1000) / 10,
  }
}

function longestSilence(log: SessionEvent[]): number {
  let since = log[0]?.at ?? 0
  let longest = 0
  for (const event of log) {
    if (event.kind === 'pause') since += typeof event.data.milliseconds === 'number' ? event.data.milliseconds : 0
    if (event.by !== 'candidate' && event.kind !== 'ended') continue
    longest = Math.max(longest, event.at - since)
    since = event.at
  }
  return Math.max(0, longest)
}
