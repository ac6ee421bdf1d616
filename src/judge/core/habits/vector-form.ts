/** Whether a loop does nothing but arithmetic on the elements of arrays, each turn apart from the others, so that whole arrays can do it at once. */

import { type Elements, elementsOf } from './elements.ts'
import {
  assignmentOf,
  attributeOf,
  bare,
  binaryOf,
  callOf,
  comprehensionOf,
  forLoopOf,
  isExpression,
  methodCallOf,
  statementsOf,
  subscriptOf,
  updateOf,
} from './parts.ts'
import type { Program } from './program.ts'
import { inside, type Syntax, textOf } from './syntax.ts'
import { elementwise } from './type-names.ts'
import { fullNameOf, isOfType, typeOf } from './types.ts'
import { wholeArrayForm } from './whole-form.ts'

/** The state of reading a loop's body. Names are texts: a body is short and in one scope. */
type Reading = {
  program: Program
  elements: Elements
  /** Names that hold a value of this turn. */
  temporaries: Set<string>
  /** Names read before this turn set them. */
  earlier: Set<string>
  plain: Set<string>
  sums: Set<string>
  /** Arrays and lists that are written, with the index as written. */
  stores: Map<string, string>
  /** Indices with which each name is read. */
  subscripts: Map<string, Set<string>>
  arrays: string[]
  computes: boolean
}

/** The array that the loop computes with, and where it is short the expression that replaces it; undefined where the loop does more than that. */
export function findVectorForm(program: Program, loop: Syntax): { array: string; better: string | undefined } | undefined {
  const elements = elementsOf(program, loop)
  if (elements === undefined) return undefined
  const reading: Reading = {
    program,
    elements,
    temporaries: new Set(),
    earlier: new Set(),
    plain: new Set(),
    sums: new Set(),
    stores: new Map(),
    subscripts: new Map(),
    arrays: [],
    computes: false,
  }
  const { body } = forLoopOf(loop)
  const fits =
    loop.kind === 'ForStatement'
      ? body !== undefined && loop.children.at(-1) === body && readAll(reading, statementsOf(body))
      : [...comprehensionOf(loop).elements, ...comprehensionOf(loop).conditions].every((part) => readValue(reading, part))
  const [array] = reading.arrays
  if (!fits || !reading.computes || array === undefined || !areTurnsApart(reading)) return undefined
  return { array, better: wholeArrayForm(elements, loop) }
}

/** No turn needs what an earlier one left: sums are only added to, arrays written only where this turn reads them. */
function areTurnsApart({ plain, earlier, sums, stores, subscripts }: Reading): boolean {
  if ([...plain].some((name) => earlier.has(name)) || [...sums].some((name) => plain.has(name) || earlier.has(name))) return false
  return [...stores].every(([name, index]) => !earlier.has(name) && [...(subscripts.get(name) ?? [])].every((read) => read === index))
}

const readAll = (reading: Reading, statements: Syntax[]) => statements.every((statement) => readStatement(reading, statement))

function readStatement(reading: Reading, statement: Syntax): boolean {
  switch (statement.kind) {
    case 'PassStatement':
    case 'ContinueStatement':
      return true
    case 'AssignStatement': {
      const { targets, value } = assignmentOf(statement)
      const [target] = targets.length === 1 && targets[0]?.length === 1 ? targets[0] : []
      const [given] = value.length === 1 ? value : []
      const added = target && given && addedTo(target, given)
      if (added) {
        reading.computes = true
        return readValue(reading, added) && readTarget(reading, target, true)
      }
      return target !== undefined && given !== undefined && readValue(reading, given) && readTarget(reading, target, false)
    }
    case 'UpdateStatement': {
      const update = updateOf(statement)
      if (update === undefined || !/^[-+*|&]=$/.test(update.operator) || !readValue(reading, update.value)) return false
      reading.computes = true
      return readTarget(reading, update.target, true)
    }
    case 'IfStatement': {
      const extreme = readExtreme(reading, statement)
      if (extreme !== undefined) return extreme
      const before = new Set(reading.temporaries)
      const tests = statement.children.filter(isExpression).every((test) => readValue(reading, test))
      return (
        tests &&
        statement.children.every((child) => {
          if (child.kind !== 'Body') return true
          reading.temporaries = new Set(before)
          const fits = readAll(reading, statementsOf(child))
          reading.temporaries = before
          return fits
        })
      )
    }
    case 'ForStatement':
      return readInnerLoop(reading, statement)
    case 'ExpressionStatement': {
      const call = statement.children[0] && methodCallOf(statement.children[0])
      if (call?.method !== 'append' || call.receiver.kind !== 'VariableName' || call.args.length !== 1 || call.args[0] === undefined)
        return false
      reading.sums.add(textOf(call.receiver))
      return isOfType(reading.program, call.receiver, 'list') && readValue(reading, call.args[0])
    }
    default:
      return false
  }
}

