/** Lists and strings that are copied again in each turn of a loop. */
import { carryingLoop, loopsAround } from './flow.ts'
import { assignmentOf, bare, binaryOf, callOf, dottedOf, integerOf, isExpression, methodCallOf, subscriptOf, updateOf } from './parts.ts'
import type { Finding, Program } from './program.ts'
import { inside, type Syntax, textOf } from './syntax.ts'
import { isOfType, typeOf } from './types.ts'

/** Finds lists that are copied or shifted, and strings that are copied, in each turn of a loop. */
export function findQuadratic(program: Program): Finding[] {
  const finders: [string, (program: Program, node: Syntax) => Finding | undefined][] = [
    ['AssignStatement', reassigned],
    ['UpdateStatement', lengthenedString],
    ['CallExpression', shiftedList],
    ['DeleteStatement', deletedFirst],
    ['CallExpression', foldedSlice],
  ]
  return finders.flatMap(([kind, find]) => program.ofKind(kind).flatMap((node) => (node.broken ? [] : (find(program, node) ?? []))))
}

const carries = (program: Program, at: Syntax, name: Syntax) => carryingLoop(program, name, loopsAround(program, at)) !== undefined

/** `xs = xs + [x]`, `xs = [*xs, x]`, `xs = xs[1:]`, `s = s + piece`. */
function reassigned(program: Program, node: Syntax): Finding | undefined {
  const { targets, value } = assignmentOf(node)
  const [target] = targets.length === 1 && targets[0]?.length === 1 ? targets[0] : []
  const given = value.length === 1 && value[0] ? bare(value[0]) : undefined
  if (target?.kind !== 'VariableName' || given === undefined) return undefined
  const found = grownByCopy(program, node, target, given) ?? shrunkByCopy(program, node, target, given)
  return found && carries(program, node, target) ? found : undefined
}

function grownByCopy(program: Program, at: Syntax, target: Syntax, given: Syntax): Finding | undefined {
  const name = textOf(target)
  const isOwn = (part: Syntax) => part.kind === 'VariableName' && textOf(part) === name
  if (given.kind === 'ArrayExpression') {
    const own = given.children.some((child, place) => isOwn(child) && given.children[place - 1]?.kind === '*')
    return own ? copiedList(at, name, `\`${textOf(given).slice(0, 40)}\` copies the whole list`, `${name}.append(x)`) : undefined
  }
  if (given.kind === 'FormatString') return startsWith(given, name) && isOfType(program, target, 'str') ? lengthened(at, name) : undefined
  const operands = sumOf(given)
  if (operands.length < 2 || operands.filter(isOwn).length !== 1) return undefined
  const own = operands.findIndex(isOwn)
  const others = operands.filter((_, place) => place !== own)
  // What is added is made from the whole list, so it doubles and the copies do not add up to more than the result.
  if (others.some((other) => mentions(other, name))) return undefined
  if (isOfType(program, operands[own] as Syntax, 'str') || others.some(({ kind }) => /String$/.test(kind))) {
    return isOfType(program, operands[own] as Syntax, 'list', 'array', 'frame', 'series') ? undefined : lengthened(at, name)
  }
  const sole = others.some(({ kind, children }) => kind === 'ArrayExpression' && children.filter(isExpression).length === 1)
  const type = typeOf(program, operands[own] as Syntax)
  if (type === undefined ? !sole : type.is !== 'list') return undefined
  const better =
    own === 0 ? `${name}.append(x)  # or ${name}.extend(more)` : `${name}.append(x)  # in the loop\n${name}.reverse()  # once, after it`
  return copiedList(at, name, `\`${name} = ${textOf(given).slice(0, 40)}\` makes a new list`, better)
}

const mentions = (node: Syntax, name: string) => [...inside(node)].some((at) => at.kind === 'VariableName' && textOf(at) === name)

