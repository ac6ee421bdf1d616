/** Where a name's value may come from, and how often a piece of code runs. */
import { bare, callOf, comprehensionKinds, comprehensionOf, forLoopOf, integerOf, isExpression, lastStatementOf } from './parts.ts'
import type { Program } from './program.ts'
import type { Binding } from './scopes.ts'
import { around, inside, isWithin, type Syntax, textOf } from './syntax.ts'

/** The bindings that a name may have where it is read: those which no later one on every way to it replaces. */
export function reachingBindings(program: Program, use: Syntax): Binding[] {
  const bindings = program.bindingsOf(use)
  const owner = program.ownerOf(use)
  if (bindings.length < 2 || bindings.length > 50 || owner === undefined || functionOf(use) !== functionOf(bindings[0]?.node ?? use)) {
    return bindings
  }
  const loops = [...around(use)].filter(isLoop)
  const last = bindings.findLast((binding) => replacesAll(binding, use))
  return bindings.filter((binding) => {
    if (binding === last) return true
    if (binding.takesEffect <= use.from) return last === undefined || binding.takesEffect > last.takesEffect
    return loops.some((loop) => isWithin(binding.node, loop) && !(last && isWithin(last.node, loop)))
  })
}

function functionOf(node: Syntax): Syntax | undefined {
  for (const at of around(node)) if (at.kind === 'FunctionDefinition' || at.kind === 'LambdaExpression') return at
  return undefined
}

/** Whether every way to the use passes the binding last. */
function replacesAll({ way, statement, takesEffect }: Binding, use: Syntax): boolean {
  if (takesEffect > use.from || way === 'augment') return false
  if (way === 'parameter' || way === 'rest-parameter') return true
  if (way === 'for') return isWithin(use, statement)
  if (way !== 'assign' && way !== 'unpack' && way !== 'annotate' && way !== 'with') return false
  return statement.kind !== 'NamedExpression' && statement.parent !== null && isWithin(use, statement.parent)
}

export const isLoop = ({ kind }: Syntax): boolean =>
  kind === 'ForStatement' || kind === 'WhileStatement' || comprehensionKinds.includes(kind)

/** The loops that run a piece of code again and again, from the nearest outwards; loops over a handful of written-out things do not count. */
export function loopsAround(program: Program, node: Syntax): Syntax[] {
  const loops: Syntax[] = []
  let leaves: 'all' | 'one' | undefined
  let goesOn = false
  let below = node
  for (const at of around(node)) {
    if (at.kind === 'FunctionDefinition' || at.kind === 'ClassDefinition') break
    if (at.kind === 'LambdaExpression' && !isKey(at)) break
    if (at.kind === 'ReturnStatement' || at.kind === 'RaiseStatement') leaves = 'all'
    if (at.kind === 'Body' && !goesOn) {
      const last = lastStatementOf(at)?.kind
      if (last === 'ReturnStatement' || last === 'RaiseStatement') leaves = 'all'
      else if (last === 'BreakStatement') leaves ??= 'one'
      else if (last === 'ContinueStatement') goesOn = true
    }
    if (leaves === 'all') break
    if (at.kind === 'LambdaExpression') loops.push(at)
    else if (isLoop(at)) {
      if (repeats(at, below) && leaves === undefined && runsOften(program, at)) loops.push(at)
      if (!comprehensionKinds.includes(at.kind)) {
        leaves = undefined
        goesOn = false
      }
    }
    below = at
  }
  return loops
}

/** Whether this part of a loop runs each time, as what is iterated over and the `else` do not. */
function repeats(loop: Syntax, part: Syntax): boolean {
  if (loop.kind === 'ForStatement') return part === forLoopOf(loop).body
  if (loop.kind === 'WhileStatement') return loop.children.slice(1, 3).includes(part)
  return part !== comprehensionOf(loop).loops[0]?.iterable
}

