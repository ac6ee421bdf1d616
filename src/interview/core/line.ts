/** A line with the rule that led to it; a rule speaks once in an interview. */
export type Line = { rule: string; text: string; data?: Record<string, unknown> }
