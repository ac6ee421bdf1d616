import { addressed } from '../../grading/index.ts'

const secret = String.raw`(?:solution|answer key|hidden tests?|expected (?:values?|output)|rubric|key points?|system prompt|model answer)\b`

const patterns = new RegExp(
  [
    String.raw`${addressed('ignore|forget|disregard|override')}.{0,40}\b(?:instructions?|rules?|prompt|rubric|plan)\b`,
    String.raw`${addressed('show|print|reveal|give|tell|send|paste|leak|output|display|repeat')}(?!.{0,40}\bmy\b).{0,40}\b${secret}`,
    String.raw`\b(?:show|give|tell|send|reveal|paste|leak)(?: to)? (?:me|us)\b.{0,40}\b${secret}`,
    String.raw`${addressed('give|award|grant|assign')}.{0,30}\b(?:full|maximum|perfect|top) (?:marks?|score)\b`,
    String.raw`\byou are now (?:in|a|an|my|free|no longer|not)\b`,
  ].join('|'),
  'i',
)

/** Whether somebody tries to get the solution, the rubric or a mark out of the interviewer instead of answering. */
export function isManipulation(text: string): boolean {
  return patterns.test(text)
}