/** `total = total + x` is `total += x`. */
function addedTo(target: Syntax, given: Syntax): Syntax | undefined {
  const parts = target.kind === 'VariableName' ? binaryOf(bare(given)) : undefined
  return parts?.operator === '+' && textOf(parts.left) === textOf(target) ? parts.right : undefined
}

/** `if x > best: best = x`, the largest or smallest by hand; undefined for any other `if`. */
function readExtreme(reading: Reading, statement: Syntax): boolean | undefined {
  const parts = statement.children.filter(isExpression)
  const bodies = statement.children.filter(({ kind }) => kind === 'Body')
  const test = parts.length === 1 && bodies.length === 1 && parts[0] ? binaryOf(bare(parts[0])) : undefined
  if (test === undefined || !/^[<>]=?$/.test(test.operator) || bodies[0] === undefined) return undefined
  const [given] = statementsOf(bodies[0]).flatMap((inner) => (inner.kind === 'AssignStatement' ? [assignmentOf(inner)] : []))
  const name = given?.targets[0]?.[0]
  const [value] = given?.value ?? []
  const sides = [textOf(test.left), textOf(test.right)]
  if (name?.kind !== 'VariableName' || value === undefined || statementsOf(bodies[0]).length !== 1) return undefined
  if (!sides.includes(textOf(name)) || !sides.includes(textOf(value)) || textOf(name) === textOf(value)) return undefined
  reading.computes = true
  return readValue(reading, value) && readTarget(reading, name, true)
}

function readInnerLoop(reading: Reading, loop: Syntax): boolean {
  const inner = elementsOf(reading.program, loop)
  const { body, iterable } = forLoopOf(loop)
  if (inner === undefined || body === undefined || iterable === undefined || loop.children.at(-1) !== body) return false
  const call = callOf(iterable)
  if (call && !call.args.every((arg) => isOfType(reading.program, arg, 'array', 'list') || readValue(reading, arg))) return false
  for (const name of inner.counters) reading.elements.counters.add(name)
  for (const [name, array] of inner.values) reading.elements.values.set(name, array)
  return readAll(reading, statementsOf(body))
}

function readTarget(reading: Reading, target: Syntax, updates: boolean): boolean {
  if (target.kind === 'VariableName') {
    const name = textOf(target)
    if (reading.elements.counters.has(name) || reading.elements.values.has(name)) return false
    if (!updates) {
      reading.plain.add(name)
      reading.temporaries.add(name)
    } else if (!reading.temporaries.has(name)) reading.sums.add(name)
    return true
  }
  const place = placeOf(target)
  if (place === undefined || !isOfType(reading.program, place.base, 'array', 'list')) return false
  if (!place.indices.every((index) => readIndex(reading, index))) return false
  if (isOfType(reading.program, place.base, 'array')) reading.arrays.push(textOf(place.base))
  const known = reading.stores.get(textOf(place.base))
  reading.stores.set(textOf(place.base), place.text)
  return known === undefined || known === place.text
}

/** `a[i, j]` and `a[i][j]`: the name, and the indices as one text. */
function placeOf(node: Syntax): { base: Syntax; indices: Syntax[]; text: string } | undefined {
  const found = subscriptOf(node)
  if (found === undefined) return undefined
  const indices = found.indices.flatMap((index) => (index.kind === 'index' ? [index.value] : []))
  if (indices.length !== found.indices.length || indices.length === 0) return undefined
  const outer = found.object.kind === 'VariableName' ? { base: found.object, indices: [], text: '' } : placeOf(found.object)
  if (outer === undefined) return undefined
  return {
    base: outer.base,
    indices: [...outer.indices, ...indices],
    text: [outer.text, ...indices.map(textOf)].filter(Boolean).join(', '),
  }
}

