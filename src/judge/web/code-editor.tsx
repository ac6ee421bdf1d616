import { autocompletion } from '@codemirror/autocomplete'
import { indentWithTab } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { indentUnit } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next'
import { type Text, UndoManager } from 'yjs'
import type { Habit } from '../index.ts'
import classes from './code-editor.module.css'
import { completions } from './completions.ts'
import { habitLinter, refreshHabits } from './habit-linter.ts'
import { highlighting } from './highlighting.ts'
import { signatureHints } from './signature-hints.ts'

export type EditorHandle = { focus: () => void; goTo: (line: number) => void }

export type EditorProps = {
  text: Text
  label: string
  problem: { line: number; message: string } | undefined
  onRun: () => void
  readOnly?: boolean
  handle?: RefObject<EditorHandle | null>
  /** Given where habits are to be marked as one types; it hears them all. */
  onHabits?: (habits: Habit[]) => void
}

/** A Python editor on a shared text. Escape, then Tab, leaves it. */
export default function CodeEditor({ text, label, problem, onRun, readOnly = false, handle, onHabits }: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const run = useRef(onRun)
  run.current = onRun
  const error = useRef(problem)
  error.current = problem
  const hear = useRef(onHabits)
  hear.current = onHabits
  const habits = onHabits !== undefined

  useEffect(() => {
    if (place.current === null) return
    const undo = new UndoManager(text)
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                run.current()
                return true
              },
            },
            ...yUndoManagerKeymap,
            indentWithTab,
          ]),
          basicSetup,
          python(),
          highlighting,
          indentUnit.of('    '),
          EditorState.tabSize.of(4),
          autocompletion({ override: [completions] }),
          signatureHints,
          lintGutter(),
          habits ? habitLinter({ onHabits: (seen) => hear.current?.(seen), runError: () => error.current }) : [],
          yCollab(text, null, { undoManager: undo }),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': `${label}. Escape, then Tab, leaves the editor.`, tabindex: '0' }),
          EditorView.cspNonce.of(document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? ''),
        ],
      }),
    })
    view.current = made
    return () => {
      made.destroy()
      undo.destroy()
      view.current = null
    }
  }, [text, label, readOnly, habits])

  useImperativeHandle(handle, () => ({ focus: () => view.current?.focus(), goTo: (line) => goTo(view.current, line) }), [])

  useEffect(() => {
    const editor = view.current
    if (editor === null) return
    if (habits) return refreshHabits(editor)
    const { doc } = editor.state
    const line = problem && problem.line >= 1 && problem.line <= doc.lines ? doc.line(problem.line) : undefined
    editor.dispatch(
      setDiagnostics(editor.state, line && problem ? [{ from: line.from, to: line.to, severity: 'error', message: problem.message }] : []),
    )
  }, [problem, habits])

  return <div ref={place} className={classes.editor} />
}

/** Puts the cursor on a line and shows it. */
function goTo(view: EditorView | null, line: number) {
  if (view === null) return
  const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}
