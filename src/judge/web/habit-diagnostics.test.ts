import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { Habit } from '../model.ts'
import { habitDiagnostics } from './habit-diagnostics.ts'

const doc = 'def f(xs=[]):\n    total = 0\n    for x in xs:  # all\n        pass\n\n'
const state = EditorState.create({ doc })
const aHabit = (habit: Partial<Habit>): Habit => ({ rule: 'row-loop', line: 1, message: 'A loop.', why: 'It costs.', ...habit })
const marked = (habits: Habit[], error?: { line: number; message: string }, typed?: number) =>
  habitDiagnostics(state, habits, error, typed).map(({ from, to, severity }) => `${severity} ${doc.slice(from, to)}`)

describe('habitDiagnostics', () => {
  it('marks a name where the habit is about a name, else the code of the line', () => {
    expect(
      marked([
        aHabit({ rule: 'mutable-default', line: 1, column: 10 }),
        aHabit({ rule: 'unused', line: 2, column: 5 }),
        aHabit({ rule: 'row-loop', line: 3, column: 5 }),
        aHabit({ rule: 'invalid-syntax', line: 5, column: 1 }),
      ]),
    ).toEqual(['warning []', 'info total', 'warning for x in xs:  # all', 'error '])
  })

  it('puts the error of a run among the habits, in the order of the text', () => {
    expect(marked([aHabit({ line: 3 })], { line: 2, message: 'ZeroDivisionError' })).toEqual([
      'error total = 0',
      'warning for x in xs:  # all',
    ])
  })

  it('leaves out what is unfinished on the line being typed, and nothing else', () => {
    const habits = [
      aHabit({ rule: 'unused', line: 2, column: 5 }),
      aHabit({ rule: 'quadratic-list', line: 2 }),
      aHabit({ rule: 'unused', line: 3, column: 9 }),
    ]
    expect(marked(habits, undefined, 2)).toEqual(['warning total = 0', 'info x'])
  })

  it('bears lines and columns that the text no longer has', () => {
    expect(
      marked([aHabit({ line: 99 }), aHabit({ line: 0 }), aHabit({ rule: 'unused', line: 4, column: 400 })], { line: 77, message: 'x' }),
    ).toEqual(['info pass'])
  })
})
