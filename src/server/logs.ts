/** Structured logs: one JSON object a line. They hold ids, patterns and durations, never what a person wrote. */

export type Log = (level: 'info' | 'warn' | 'error', message: string, facts?: Record<string, string | number | boolean | null>) => void

/** Writes log lines through `write`, each with its time. */
export function jsonLog({ write, clock }: { write: (line: string) => void; clock: () => number }): Log {
  return (level, message, facts = {}) => write(`${JSON.stringify({ time: new Date(clock()).toISOString(), level, message, ...facts })}\n`)
}

/**
 * What may be logged of an unexpected error: its name and where it was thrown. Its message stays out, because the messages of a database or a
 * parser quote the values that they were given.
 */
export function factsOf(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause instanceof Error ? ` < ${error.cause.name}` : ''
  return {
    error: `${error.name}${cause}`,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  }
}
