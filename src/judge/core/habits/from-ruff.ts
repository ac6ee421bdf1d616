import type { Habit } from '../../model.ts'
import { ruffRules, triedOut } from './ruff-rules.ts'

/** What is used of a diagnostic as Ruff gives it; lines and columns count from 1. */
export type RuffDiagnostic = { code: string | null; message: string; start_location: { row: number; column: number } }

/** Many broken lines have one cause, so as for Python only the first syntax error counts. Rules without a reason of ours are left out. */
export function habitsFromRuff(diagnostics: readonly RuffDiagnostic[], code: string): Habit[] {
  const lines = code.split(/\r\n?|\n/)
  const habits = diagnostics.flatMap((diagnostic) => habitFrom(diagnostic, lines) ?? [])
  const errors = habits.filter(({ rule }) => rule === 'invalid-syntax')
  const first = errors.reduce<Habit | undefined>((best, error) => (best && isBefore(best, error) ? best : error), undefined)
  return habits.filter((habit) => habit.rule !== 'invalid-syntax' || habit === first)
}

const isBefore = (a: Habit, b: Habit) => a.line < b.line || (a.line === b.line && (a.column ?? 0) <= (b.column ?? 0))

function habitFrom({ code, message, start_location: { row, column } }: RuffDiagnostic, lines: readonly string[]): Habit | undefined {
  const rule = code === null ? undefined : Object.hasOwn(triedOut, code) ? triedOut[code] : code
  const known = rule === undefined ? undefined : ruffRules.get(rule)
  if (rule === undefined || known === undefined) return undefined
  if (known.onLine?.test(lines[row - 1] ?? '') === false || known.saying?.test(message) === false) return undefined
  const text = message.endsWith('.') || message.endsWith('?') ? message : `${message}.`
  return { rule, line: row, column, message: text, why: known.why, ...(known.better ? { better: known.better } : {}) }
}
