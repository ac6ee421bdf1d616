/** The worker that looks for habits, so that typing never waits for it. It answers by our own rules at once, and with Ruff's as soon as Ruff is there. */
import { allHabits } from '../core/habits/all-habits.ts'
import type { RuffDiagnostic } from '../core/habits/from-ruff.ts'
import type { Habit } from '../model.ts'
import { loadRuff } from './ruff.ts'

/** What the page says: look at this code. */
export type Question = { id: number; code: string }

/** What the worker says: the habits; that Ruff is there now, or cannot be had; that this worker must be replaced. */
export type Answer = { kind: 'habits'; id: number; habits: Habit[] } | { kind: 'ruff'; works: boolean } | { kind: 'broken' }

let ruff: ((code: string) => RuffDiagnostic[]) | undefined

const say = (answer: Answer) => self.postMessage(answer)

loadRuff().then(
  (check) => {
    ruff = check
    say({ kind: 'ruff', works: true })
  },
  () => say({ kind: 'ruff', works: false }),
)

self.onmessage = ({ data: { id, code } }: MessageEvent<Question>) => {
  let diagnostics: RuffDiagnostic[] = []
  try {
    diagnostics = ruff?.(code) ?? []
  } catch {
    // Its memory can no longer be trusted.
    ruff = undefined
    say({ kind: 'habits', id, habits: allHabits(code, []) })
    say({ kind: 'broken' })
    return
  }
  say({ kind: 'habits', id, habits: allHabits(code, diagnostics) })
}