/** An index of counters, numbers and names that the loop does not set, or an element of an array. */
function readIndex(reading: Reading, index: Syntax): boolean {
  const computed = reading.computes
  const fits = index.kind !== 'TupleExpression' && readValue(reading, index)
  reading.computes = computed
  return fits
}

const valueKinds = new Set(['Number', 'Boolean', 'ParenthesizedExpression', 'UnaryExpression', 'ConditionalExpression', 'BinaryExpression'])
const elementFunctions = new Set(['abs', 'min', 'max', 'pow'])
const conversions = new Set(['int', 'float', 'round', 'bool'])

/** Reads an expression; false where it holds anything but arithmetic on elements, counters and names. */
function readValue(reading: Reading, node: Syntax): boolean {
  if (node.kind === 'VariableName') return readName(reading, node)
  if (node.kind === 'MemberExpression') return readMember(reading, node)
  if (node.kind === 'CallExpression') return readCall(reading, node)
  if (!valueKinds.has(node.kind)) return false
  const operator = node.children.find(({ kind }) => /^(Arith|Compare|Bit)Op$/.test(kind))
  if (operator && textOf(operator) === '@') return false
  if (node.children.some(({ kind }) => kind === 'in' || kind === 'is')) return false
  const parts = node.children.filter(isExpression)
  if (!parts.every((part) => readValue(reading, part))) return false
  if (operator && parts.some((part) => hasElement(reading, part))) reading.computes = true
  return true
}

const hasElement = ({ elements }: Reading, node: Syntax) =>
  [...inside(node)].some((at) => at.kind === 'VariableName' && (elements.counters.has(textOf(at)) || elements.values.has(textOf(at)))) ||
  node.kind === 'VariableName'

function readName(reading: Reading, node: Syntax): boolean {
  const name = textOf(node)
  const { elements, temporaries, earlier, arrays } = reading
  const source = elements.values.get(name)
  if (source?.isArray) arrays.push(source.from)
  if (source !== undefined || elements.counters.has(name) || temporaries.has(name)) return true
  earlier.add(name)
  const type = typeOf(reading.program, node)?.is
  // A whole array in the body means that each turn already works on many elements at once.
  return type === undefined || type === 'number'
}

function readMember(reading: Reading, node: Syntax): boolean {
  const { program, elements, subscripts, arrays } = reading
  const attribute = attributeOf(node)
  if (attribute) return isExtent(node) || /^(math|numpy)\.(pi|e|inf|nan)$/.test(fullNameOf(program, node) ?? '')
  if (isExtent(node)) return true
  const place = placeOf(node)
  if (place === undefined || !place.indices.every((index) => readIndex(reading, index))) return false
  const name = textOf(place.base)
  const source = elements.values.get(name)
  if (source?.isArray) arrays.push(source.from)
  if (source !== undefined) return source.isArray
  const reads = subscripts.get(name) ?? new Set<string>()
  subscripts.set(name, reads.add(place.text))
  const type = typeOf(program, place.base)?.is
  const isArray = type === 'array'
  const moves = place.indices.some((index) =>
    [...inside(index)].some((at) => at.kind === 'VariableName' && (elements.counters.has(textOf(at)) || elements.values.has(textOf(at)))),
  )
  if (isArray && moves) arrays.push(name)
  // A name of unknown type beside a known array is most likely an array too, where it is read at the loop's own position.
  return isArray || type === 'list' || (type === undefined && place.indices.every((index) => elements.counters.has(textOf(index))))
}

/** `a.shape[0]` and `a.size` are numbers. */
const isExtent = (node: Syntax) => /^\w+\.(shape\[\d\]|size)$/.test(textOf(node).slice(0, 60))

function readCall(reading: Reading, node: Syntax): boolean {
  const call = callOf(node)
  const name = call && fullNameOf(reading.program, call.callee)
  if (call === undefined || name === undefined || call.keywords.size > 0 || call.starred) return false
  const isElementwise =
    elementFunctions.has(name) || name.startsWith('math.') || (name.startsWith('numpy.') && elementwise.has(name.slice(6)))
  if (name === 'len' || !(isElementwise || conversions.has(name))) return name === 'len'
  if (isElementwise && call.args.some((arg) => hasElement(reading, arg))) reading.computes = true
  return call.args.every((arg) => readValue(reading, arg))
}
