/** What type a value has, as far as the code says it plainly; undefined where it does not. */
import { typeByUse } from './evidence.ts'
import { reachingBindings } from './flow.ts'
import { joinTypes, withoutSize } from './join-types.ts'
import { type OwnValue, ownValuesOf } from './own-attributes.ts'
import { attributeOf, bare, binaryOf, callOf, comprehensionOf, dottedOf, integerOf, isExpression, subscriptOf } from './parts.ts'
import type { Program } from './program.ts'
import type { Binding } from './scopes.ts'
import { type Syntax, textOf } from './syntax.ts'
import {
  draws,
  elementwise,
  keepingMethods,
  products,
  resultsOfMethods,
  type Type,
  typeOfAnnotation,
  typesOfFunctions,
} from './type-names.ts'

/** One question may look at this many pieces; then the answer is "not known". */
const fuelForOne = 300
const mostBindings = 50
const smallLength = 8

type Asking = { program: Program; fuel: number; open: Set<Binding | OwnValue> }

const memory = new WeakMap<Program, Map<Syntax, Type | undefined>>()

/** The type of an expression; undefined where several are possible or none is known. */
export function typeOf(program: Program, node: Syntax): Type | undefined {
  const known = memory.get(program) ?? new Map<Syntax, Type | undefined>()
  memory.set(program, known)
  if (known.has(node)) return known.get(node)
  const found = ask({ program, fuel: fuelForOne, open: new Set() }, node)
  const type = found?.is === 'neutral' ? undefined : found
  known.set(node, type)
  return type
}

export const isOfType = (program: Program, node: Syntax, ...kinds: Type['is'][]): boolean => {
  const type = typeOf(program, node)
  return type !== undefined && kinds.includes(type.is)
}

/** The full name of a function or module, through the imports: `numpy.append` for `np.append`. */
export function fullNameOf(program: Program, node: Syntax): string | undefined {
  const dotted = dottedOf(node)
  if (dotted === undefined) return undefined
  let first = node
  for (let inner = attributeOf(first); inner; inner = attributeOf(first)) first = inner.object
  const [head = '', ...rest] = dotted.split('.')
  const bindings = program.bindingsOf(first)
  const imported = bindings.length > 0 && bindings.every(({ way }) => way === 'import') ? bindings[0]?.imported : undefined
  // Half-written code often lacks its imports; these two names are used for nothing else.
  const usual = bindings.length > 0 ? undefined : ({ np: 'numpy', pd: 'pandas' }[head] ?? head)
  const full = imported ?? usual
  return full === undefined ? undefined : [full, ...rest].join('.')
}

