/** The parts of Python's statements and expressions, read off the flat children that the grammar gives. */
import { type Syntax, textOf } from './syntax.ts'

/** Whether this is an expression and no punctuation, operator or keyword. */
export const isExpression = ({ kind }: Syntax): boolean => /^[A-Z]/.test(kind) && !/Op$|^(At|Body|TypeDef|ParamList|ArgList)$/.test(kind)

const isStatement = ({ kind }: Syntax): boolean => /(Statement|Definition)$/.test(kind)

/** The statements of a block, in order. */
export function statementsOf(body: Syntax): Syntax[] {
  return body.children.flatMap((child) => (child.kind === 'StatementGroup' ? statementsOf(child) : isStatement(child) ? [child] : []))
}

/** The last statement of a block. */
export function lastStatementOf(body: Syntax): Syntax | undefined {
  const last = body.children.findLast((child) => child.kind === 'StatementGroup' || isStatement(child))
  return last?.kind === 'StatementGroup' ? lastStatementOf(last) : last
}

/** Without the parentheses that only group. */
export function bare(node: Syntax): Syntax {
  let at = node
  while (at.kind === 'ParenthesizedExpression') {
    const inner = at.children.find(isExpression)
    if (inner === undefined) return at
    at = inner
  }
  return at
}

export type Assignment = { targets: Syntax[][]; annotation: Syntax | undefined; value: Syntax[] }

/** `a, b = c = value`: the targets of each `=`, each as the list of what stands between the commas. */
export function assignmentOf(statement: Syntax): Assignment {
  const groups: Syntax[][] = [[]]
  let annotation: Syntax | undefined
  for (const child of statement.children) {
    if (child.kind === 'AssignOp') groups.push([])
    else if (child.kind === 'TypeDef') annotation = child.children.find(isExpression)
    else if (isExpression(child)) groups.at(-1)?.push(child)
  }
  const value = groups.length > 1 ? (groups.pop() ?? []) : []
  return { targets: groups, annotation, value }
}

export type Update = { target: Syntax; operator: string; value: Syntax }

/** `target += value`; undefined while it is being typed. */
export function updateOf(statement: Syntax): Update | undefined {
  const operator = statement.children.find(({ kind }) => kind === 'UpdateOp')
  const [target, value] = statement.children.filter(isExpression)
  return operator && target && value ? { target, operator: textOf(operator), value } : undefined
}

export type ForLoop = { targets: Syntax[]; iterable: Syntax | undefined; body: Syntax | undefined }

/** `for targets in iterable: body`; several iterables after commas are a tuple, and count as none. */
export function forLoopOf(statement: Syntax): ForLoop {
  const start = statement.children.findIndex(({ kind }) => kind === 'in')
  const body = statement.children.find(({ kind }) => kind === 'Body')
  const head = start < 0 ? statement.children : statement.children.slice(0, start)
  const iterables = start < 0 ? [] : statement.children.slice(start, body?.place).filter(isExpression)
  return { targets: head.filter(isExpression), iterable: iterables.length === 1 ? iterables[0] : undefined, body }
}

export type Comprehension = { elements: Syntax[]; loops: { targets: Syntax[]; iterable: Syntax | undefined }[]; conditions: Syntax[] }

export const comprehensionKinds = [
  'ArrayComprehensionExpression',
  'SetComprehensionExpression',
  'DictionaryComprehensionExpression',
  'ComprehensionExpression',
]

export function comprehensionOf(node: Syntax): Comprehension {
  const found: Comprehension = { elements: [], loops: [], conditions: [] }
  let part: 'element' | 'target' | 'iterable' | 'condition' = 'element'
  for (const child of node.children) {
    if (child.kind === 'for') {
      part = 'target'
      found.loops.push({ targets: [], iterable: undefined })
    } else if (child.kind === 'in') part = 'iterable'
    else if (child.kind === 'if') part = 'condition'
    else if (isExpression(child)) {
      const loop = found.loops.at(-1)
      if (part === 'element') found.elements.push(child)
      else if (part === 'condition') found.conditions.push(child)
      else if (part === 'target') loop?.targets.push(child)
      else if (loop) loop.iterable = child
    }
  }
  return found
}

