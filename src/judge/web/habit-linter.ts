/** The habits of the code, in the editor while it is written. */
import { forceLinting, linter } from '@codemirror/lint'
import { type EditorState, type Extension, StateEffect, StateField, type Text } from '@codemirror/state'
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Habit } from '../model.ts'
import { type HabitChecker, sharedHabitChecker } from './habit-checker.ts'
import { habitDiagnostics, type RunError } from './habit-diagnostics.ts'

export type HabitLinterOptions = {
  /** Gets the habits whenever they were looked for, sorted by line. */
  onHabits: (habits: Habit[]) => void
  /** The error of the last run, with its line at the time of the run; asked when the editor starts and at each `refreshHabits`. */
  runError: () => RunError | undefined
  checker?: HabitChecker
}

const delayMilliseconds = 300

/** There was a run: its error is to be shown. */
const ran = StateEffect.define<null>()

/** There is something new to show though the text is the same. */
const again = StateEffect.define<null>()

/** Shows at once what has changed besides the text: call it after a run. */
export function refreshHabits(view: EditorView): void {
  view.dispatch({ effects: ran.of(null) })
  forceLinting(view)
}

/**
 * Marks habits where they are, and the error of the last run, which moves with its line. It is the only source of marks: nothing else may call
 * `setDiagnostics` on the same editor.
 */
export function habitLinter({ onHabits, runError, checker = sharedHabitChecker() }: HabitLinterOptions): Extension {
  const errorPlace = errorField(runError)
  let seen: { doc: Text; habits: Habit[] } | undefined
  const look = async ({ state: { doc } }: EditorView): Promise<Habit[]> => {
    if (seen?.doc === doc) return seen.habits
    const habits = await checker.check(doc.toString())
    if (habits === undefined) return seen?.habits ?? []
    seen = { doc, habits }
    onHabits(habits)
    return habits
  }
  const source = async (view: EditorView) => {
    const habits = await look(view)
    const { state } = view
    return habitDiagnostics(state, habits, errorNow(state, errorPlace), view.hasFocus ? typedLine(state) : undefined)
  }
  const better = ViewPlugin.define((view) => {
    const stop = checker.onBetter(() => {
      seen = undefined
      view.dispatch({ effects: again.of(null) })
      forceLinting(view)
    })
    return { destroy: stop }
  })
  return [errorPlace, linter(source, { delay: delayMilliseconds, needsRefresh }), better, theme]
}

type ErrorPlace = { from: number; message: string } | null

/** Where the error of the last run is by now: it moves with its line. */
function errorField(runError: () => RunError | undefined): StateField<ErrorPlace> {
  const placeIn = ({ doc }: EditorState): ErrorPlace => {
    const error = runError()
    return error && error.line >= 1 && error.line <= doc.lines ? { from: doc.line(error.line).from, message: error.message } : null
  }
  return StateField.define<ErrorPlace>({
    create: placeIn,
    update(place, transaction) {
      if (transaction.effects.some((effect) => effect.is(ran))) return placeIn(transaction.state)
      if (place === null || !transaction.docChanged) return place
      const from = transaction.changes.mapPos(place.from, 1)
      return { ...place, from: transaction.state.doc.lineAt(from).from }
    },
  })
}

function errorNow(state: EditorState, field: StateField<ErrorPlace>): RunError | undefined {
  const place = state.field(field)
  return place ? { line: state.doc.lineAt(Math.min(place.from, state.doc.length)).number, message: place.message } : undefined
}

const typedLine = (state: EditorState) => state.doc.lineAt(state.selection.main.head).number

/** What was left out on the line being typed is shown when the cursor leaves it. */
function needsRefresh(update: ViewUpdate): boolean {
  const left = update.selectionSet && typedLine(update.state) !== typedLine(update.startState)
  return (
    left || update.focusChanged || update.transactions.some(({ effects }) => effects.some((effect) => effect.is(ran) || effect.is(again)))
  )
}

const theme = EditorView.baseTheme({
  '.cm-habit': { maxWidth: '56ch', font: '13px/1.45 var(--in-font, sans-serif)' },
  '.cm-habit p': { margin: '0 0 4px' },
  '.cm-habit-message': { fontWeight: '560' },
  '.cm-habit-why': { color: 'var(--in-text-quiet)' },
  '.cm-habit code': { fontFamily: 'var(--in-mono, monospace)', fontSize: '12px' },
  '.cm-habit-better': {
    margin: '6px 0 2px',
    padding: '6px 8px',
    overflowX: 'auto',
    background: 'var(--in-surface-sunken)',
    borderRadius: 'var(--in-radius-control, 4px)',
    font: '12px/1.5 var(--in-mono, monospace)',
    whiteSpace: 'pre-wrap',
  },
  '.cm-diagnosticSource': { color: 'var(--in-text-quiet)', fontSize: '12px', opacity: '1' },
})
