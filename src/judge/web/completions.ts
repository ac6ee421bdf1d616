/** What can be written next: names of the file, keywords, builtins, what is inside a module, methods. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { SyntaxNode } from '@lezer/common'
import { isExpression } from '../core/habits/parts.ts'
import type { Program } from '../core/habits/program.ts'
import type { Binding } from '../core/habits/scopes.ts'
import { inside, type Syntax, textOf } from '../core/habits/syntax.ts'
import { fullNameOf, typeOf } from '../core/habits/types.ts'
import { builtinEntries, type Entry, keywordNames, methodEntries, moduleEntries } from './completion-data.ts'
import { programOf } from './read-editor.ts'

const word = /^[\p{L}\p{N}_]*$/u

/** The completion source for Python; mount it with `autocompletion({ override: [completions] })`. */
export function completions(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context
  if (isInText(context)) return null
  const line = state.doc.lineAt(pos)
  const before = line.text.slice(0, pos - line.from)
  const typed = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? ''
  const from = pos - typed.length
  const rest = before.slice(0, before.length - typed.length)
  const module = importedFrom(rest)
  if (module !== undefined) return { from, options: moduleOptions(module), validFor: word }
  if (/^\s*import\s+([\w.]+\s*,\s*)*$/.test(rest)) return { from, options: moduleNames(), validFor: word }
  if (rest.endsWith('.')) {
    if (/(^|[^\w)\]}'"])\d[\d_]*\.$/.test(rest)) return null
    return { from, options: memberOptions(programOf(state), from - 1), validFor: word }
  }
  if (typed === '' && !explicit) return null
  if (/\b(def|class|as|for)\s+$/.test(rest)) return null
  return { from, options: nameOptions(programOf(state), from), validFor: word }
}

function isInText({ state, pos }: CompletionContext): boolean {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(pos, -1); node; node = node.parent) {
    if (node.name === 'FormatReplacement') return false
    if (node.name === 'Comment' || node.name === 'String' || node.name === 'FormatString') return pos > node.from
  }
  return false
}

/** The module of a `from ... import` that is being written. */
const importedFrom = (rest: string) => /^\s*from\s+([\w.]+)\s+import\s+(\(?\s*[\w\s,]*)?$/.exec(rest)?.[1]

const option = ({ name, signature, info }: Entry, type: string, boost?: number): Completion => ({
  label: name,
  type: signature === '' ? 'constant' : type,
  detail: signature || undefined,
  info: info || undefined,
  boost,
})

const moduleNames = () => [...moduleEntries.keys()].map((label): Completion => ({ label, type: 'namespace' }))

const moduleOptions = (module: string) => (moduleEntries.get(module) ?? []).map((entry) => option(entry, 'function'))

/** After a dot: what the module holds, or the methods of the type where it is known, or else those of all types. */
function memberOptions(program: Program | undefined, dot: number): Completion[] {
  const receiver = program && expressionBefore(program, dot)
  const full = receiver && program && fullNameOf(program, receiver)
  if (full !== undefined && moduleEntries.has(full)) return moduleOptions(full)
  const type = receiver && program && typeOf(program, receiver)?.is
  const own = type && methodEntries.get(type === 'series' ? 'frame' : type)
  const attributes = attributesOf(program, dot)
  if (own) return own.map((entry) => option(entry, 'method'))
  const seen = new Set(attributes.map(({ label }) => label))
  const others = [...methodEntries].flatMap(([of, entries]) =>
    entries.flatMap((entry) => {
      if (seen.has(entry.name)) return []
      seen.add(entry.name)
      return [{ ...option(entry, 'method'), info: `${of}: ${entry.info}` }]
    }),
  )
  return [...attributes, ...others]
}

/** The attributes and methods that the file itself uses or defines. */
function attributesOf(program: Program | undefined, dot: number): Completion[] {
  if (program === undefined) return []
  const used = program.ofKind('PropertyName').filter(({ from }) => from !== dot + 1)
  const methods = program.all.filter(({ kind }) => kind === 'class').flatMap(({ bindings }) => [...bindings.keys()])
  const known = new Set([...methodEntries.values()].flat().map(({ name }) => name))
  return [...new Set([...used.map(textOf), ...methods])]
    .filter((label) => !known.has(label))
    .map((label) => ({ label, type: 'property', boost: 1 }))
}

/** The expression that ends at this place. */
export function expressionBefore(program: Program, end: number): Syntax | undefined {
  for (const node of inside(program.root))
    if (node.to === end && isExpression(node) && !/(Statement|Definition)$|^(Property|Script)/.test(node.kind)) return node
  return undefined
}

/** At the start of a word: names of the file, those around the cursor first, then builtins and keywords. */
function nameOptions(program: Program | undefined, from: number): Completion[] {
  const found = new Map<string, Completion>()
  for (const scope of program?.all ?? []) {
    if (scope.kind === 'class') continue
    const isAround = scope.node.from <= from && from <= scope.node.to
    for (const [name, bindings] of scope.bindings) {
      const [first] = bindings
      if (first === undefined || first.node.from === from || (found.has(name) && !isAround)) continue
      found.set(name, ownOption(first, isAround ? 2 : -1))
    }
  }
  for (const entry of builtinEntries) if (!found.has(entry.name)) found.set(entry.name, option(entry, 'function'))
  for (const label of keywordNames) if (!found.has(label)) found.set(label, { label, type: 'keyword', boost: -1 })
  return [...found.values()]
}

function ownOption({ name, way, statement, imported }: Binding, boost: number): Completion {
  if (way === 'define') {
    const list = statement.children.find(({ kind }) => kind === 'ParamList')
    return { label: name, type: 'function', detail: list && textOf(list).replace(/\s+/g, ' ').slice(0, 60), boost }
  }
  if (way === 'class') return { label: name, type: 'class', boost }
  if (way === 'import') return { label: name, type: 'namespace', detail: imported === name ? undefined : imported, boost }
  return { label: name, type: 'variable', boost }
}