/** A lambda that is called for each element: the key of a sort, the function of a map. */
function isKey(lambda: Syntax): boolean {
  const list = lambda.parent
  const call = list?.parent
  return (
    call?.kind === 'CallExpression' &&
    /(^|\.)(sorted|sort|min|max|map|filter|apply|groupby|nlargest|nsmallest)$/.test(textOf(call.children[0] ?? call))
  )
}

function runsOften(program: Program, loop: Syntax): boolean {
  if (loop.kind === 'WhileStatement') return !halves(loop)
  const iterables = loop.kind === 'ForStatement' ? [forLoopOf(loop).iterable] : comprehensionOf(loop).loops.map(({ iterable }) => iterable)
  return !iterables.every((iterable) => iterable !== undefined && isShort(program, iterable))
}

const halving = /^(\/\/=|\/=|>>=)$/

/** A loop whose condition shrinks by a factor each time runs few times, however large the number. */
function halves(loop: Syntax): boolean {
  const condition = loop.children[1]
  const names = condition ? [...inside(condition)].filter(({ kind }) => kind === 'VariableName').map(textOf) : []
  return [...inside(loop)].some(
    ({ kind, children: [target, operator] }) =>
      kind === 'UpdateStatement' &&
      operator !== undefined &&
      halving.test(textOf(operator)) &&
      target !== undefined &&
      names.includes(textOf(target)),
  )
}

/** Whether it is a handful of things, written out. */
function isShort(program: Program, iterable: Syntax): boolean {
  const node = bare(iterable)
  if (/^(Array|Tuple|Set|Dictionary)Expression$/.test(node.kind)) {
    return node.children.filter(isExpression).length <= 16 && !node.children.some(({ kind }) => kind === '*')
  }
  if (node.kind === 'String') return node.to - node.from <= 18
  const call = callOf(node)
  if (call && /^(range|enumerate|reversed|sorted|zip)$/.test(textOf(call.callee))) {
    const shorts = call.args.map((arg) => (textOf(call.callee) === 'range' ? (integerOf(arg) ?? 99) <= 16 : isShort(program, arg)))
    return shorts.length > 0 && (textOf(call.callee) === 'zip' ? shorts.some(Boolean) : shorts.every(Boolean))
  }
  if (call && /\.(items|keys|values)$/.test(textOf(call.callee))) {
    const object = call.callee.children[0]
    return object !== undefined && isShort(program, object)
  }
  if (node.kind !== 'VariableName') return false
  const bindings = program.bindingsOf(node)
  const value = bindings[0]?.value
  const written = bindings.length === 1 && bindings[0]?.way === 'assign' && value !== undefined && value.kind !== 'VariableName'
  return written && isShort(program, value) && !grows(program, node)
}

const growing = new Set(['append', 'extend', 'insert', 'add', 'update', 'appendleft', 'push', 'setdefault'])

/** Whether anything is added to what a name holds, anywhere in its scope. */
export function grows(program: Program, name: Syntax): boolean {
  const owner = program.ownerOf(name)
  if (owner === undefined) return true
  return (
    program.bindingsOf(name).some(({ way }) => way === 'augment') ||
    program.readsOf(owner, textOf(name)).some((read) => {
      const property = read.parent?.kind === 'MemberExpression' && read.place === 0 ? read.parent.children[2] : undefined
      return property?.kind === 'PropertyName' && growing.has(textOf(property))
    })
  )
}

/**
 * The nearest loop through which a name carries what it holds from one turn to the next, so that growing or shrinking it by copying adds up. A loop that
 * gives the name a fresh value in each turn carries nothing.
 */
export function carryingLoop(program: Program, name: Syntax, loops: Syntax[]): Syntax | undefined {
  const bindings = program.bindingsOf(name)
  if (bindings.length > 50) return undefined
  const fresh = bindings.filter(
    ({ way, statement, value, name }) => way !== 'augment' && !(value && reads(value, name) && statement.kind === 'AssignStatement'),
  )
  return loops.find((loop) => !fresh.some((binding) => isWithin(binding.node, loop)))
}

const reads = (node: Syntax, name: string) => [...inside(node)].some((at) => at.kind === 'VariableName' && textOf(at) === name)
