/** The parts of a STAR answer (situation, task, action, result) and who acts in it, each with its sentence as a quote. */
import type { Quote } from '../model.ts'
import { type Sentence, sentencesOf } from './text.ts'

/** `ownShare` is the share, 0..1, of the sentences about doing something that say "I". A part that is not found is absent. */
export type StarReading = {
  situation?: Quote
  task?: Quote
  action?: Quote
  result?: Quote
  reflection?: Quote
  resultHasNumber: boolean
  /** The first sentence about an action that says "we" and not "I". */
  weSentence?: Quote
  ownShare: number
}

const cues = {
  situation:
    /\b(when i (was|worked)|at my (last|previous|current|old)|last (year|quarter|summer|month|spring|autumn|fall)|two years ago|a (year|few|couple)|back (in|at|when)|our team (had|was|owned)|we had (a|an|been)|there was|in my (last|previous|current)|while (i|we) w)/i,
  task: /\b(my (job|task|goal|role|part|responsibility) (was|is)|i (was|had been) (asked|responsible|supposed|in charge)|i had to|i (needed|wanted) to|we (needed|had) to|the goal was|the (question|problem|challenge) was|on me to|i owned)/i,
  result:
    /\b(as a result|in the end|the result|result(ed|ing)|went (from|down|up)|(dropped|fell|rose|grew|improved|increased|reduced|cut|saved|recovered) (by|from|to|about|roughly|it|the)|from \d.{0,30} to \d|shipped|launched|\d+(\.\d+)? ?(%|percent|x\b|times|ms|hours|days|weeks|dollars|million|k\b)|we (hit|met|made) the|adopted|outcome)/i,
  reflection:
    /\b(i('ve| have)? learn(ed|t)|i would (do|have|now)|i'd (do|have)|looking back|in hindsight|next time|since then|what i took|taught me|i now|the lesson|i should have|i do .{0,20} differently)/i,
}
const doing =
  /\b(built|wrote|led|decided|proposed|asked|ran|made|set up|talked|called|split|measured|designed|implemented|fixed|chose|convinced|suggested|reviewed|started|stopped|rolled|shipped|moved|changed|added|removed|tested|traced|found|wrote|explained|organi[sz]ed|prepared|presented|rewrote|profiled|debugged|replaced|negotiated|paired|drafted|compared|checked|took|went|offered|introduced|pushed|documented)\b/i
const number =
  /\d|\b(half|twice|doubled?|third|quarter|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|zero)\b/i

/** Reads the STAR parts of an answer by the words people use for them. */
export function readStar(answer: string): StarReading {
  const sentences = sentencesOf(answer)
  const quote = (sentence: Sentence | undefined): Quote | undefined =>
    sentence && { start: sentence.start, end: sentence.end, text: answer.slice(sentence.start, sentence.end) }
  const text = (sentence: Sentence) => answer.slice(sentence.start, sentence.end)
  const find = (pattern: RegExp) => sentences.find((sentence) => pattern.test(text(sentence)))
  const deeds = sentences.filter((sentence) => doing.test(text(sentence)))
  const own = deeds.filter((sentence) => /\bI\b|\bmy\b|\bmyself\b/.test(text(sentence)))
  const results = sentences.filter((sentence) => cues.result.test(text(sentence)))
  const result = results.find((sentence) => number.test(text(sentence))) ?? results.at(-1)
  const reading: StarReading = {
    situation: quote(find(cues.situation)),
    task: quote(find(cues.task)),
    action: quote(own.find((sentence) => /\bI\b/.test(text(sentence)))),
    result: quote(result),
    reflection: quote(sentences.findLast((sentence) => cues.reflection.test(text(sentence)))),
    resultHasNumber: result !== undefined && number.test(text(result)),
    weSentence: quote(deeds.find((sentence) => /\bwe\b/i.test(text(sentence)) && !/\bI\b/.test(text(sentence)))),
    ownShare: deeds.length === 0 ? 0 : own.length / deeds.length,
  }
  return reading
}
