/** How habits and a run's error look in the editor: where the line is marked, and what its tooltip says. */
import type { Diagnostic } from '@codemirror/lint'
import type { EditorState, Line } from '@codemirror/state'
import { severityOf } from '../core/habits/all-habits.ts'
import type { Habit } from '../model.ts'

/** The error of the last run, at its line as the text is now. */
export type RunError = { line: number; message: string }

/** Habits about one name mark that name; the others mark their line. */
const aboutNames = /^(unused|shadowed-builtin|mutable-default|F401|F811|F821|F841|F842)$/

/** What is left out on the line that is being typed, as it is not finished yet. */
const unfinished = /^(unused|invalid-syntax|F401|F811|F821|F841|F842|B015|B018)$/

/** The marks of the editor, in the order of the text; `typedLine` is the line with the cursor, while somebody types. */
export function habitDiagnostics(
  { doc }: EditorState,
  habits: readonly Habit[],
  error: RunError | undefined,
  typedLine: number | undefined,
): Diagnostic[] {
  const shown = habits.filter(({ rule, line }) => line >= 1 && line <= doc.lines && !(line === typedLine && unfinished.test(rule)))
  const marks = shown.map((habit): Diagnostic => {
    const { rule, message, line } = habit
    return {
      ...rangeOf(doc.line(line), habit),
      severity: severityOf(rule),
      message,
      source: rule,
      renderMessage: () => habitElement(habit),
    }
  })
  if (error && error.line >= 1 && error.line <= doc.lines) {
    const { from, to } = wholeLine(doc.line(error.line))
    marks.push({ from, to, severity: 'error', message: error.message })
  }
  return marks.sort((a, b) => a.from - b.from || a.to - b.to)
}

function rangeOf(line: Line, { rule, column }: Habit): { from: number; to: number } {
  const start = Math.min((column ?? 1) - 1, line.length)
  const name = aboutNames.test(rule) ? (/^([\w.]+(\([^()]*\))?|\[[^[\]]*\]|\{[^{}]*\})/.exec(line.text.slice(start))?.[0].length ?? 0) : 0
  return name > 0 ? { from: line.from + start, to: line.from + start + name } : wholeLine(line)
}

/** The line without the space around its code. */
function wholeLine({ from, to, text }: Line): { from: number; to: number } {
  const code = text.trim()
  return code === '' ? { from, to } : { from: from + text.indexOf(code), to: from + text.indexOf(code) + code.length }
}

function habitElement({ message, why, better }: Habit): HTMLElement {
  const box = element(
    'div',
    'cm-habit',
    element('p', 'cm-habit-message', ...withCode(message)),
    element('p', 'cm-habit-why', ...withCode(why)),
  )
  if (better !== undefined) box.append(element('pre', 'cm-habit-better', better))
  return box
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

/** Text with what stands between backticks as code. */
const withCode = (text: string) => text.split('`').map((part, place) => (place % 2 === 1 ? element('code', '', part) : part))
