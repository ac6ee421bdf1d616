/** A text that has been read: its tree and its names, which every check gets. */
import { findScopes, type Scopes } from './scopes.ts'
import { parsePython, type Source, type Syntax } from './syntax.ts'

export type Program = Source & Scopes

/** What a check reports; `at` is where the habit is. */
export type Finding = { rule: string; at: Syntax; message: string; why: string; better?: string }

/** Reads any text; undefined where it is too long or too deep to be looked at. */
export function readProgram(code: string): Program | undefined {
  const source = parsePython(code)
  return source && { ...source, ...findScopes(source) }
}
