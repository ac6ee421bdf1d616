/** The editor's text as a program, for what is offered while typing. */
import type { EditorState, Text } from '@codemirror/state'
import { type Program, readProgram } from '../core/habits/program.ts'

/** Longer texts would make each key wait. */
const longest = 30_000

const known = new WeakMap<Text, { program: Program | undefined }>()

/** The program of this state; undefined where the text is too long to be read at each key. */
export function programOf({ doc }: EditorState): Program | undefined {
  const read = known.get(doc)
  if (read) return read.program
  const program = doc.length > longest ? undefined : readProgram(doc.toString())
  known.set(doc, { program })
  return program
}
