import type { Habit } from '../../model.ts'
import { findArrayLoops } from './array-loop.ts'
import { findBareExcepts } from './bare-except.ts'
import { findChainedAssignments } from './chained-assignment.ts'
import { findListMembership } from './list-membership.ts'
import { findMutableDefaults } from './mutable-default.ts'
import { type Finding, type Program, readProgram } from './program.ts'
import { findQuadratic } from './quadratic.ts'
import { findRowLoops } from './row-loop.ts'
import { findShadowedBuiltins } from './shadowed-builtin.ts'
import { findUnused } from './unused.ts'

const checks = [
  findRowLoops,
  findMutableDefaults,
  findQuadratic,
  findListMembership,
  findArrayLoops,
  findChainedAssignments,
  findBareExcepts,
  findShadowedBuiltins,
  findUnused,
]

/** Our own rules, whose ids win over Ruff's codes. */
export const ownRules = [
  'row-loop',
  'mutable-default',
  'quadratic-list',
  'quadratic-string',
  'list-membership',
  'array-loop',
  'chained-assignment',
  'bare-except',
  'shadowed-builtin',
  'unused',
] as const

/** More than this on one file helps nobody. */
export const mostHabits = 100

/** The habits in a Python file by our own rules, sorted by line; any text is fine, half-typed or not Python at all. */
export function findHabits(code: string): Habit[] {
  const program = readProgram(code)
  return program === undefined ? [] : habitsOf(program)
}

/** The same for a text that has been read. */
export function habitsOf(program: Program): Habit[] {
  const found = checks.flatMap((check) => check(program)).map((finding) => habitOf(program, finding))
  const seen = new Set<string>()
  return found
    .filter(({ line }) => !program.isExcused(line))
    .sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    .filter(({ rule, line }) => {
      const key = `${rule} ${line}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, mostHabits)
}

function habitOf(program: Program, { rule, at, message, why, better }: Finding): Habit {
  const { line, column } = program.positionOf(at.from)
  return { rule, line, column, message: message.replace(/\s+/g, ' '), why, ...(better === undefined ? {} : { better }) }
}
