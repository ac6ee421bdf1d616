/** Which call the cursor is in, and how what is called is called. */
import { attributeOf, isExpression } from '../core/habits/parts.ts'
import type { Program } from '../core/habits/program.ts'
import { type Syntax, textOf } from '../core/habits/syntax.ts'
import { fullNameOf, typeOf } from '../core/habits/types.ts'
import { builtinEntries, type Entry, methodEntries, moduleEntries } from './completion-data.ts'

/** A signature: its parameters as written, and which of them is being given now (-1 where that is none of them). */
export type Signature = { from: number; name: string; parameters: string[]; active: number; info: string }

/** The signature of the innermost call around a place; undefined outside of calls, and for functions that are not known. */
export function signatureAt(program: Program, place: number): Signature | undefined {
  const list = argumentsAround(program, place)
  const callee = list?.parent?.children[0]
  if (list === undefined || callee === undefined) return undefined
  const known = knownEntry(program, callee)
  if (known === undefined || known.signature === '') return undefined
  const parameters = splitParameters(known.signature)
  return { from: list.from, name: known.name, parameters, active: activeOf(list, place, parameters), info: known.info }
}

function argumentsAround(program: Program, place: number): Syntax | undefined {
  return program
    .ofKind('ArgList')
    .findLast(
      ({ from, to, children, parent }) =>
        from < place && (children.at(-1)?.kind === ')' ? place < to : place <= to) && parent?.kind === 'CallExpression',
    )
}

function knownEntry(program: Program, callee: Syntax): Entry | undefined {
  const own = ownEntry(program, callee)
  if (own) return own
  const full = fullNameOf(program, callee)
  if (full !== undefined) {
    const builtin = builtinEntries.find(({ name }) => name === full)
    const dot = full.lastIndexOf('.')
    const member = moduleEntries.get(full.slice(0, Math.max(0, dot)))?.find(({ name }) => name === full.slice(dot + 1))
    if (builtin || member) return builtin ?? member
  }
  const attribute = attributeOf(callee)
  return attribute && methodEntry(program, attribute.object, attribute.name)
}

/** A function or class of the file itself. */
function ownEntry(program: Program, callee: Syntax): Entry | undefined {
  const attribute = attributeOf(callee)
  const isOwnMethod = attribute !== undefined && textOf(attribute.object) === 'self'
  const bindings = isOwnMethod
    ? program.all.filter(({ kind }) => kind === 'class').flatMap((scope) => scope.bindings.get(attribute.name) ?? [])
    : callee.kind === 'VariableName'
      ? program.bindingsOf(callee)
      : []
  const [only] = bindings
  if (bindings.length !== 1 || only === undefined) return undefined
  if (only.way === 'define') return entryOf(only.name, only.statement, isOwnMethod)
  if (only.way !== 'class') return undefined
  const scope = program.all.find(({ node }) => node === only.statement)
  const [init] = scope?.bindings.get('__init__') ?? []
  return init?.way === 'define' ? entryOf(only.name, init.statement, true) : undefined
}

function entryOf(name: string, definition: Syntax, isMethod: boolean): Entry | undefined {
  const list = definition.children.find(({ kind }) => kind === 'ParamList')
  if (list === undefined || list.broken) return undefined
  const written = splitParameters(textOf(list).replace(/\s+/g, ' '))
  return { name, signature: `(${(isMethod ? written.slice(1) : written).join(', ')})`, info: docOf(definition) }
}

/** The first line of its docstring. */
function docOf(definition: Syntax): string {
  const first = definition.children.find(({ kind }) => kind === 'Body')?.children.find(({ kind }) => /Statement$/.test(kind))
  const text = first?.kind === 'ExpressionStatement' ? first.children.find(isExpression) : undefined
  return text?.kind === 'String'
    ? (textOf(text)
        .replace(/^[rRuU]?["']+|["']+$/g, '')
        .trim()
        .split('\n')[0] ?? '')
    : ''
}

/** A method, by the type of what it belongs to; where that is not known, only if all types agree on it. */
function methodEntry(program: Program, object: Syntax, method: string): Entry | undefined {
  const type = typeOf(program, object)?.is
  if (type !== undefined) return methodEntries.get(type === 'series' ? 'frame' : type)?.find(({ name }) => name === method)
  const all = [...methodEntries.values()].flatMap((entries) => entries.filter(({ name }) => name === method))
  return all.every(({ signature }) => signature === all[0]?.signature) ? all[0] : undefined
}

/** `(a, b=(1, 2), *c)` as its parts. */
export function splitParameters(signature: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of signature.trim().replace(/^\(|\)$/g, '')) {
    if ('([{'.includes(letter)) depth++
    if (')]}'.includes(letter)) depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Which parameter the place belongs to: by name after `name=`, else by counting. */
function activeOf(list: Syntax, place: number, parameters: string[]): number {
  const before = list.children.filter(({ kind, from }) => kind === ',' && from < place)
  const start = before.at(-1)?.to ?? list.from + 1
  const named = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)/u.exec(list.code.slice(start, place))?.[1]
  const nameOf = (parameter: string) => parameter.replace(/^\*+/, '').split(/[:=]/)[0]?.trim()
  if (named !== undefined) return parameters.findIndex((parameter) => nameOf(parameter) === named)
  const positional = parameters.map((parameter, index) => ({ parameter, index })).filter(({ parameter }) => parameter !== '/')
  const open = positional.findIndex(({ parameter }) => parameter.startsWith('*') && !parameter.startsWith('**'))
  const at = open >= 0 ? Math.min(before.length, open) : before.length
  const found = positional[at]
  return found === undefined || found.parameter === '*' || found.parameter.startsWith('**') ? -1 : found.index
}