/** `f"{s}..."`: the text so far and more. */
const startsWith = (text: Syntax, name: string) => text.children.some((part) => part.kind === 'FormatReplacement' && mentions(part, name))

/** The operands of a chain of `+`, from left to right. */
function sumOf(node: Syntax): Syntax[] {
  const parts = binaryOf(node)
  return parts?.operator === '+' ? [...sumOf(bare(parts.left)), bare(parts.right)] : [node]
}

function copiedList(at: Syntax, name: string, what: string, better: string): Finding {
  return {
    rule: 'quadratic-list',
    at,
    message: `${what} in each turn of the loop.`,
    why: `Every turn copies all that \`${name}\` holds, so n entries cost n² copies; appending costs n.`,
    better,
  }
}

function lengthened(at: Syntax, name: string): Finding {
  return {
    rule: 'quadratic-string',
    at,
    message: `\`${name}\` is built piece by piece in a loop.`,
    why: 'Strings cannot change, so each step may copy all that was built so far: n pieces, n² characters.',
    better: `pieces.append(piece)  # in the loop\n${name} = "".join(pieces)  # once, after it`,
  }
}

function shrunkByCopy(program: Program, at: Syntax, target: Syntax, given: Syntax): Finding | undefined {
  const found = subscriptOf(given)
  const [slice] = found?.indices ?? []
  if (found?.object.kind !== 'VariableName' || textOf(found.object) !== textOf(target)) return undefined
  if (slice?.kind !== 'slice' || slice.stepped || found.indices.length > 1 || !isCopiedBySlices(program, found.object)) return undefined
  const fixed = (bound: Syntax) => integerOf(bound) !== undefined || callOf(bound)?.callee.kind === 'VariableName'
  const cutsFew = slice.start ? !slice.stop && fixed(slice.start) : slice.stop !== undefined && (integerOf(slice.stop) ?? 0) < 0
  if (!cutsFew) return undefined
  const name = textOf(target)
  return {
    rule: 'quadratic-list',
    at,
    message: `\`${textOf(at)}\` copies all the rest in each turn of the loop.`,
    why: 'A slice is a new copy, so walking through n entries this way costs n² copies. Moving an index costs nothing.',
    better: slice.start ? `start += 1  # and look at ${name}[start]` : `${name}.pop()  # the last entry, in place`,
  }
}

/** Slices of lists and texts are copies, those of arrays are not. In a file without arrays, a name of unknown type is no array. */
function isCopiedBySlices(program: Program, name: Syntax): boolean {
  const type = typeOf(program, name)
  return type ? /^(list|str|tuple)$/.test(type.is) : !/\b(np|numpy|pd|pandas|torch|tf|jax|jnp)\b/.test(program.code)
}

/** `s += piece` where `s` is a string. */
function lengthenedString(program: Program, node: Syntax): Finding | undefined {
  const update = updateOf(node)
  if (update?.operator !== '+=' || !isOfType(program, update.target, 'str')) return undefined
  return carriesReceiver(program, node, update.target) ? lengthened(node, textOf(update.target)) : undefined
}

/** `xs.insert(0, x)` and `xs.pop(0)`. */
function shiftedList(program: Program, node: Syntax): Finding | undefined {
  const call = methodCallOf(node)
  const [first] = call?.args ?? []
  if (call === undefined || first === undefined || call.starred || textOf(first) !== '0') return undefined
  const name = dottedOf(call.receiver)
  const inserts = call.method === 'insert' && call.args.length === 2
  const pops = call.method === 'pop' && call.args.length === 1
  if (name === undefined || name === 'sys.path' || !(inserts || pops)) return undefined
  const type = typeOf(program, call.receiver)
  // A dictionary loses its key 0 once, so what gives its entry 0 in each turn is a list.
  if ((type && type.is !== 'list') || !carriesReceiver(program, node, call.receiver)) return undefined
  return {
    rule: 'quadratic-list',
    at: node,
    message: `\`${textOf(node).slice(0, 50)}\` moves every entry of the list, in each turn of the loop.`,
    why: 'A list keeps its entries side by side, so changing its front costs as much as it is long. A deque does it in one step.',
    better: `from collections import deque\n${name} = deque(${name})\n${inserts ? `${name}.appendleft(x)` : `${name}.popleft()`}`,
  }
}

