/**
 * The beginning of a pattern for a demand on whoever reads: one of the verbs where a sentence or clause begins, or after "please", "can you" and the like. A story *about*
 * ignoring instructions ("we ignored the previous plan") and a sentence about one's own work ("I print the expected output") are no demands.
 */
export const addressed = (verbs: string): string =>
  String.raw`(?:^|[.!?;:,\n]\s*|\b(?:please|kindly|can you|could you|would you|will you|you (?:must|should|can|will|have to|need to)|want you to|need you to|[.,] and)\s+)(?:now |just |first |then |also |simply |and )?(?:${verbs})\b`

const instructions = new RegExp(
  [
    String.raw`${addressed('ignore|disregard|forget|override')}.{0,30}\b(?:rubrics?|instructions?|prompt)\b`,
    String.raw`${addressed('give|award|assign|grant')}.{0,40}\b(?:full|maximum|top|perfect|highest)\b.{0,20}\b(?:marks?|scores?|points?|grade)\b`,
    String.raw`\byou are (?:now )?(?:a|an|the) (?:grader|ai|assistant|language model)\b`,
    String.raw`${addressed('print|reveal|show|repeat|output')}.{0,20}\bprompt\b`,
  ].join('|'),
  'i',
)

/** Whether a text tells its grader what to do. */
export function isInstruction(text: string): boolean {
  return instructions.test(text)
}