export type Call = { callee: Syntax; args: Syntax[]; keywords: Map<string, Syntax>; starred: boolean }

/** `callee(args, name=value)`; undefined for anything but a call. `starred` says that there are arguments that cannot be seen. */
export function callOf(node: Syntax): Call | undefined {
  const [callee, list] = node.children
  if (node.kind !== 'CallExpression' || callee === undefined || list?.kind !== 'ArgList') return undefined
  const found: Call = { callee, args: [], keywords: new Map(), starred: false }
  list.children.forEach((child, place) => {
    const before = list.children[place - 1]
    if (child.kind === '*' || child.kind === '**') found.starred = true
    if (!isExpression(child) || list.children[place + 1]?.kind === 'AssignOp') return
    const name = before?.kind === 'AssignOp' ? list.children[place - 2] : undefined
    if (name) found.keywords.set(textOf(name), child)
    else if (before?.kind !== '*' && before?.kind !== '**') found.args.push(child)
  })
  return found
}

/** `receiver.method(...)`, with the parts of the call. */
export function methodCallOf(node: Syntax): (Call & { receiver: Syntax; method: string }) | undefined {
  const call = callOf(node)
  const attribute = call && attributeOf(call.callee)
  return call && attribute ? { ...call, receiver: attribute.object, method: attribute.name } : undefined
}

/** `object.name`. */
export function attributeOf(node: Syntax): { object: Syntax; name: string } | undefined {
  if (node.kind !== 'MemberExpression') return undefined
  const object = node.children[0]
  const property = node.children[2]
  return object && property?.kind === 'PropertyName' ? { object, name: textOf(property) } : undefined
}

export type Index =
  | { kind: 'index'; value: Syntax }
  | { kind: 'slice'; start: Syntax | undefined; stop: Syntax | undefined; stepped: boolean }

/** `object[indices]`. */
export function subscriptOf(node: Syntax): { object: Syntax; indices: Index[] } | undefined {
  const [object, open] = node.children
  if (node.kind !== 'MemberExpression' || object === undefined || open?.kind !== '[') return undefined
  const groups: Syntax[][] = [[]]
  for (const child of node.children.slice(2)) {
    if (child.kind === ',') groups.push([])
    else if (child.kind !== ']') groups.at(-1)?.push(child)
  }
  return { object, indices: groups.filter((group) => group.length > 0).flatMap((group) => indexOf(group)) }
}

function indexOf(group: Syntax[]): Index[] {
  const colon = group.findIndex(({ kind }) => kind === ':')
  if (colon < 0) return group.slice(0, 1).map((value) => ({ kind: 'index', value }))
  const rest = group.slice(colon + 1)
  const second = rest.findIndex(({ kind }) => kind === ':')
  const stop = (second < 0 ? rest : rest.slice(0, second)).find(isExpression)
  return [{ kind: 'slice', start: group.slice(0, colon).find(isExpression), stop, stepped: second >= 0 }]
}

/** `a + b`, `a in b`, `a and b`: the operator as written, `not in` and `is not` in full. */
export function binaryOf(node: Syntax): { left: Syntax; operator: string; right: Syntax } | undefined {
  if (node.kind !== 'BinaryExpression') return undefined
  const [left, right] = node.children.filter(isExpression)
  const operator = node.children.filter((child) => !isExpression(child) && child.kind !== '⚠').map(textOf)
  return left && right ? { left, operator: operator.join(' '), right } : undefined
}

/** `a.b.c` as text, where it is made of names only. */
export function dottedOf(node: Syntax): string | undefined {
  if (node.kind === 'VariableName') return textOf(node)
  const attribute = attributeOf(node)
  const object = attribute && dottedOf(attribute.object)
  return attribute && object !== undefined ? `${object}.${attribute.name}` : undefined
}

/** A whole number that is written out, with its sign. */
export function integerOf(node: Syntax): number | undefined {
  const text = textOf(bare(node)).replaceAll('_', '')
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}