function ask(asking: Asking, node: Syntax): Type | undefined {
  if (--asking.fuel < 0) return undefined
  switch (node.kind) {
    case 'ArrayExpression':
      return display('list', asking, node)
    case 'TupleExpression':
      return display('tuple', asking, node)
    case 'SetExpression':
      return { is: 'set', small: true }
    case 'ArrayComprehensionExpression': {
      const [element] = comprehensionOf(node).elements
      const of = element && ask(asking, element)
      return of && of.is !== 'neutral' ? { is: 'list', of } : { is: 'list' }
    }
    case 'SetComprehensionExpression':
      return { is: 'set' }
    case 'DictionaryExpression':
    case 'DictionaryComprehensionExpression':
      return { is: 'dict' }
    case 'String':
    case 'FormatString':
    case 'ContinuedString':
      return { is: /^[a-z]*b[a-z]*['"]/i.test(node.code.slice(node.from, node.from + 4)) ? 'other' : 'str' }
    case 'Number':
    case 'Boolean':
      return { is: 'number' }
    case 'ParenthesizedExpression': {
      const inner = bare(node)
      return inner === node ? undefined : ask(asking, inner)
    }
    case 'ConditionalExpression': {
      const [yes, , no] = node.children.filter(isExpression)
      return yes && no ? joinTypes([ask(asking, yes), ask(asking, no)]) : undefined
    }
    case 'BinaryExpression':
      return askBinary(asking, node)
    case 'UnaryExpression': {
      const operand = node.children.find(isExpression)
      return node.children[0]?.kind === 'not' ? { is: 'number' } : operand && ask(asking, operand)
    }
    case 'VariableName':
      return askName(asking, node)
    case 'CallExpression':
      return askCall(asking, node)
    case 'MemberExpression':
      return askMember(asking, node)
    case 'LambdaExpression':
    case 'ComprehensionExpression':
      return { is: 'other' }
    default:
      return undefined
  }
}

function display(is: 'list' | 'tuple', asking: Asking, node: Syntax): Type {
  const elements = node.children.filter(isExpression)
  const starred = node.children.some(({ kind }) => kind === '*')
  const small = !starred && elements.length > 0 && elements.length <= smallLength
  const of = !starred && small ? joinTypes(elements.map((element) => ask(asking, element))) : undefined
  return { is, ...(of && of.is !== 'neutral' ? { of } : {}), ...(small ? { small } : {}) }
}

function askBinary(asking: Asking, node: Syntax): Type | undefined {
  const parts = binaryOf(node)
  if (parts === undefined) return undefined
  const left = ask(asking, parts.left)
  const right = ask(asking, parts.right)
  const has = (is: Type['is']) => left?.is === is || right?.is === is
  const compares = /^(<|>|[=!<>]=)$/.test(parts.operator)
  if (/^(and|or)$/.test(parts.operator)) return joinTypes([left, right])
  if (/\b(in|is)\b/.test(parts.operator)) return { is: 'number' }
  for (const is of ['frame', 'series', 'array'] as const) if (has(is)) return { is }
  if (compares) return left && right ? { is: 'number' } : undefined
  if (parts.operator === '%' && left?.is === 'str') return { is: 'str' }
  if (parts.operator === '*') {
    const sequence = [left, right].find((type) => type?.is === 'list' || type?.is === 'str' || type?.is === 'tuple')
    const times = integerOf(parts.right) ?? integerOf(parts.left)
    if (sequence) return { is: sequence.is, ...(sequence.of ? { of: sequence.of } : {}), ...(times && times <= 64 ? { small: true } : {}) }
  }
  if (parts.operator === '+') {
    // Only a string can be added to a string, and most often a list to a list; what is added to a name leaves the name's type as it is.
    if (has('str')) return { is: 'str' }
    if (right === undefined && left?.is === 'list') return withoutSize(left)
    if (left === undefined || right === undefined) return has('neutral') ? { is: 'neutral' } : undefined
    const type = joinTypes([left, right])
    return type && withoutSize(type)
  }
  return joinTypes([left, right])
}

function askName(asking: Asking, node: Syntax): Type | undefined {
  const bindings = reachingBindings(asking.program, node)
  if (bindings.length === 0 || bindings.length > mostBindings) return undefined
  return joinTypes(bindings.map((binding) => askBinding(asking, binding)))
}

function askBinding(asking: Asking, binding: Binding): Type | undefined {
  if (asking.open.has(binding)) return { is: 'neutral' }
  asking.open.add(binding)
  const type = askOpenBinding(asking, binding)
  asking.open.delete(binding)
  return type
}

function askOpenBinding(asking: Asking, binding: Binding): Type | undefined {
  const { way, annotation, value, path } = binding
  if (annotation) return typeOfAnnotation(textOf(annotation)) ?? (value && way === 'annotate' ? ask(asking, value) : undefined)
  switch (way) {
    case 'assign':
    case 'unpack':
      return value && path && partOf(ask(asking, value), path)
    case 'for':
      return value && path && partOf(elementOf(asking, value), path)
    case 'augment':
      return { is: 'neutral' }
    case 'rest-parameter':
      return { is: path ? 'dict' : 'tuple' }
    case 'parameter':
      return (
        typeByUse(asking.program, binding) ?? (value && value.kind !== 'None' && value.kind !== 'String' ? ask(asking, value) : undefined)
      )
    case 'define':
    case 'class':
    case 'import':
    case 'except':
      return { is: 'other' }
    default:
      return undefined
  }
}

/** The type of a part that is unpacked: only uniform sequences tell it. */
function partOf(type: Type | undefined, path: number[]): Type | undefined {
  let at = type
  for (const _ of path) at = at?.is === 'str' ? at : at?.is === 'list' || at?.is === 'tuple' ? at.of : undefined
  return at
}

/** What a `for` gets from it, one after another. */
function elementOf(asking: Asking, iterable: Syntax): Type | undefined {
  const call = callOf(iterable)
  const name = call && fullNameOf(asking.program, call.callee)
  const [first] = call?.args ?? []
  if (name === 'range') return { is: 'number' }
  if ((name === 'reversed' || name === 'sorted') && first) return elementOf(asking, first)
  const type = ask(asking, iterable)
  if (type?.is === 'str') return { is: 'str' }
  return type?.is === 'list' || type?.is === 'tuple' || type?.is === 'set' || type?.is === 'deque' ? type.of : undefined
}

function askCall(asking: Asking, node: Syntax): Type | undefined {
  const call = callOf(node)
  if (call === undefined) return undefined
  const { program } = asking
  const name = fullNameOf(program, call.callee)
  const [first] = call.args
  const known = name === undefined ? undefined : typesOfFunctions.get(name)
  if (known) {
    const of = first && (name === 'list' || name === 'sorted') ? elementOf(asking, first) : undefined
    return of && of.is !== 'neutral' ? { ...known, of } : known
  }
  const short = name?.startsWith('numpy.') ? name.slice('numpy.'.length) : undefined
  if (short !== undefined && (elementwise.has(short) || products.has(short) || call.keywords.has('axis'))) {
    return call.args.some((arg) => ask(asking, arg)?.is === 'array') ? { is: 'array' } : undefined
  }
  if (short?.startsWith('random.') && call.keywords.has('size')) return { is: 'array' }
  if (call.callee.kind === 'VariableName') return resultOfOwn(program, call.callee)
  const attribute = attributeOf(call.callee)
  if (attribute === undefined) return undefined
  const { object, name: method } = attribute
  if (/^r?split$/.test(method) && name !== `re.${method}` && !name?.startsWith('numpy.') && !textOf(object).endsWith('.str')) {
    const separator = call.args[0]
    return separator === undefined || separator.kind === 'String' ? { is: 'list', of: { is: 'str' } } : undefined
  }
  const receiver = ask(asking, object)
  if (receiver?.is === 'array' && (products.has(method) || call.keywords.has('axis'))) return receiver
  if (receiver === undefined && draws.has(method) && call.keywords.has('size')) return { is: 'array' }
  if (receiver === undefined) return object.kind === 'String' && method === 'join' ? { is: 'str' } : resultOfMethod(method)
  return keepingMethods[receiver.is]?.has(method) ? withoutSize(receiver) : resultOfMethod(method)
}

const resultOfMethod = (method: string) => (Object.hasOwn(resultsOfMethods, method) ? resultsOfMethods[method] : undefined)

/** What a function of this file says that it returns. */
function resultOfOwn(program: Program, callee: Syntax): Type | undefined {
  const bindings = program.bindingsOf(callee)
  const [only] = bindings
  if (bindings.length !== 1 || only?.way !== 'define') return undefined
  const annotation = only.statement.children.find(({ kind }) => kind === 'TypeDef')?.children.find(isExpression)
  return annotation && typeOfAnnotation(textOf(annotation))
}

function askOwn(asking: Asking, own: OwnValue): Type | undefined {
  if (asking.open.has(own)) return { is: 'neutral' }
  asking.open.add(own)
  const type = (own.annotation && typeOfAnnotation(textOf(own.annotation))) ?? (own.value && ask(asking, own.value))
  asking.open.delete(own)
  return type
}

function askMember(asking: Asking, node: Syntax): Type | undefined {
  const attribute = attributeOf(node)
  if (attribute) {
    const type = ask(asking, attribute.object)
    if (attribute.name === 'T' && (type?.is === 'array' || type?.is === 'frame')) return { is: type.is }
    const own = ownValuesOf(asking.program, node)
    if (own.length > 0 && own.length <= mostBindings) return joinTypes(own.map((value) => askOwn(asking, value)))
    if (attribute.name === 'values' && (type?.is === 'frame' || type?.is === 'series')) return { is: 'array' }
    return undefined
  }
  const found = subscriptOf(node)
  const [first] = found?.indices ?? []
  if (found === undefined || first === undefined) return undefined
  const type = ask(asking, found.object)
  if (type === undefined || type.is === 'neutral') return type
  if (type.is === 'frame') return columnOf(first.kind === 'index' ? first.value : undefined)
  const single = found.indices.length === 1
  if (type.is === 'array')
    return found.indices.some((index) => index.kind === 'slice' || isMask(asking, index.value)) ? { is: 'array' } : undefined
  if (first.kind === 'slice') {
    const size = [first.start, first.stop].map((bound) => Math.abs((bound && integerOf(bound)) ?? 0))
    const small = first.stop !== undefined && Math.max(...size) > 0 && Math.max(...size) <= smallLength && (integerOf(first.stop) ?? 0) > 0
    return single && ['list', 'tuple', 'str'].includes(type.is) ? { ...withoutSize(type), ...(small ? { small } : {}) } : undefined
  }
  if (type.is === 'str') return { is: 'str' }
  return single && (type.is === 'list' || type.is === 'dict' || type.is === 'deque') ? type.of : undefined
}

/** `a[a > 0]` is an array of the entries where it is true. */
const isMask = (asking: Asking, index: Syntax) => index.kind === 'BinaryExpression' && ask(asking, index)?.is === 'array'

/** `df["x"]` is a column; `df[["x", "y"]]` and `df[mask]` are frames. */
function columnOf(index: Syntax | undefined): Type | undefined {
  if (index?.kind === 'String') return { is: 'series' }
  if (index?.kind === 'ArrayExpression' || index?.kind === 'BinaryExpression' || index?.kind === 'UnaryExpression') return { is: 'frame' }
  return undefined
}
