const patterns =
  /\b(ignore|forget|disregard|override)\b.{0,50}\b(instruction|rule|prompt|plan|previous|above)|\b(show|print|reveal|give|tell|send|paste|leak)\b.{0,40}\b(solution|answer key|hidden tests?|expected (values?|output)|rubric|key points?|system prompt)\b|\byou are now\b|\b(full|maximum|perfect) (marks?|score)\b|\bdeveloper mode\b/i

/** Whether somebody tries to get the solution, the rubric or a mark out of the interviewer instead of answering. */
export function isManipulation(text: string): boolean {
  return patterns.test(text)
}
