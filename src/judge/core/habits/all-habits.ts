import type { Habit } from '../../model.ts'
import { habitsOf, mostHabits } from './find-habits.ts'
import { habitsFromRuff, type RuffDiagnostic } from './from-ruff.ts'
import { readProgram } from './program.ts'
import { ruffRules } from './ruff-rules.ts'
import { hasStub } from './unused.ts'

/** Our habits and Ruff's, sorted by line, at most one for a rule and line; where both say the same, ours stays. */
export function allHabits(code: string, ruffDiagnostics: readonly RuffDiagnostic[]): Habit[] {
  const program = readProgram(code)
  const own = program === undefined ? [] : habitsOf(program)
  // While a function is still to be written, its imports wait for it.
  const waits = program !== undefined && hasStub(program)
  const more = habitsFromRuff(ruffDiagnostics, code)
    .filter((habit) => !(waits && habit.rule === 'F401') && !isRepeated(habit, own))
    .slice(0, mostHabits)
  const seen = new Set<string>()
  return [...own, ...more]
    .sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    .filter(({ rule, line }) => {
      const key = `${rule} ${line}`
      return !seen.has(key) && seen.add(key)
    })
}

function isRepeated({ rule, line }: Habit, own: readonly Habit[]): boolean {
  const { own: same = [], linesAbove = 0 } = ruffRules.get(rule) ?? {}
  return own.some((habit) => same.includes(habit.rule) && habit.line <= line && habit.line >= line - linesAbove)
}

/** How strongly to show a habit: what stops the code, what may break or slow it, what only makes it harder to read. */
export function severityOf(rule: string): 'error' | 'warning' | 'info' {
  if (rule === 'invalid-syntax') return 'error'
  return /^(unused|shadowed-builtin|F401|F811|F841|F842|PERF|C4|SIM1|SIM9|E71|E721|NPY002|PD)/.test(rule) ? 'info' : 'warning'
}
