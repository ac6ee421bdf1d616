/** Names that nothing reads. */
import { isExpression, statementsOf } from './parts.ts'
import type { Finding, Program } from './program.ts'
import type { Binding, Scope } from './scopes.ts'
import { around, type Syntax, textOf } from './syntax.ts'

const rule = 'unused'

/** Finds local variables and imports that are never read. */
export function findUnused(program: Program): Finding[] {
  const seesAll = program
    .ofKind('CallExpression')
    .some(({ children: [callee] }) => callee && /^(locals|vars|eval|exec|globals)$/.test(textOf(callee)))
  if (seesAll) return []
  const imports = program.root.broken || hasStub(program) ? [] : unusedImports(program)
  return [...imports, ...program.all.flatMap((scope) => unusedVariables(program, scope))]
}

/** Whether some function is still to be written, so that what it needs is imported but not used yet. */
export function hasStub(program: Program): boolean {
  return program.ofKind('FunctionDefinition').some((definition) => {
    const body = definition.children.find(({ kind }) => kind === 'Body')
    return body !== undefined && statementsOf(body).every(isPlaceholder)
  })
}

function isPlaceholder({ kind, children }: Syntax): boolean {
  if (kind === 'PassStatement') return true
  const [first, second] = children
  if (kind === 'RaiseStatement') return second !== undefined && textOf(second).startsWith('NotImplementedError')
  return kind === 'ExpressionStatement' && first !== undefined && /^(Ellipsis|String|ContinuedString)$/.test(first.kind)
}

function unusedImports(program: Program): Finding[] {
  const texts = program.ofKind('String').map(textOf).join('\n')
  const quoted = (name: string) => new RegExp(`\\b${name}\\b`).test(texts)
  return program.all
    .filter(({ kind }) => kind === 'module' || kind === 'function')
    .flatMap((scope) =>
      [...scope.bindings.values()].flatMap((bindings) => {
        const [first] = bindings
        if (first === undefined || bindings.some(({ way }) => way !== 'import') || program.readsOf(scope, first.name).length > 0) return []
        return isDeliberate(first) || quoted(first.name) ? [] : [importFinding(first)]
      }),
    )
}

/** Imports for what they do, for others to import, or to try whether they are there. */
function isDeliberate({ statement, node, imported }: Binding): boolean {
  const renamed = node.parent?.children[node.place - 1]?.kind === 'as'
  if (renamed && imported?.split('.').at(-1) === textOf(node)) return true
  return imported?.startsWith('__future__.') === true || [...around(statement)].some(({ kind }) => kind === 'TryStatement')
}

function importFinding({ name, node }: Binding): Finding {
  return {
    rule,
    at: node,
    message: `\`${name}\` is imported and never used.`,
    why: 'A reader looks for the place that needs it, and loading it takes time.',
  }
}

const ways = new Set(['assign', 'annotate', 'with', 'except'])

function unusedVariables(program: Program, scope: Scope): Finding[] {
  if (scope.kind !== 'function' || scope.node.broken) return []
  return [...scope.bindings.values()].flatMap((bindings) => {
    const [first] = bindings
    if (first === undefined || first.name.startsWith('_') || scope.outer.has(first.name)) return []
    const plain = bindings.every(
      ({ way, annotation, value }) => ways.has(way) && !(way === 'annotate' && annotation && value === undefined),
    )
    const isNamed = bindings.some(({ statement }) => statement.kind === 'NamedExpression')
    if (!plain || isNamed || program.readsOf(scope, first.name).length > 0 || isLent(program, scope, first.name)) return []
    return [variableFinding(first)]
  })
}

/** Whether a function inside changes it by `nonlocal`. */
const isLent = (program: Program, scope: Scope, name: string) =>
  program.all.some((inner) => inner.outer.has(name) && [...around(inner.node)].includes(scope.node))

function variableFinding({ name, node, way, statement }: Binding): Finding {
  const value = way === 'assign' ? statement.children.filter(isExpression).at(-1) : undefined
  const isCall = value?.kind === 'CallExpression'
  return {
    rule,
    at: node,
    message: `\`${name}\` is set and never read.`,
    why: 'Either it is left over, or the line that should use it uses something else; a reader cannot tell which.',
    ...(isCall && value.to - value.from <= 60 ? { better: `${textOf(value)}  # if it is called for what it does` } : {}),
  }
}