function carriesReceiver(program: Program, at: Syntax, receiver: Syntax): boolean {
  if (receiver.kind === 'VariableName') return carries(program, at, receiver)
  return dottedOf(receiver)?.startsWith('self.') === true && loopsAround(program, at).length > 0
}

/** A name that is appended to holds a list or a deque, and a deque's `pop` takes no place. */
function isAppendedTo(program: Program, name: Syntax): boolean {
  const owner = name.kind === 'VariableName' ? program.ownerOf(name) : undefined
  return (
    owner !== undefined &&
    program.readsOf(owner, textOf(name)).some(({ parent, place }) => {
      const method = place === 0 && parent?.kind === 'MemberExpression' ? parent.children[2] : undefined
      return method?.kind === 'PropertyName' && /^(append|extend|sort)$/.test(textOf(method))
    })
  )
}

/** `del xs[0]`. */
function deletedFirst(program: Program, node: Syntax): Finding | undefined {
  for (const target of node.children.filter(isExpression)) {
    const found = subscriptOf(target)
    const [index] = found?.indices ?? []
    if (found?.object.kind !== 'VariableName' || index?.kind !== 'index' || textOf(index.value) !== '0') continue
    if (!(isOfType(program, found.object, 'list') || isAppendedTo(program, found.object)) || !carries(program, node, found.object)) continue
    const name = textOf(found.object)
    return {
      rule: 'quadratic-list',
      at: node,
      message: `\`${textOf(node)}\` moves every entry of the list, in each turn of the loop.`,
      why: 'A list keeps its entries side by side, so changing its front costs as much as it is long. A deque does it in one step.',
      better: `from collections import deque\n${name} = deque(${name})\n${name}.popleft()`,
    }
  }
  return undefined
}

/** `sum(xs[:i])` for each `i`: adds up the same entries again and again. */
function foldedSlice(program: Program, node: Syntax): Finding | undefined {
  const call = callOf(node)
  const [argument] = call?.args ?? []
  if (call?.callee.kind !== 'VariableName' || argument === undefined || call.args.length !== 1) return undefined
  const fold = textOf(call.callee)
  const found = /^(sum|min|max)$/.test(fold) ? subscriptOf(argument) : undefined
  const [slice] = found?.indices ?? []
  if (found?.object.kind !== 'VariableName' || slice?.kind !== 'slice' || slice.stepped || found.indices.length > 1) return undefined
  const bound = slice.start && slice.stop ? undefined : (slice.start ?? slice.stop)
  const [loop] = loopsAround(program, node)
  if (bound === undefined || loop === undefined || !isOfType(program, found.object, 'list')) return undefined
  const counts = [...inside(bound)].some((name) => name.kind === 'VariableName' && isCounterOf(program, name, loop))
  if (!counts || carryingLoop(program, found.object, [loop]) === undefined) return undefined
  return {
    rule: 'quadratic-list',
    at: node,
    message: `\`${textOf(node)}\` goes through the list from ${slice.start ? 'here' : 'its start'} again, in each turn of the loop.`,
    why: 'Each turn copies and reads up to n entries that the turn before had read already, so the loop costs n² steps. A running value costs n.',
    better:
      fold === 'sum'
        ? 'from itertools import accumulate\nsums = list(accumulate(xs))  # sums[i] == sum(xs[: i + 1])'
        : `from itertools import accumulate\nbest = list(accumulate(xs, ${fold}))`,
  }
}

const isCounterOf = (program: Program, name: Syntax, loop: Syntax) =>
  program.bindingsOf(name).some(({ way, statement }) => way === 'for' && statement === loop)
