import { indentWithTab } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { indentUnit } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { useEffect, useRef } from 'react'
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next'
import { type Text, UndoManager } from 'yjs'
import classes from './code-editor.module.css'
import { highlighting } from './highlighting.ts'

type Props = { text: Text; label: string; problem: { line: number; message: string } | undefined; onRun: () => void; readOnly?: boolean }

/** A Python editor on a shared text. Escape, then Tab, leaves it. */
export function CodeEditor({ text, label, problem, onRun, readOnly = false }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const run = useRef(onRun)
  run.current = onRun

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
          lintGutter(),
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
  }, [text, label, readOnly])

  useEffect(() => {
    const editor = view.current
    if (editor === null) return
    const { doc } = editor.state
    const line = problem && problem.line >= 1 && problem.line <= doc.lines ? doc.line(problem.line) : undefined
    editor.dispatch(
      setDiagnostics(editor.state, line && problem ? [{ from: line.from, to: line.to, severity: 'error', message: problem.message }] : []),
    )
  }, [problem])

  return <div ref={place} className={classes.editor} />
}
