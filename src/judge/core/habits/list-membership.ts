/** Searching a list from its start, again and again. */
import { carryingLoop, grows, loopsAround } from './flow.ts'
import { binaryOf, dottedOf, methodCallOf, subscriptOf } from './parts.ts'
import type { Finding, Program } from './program.ts'
import { inside, type Syntax, textOf } from './syntax.ts'
import { typeOf } from './types.ts'

/** Finds `in`, `index`, `count` and `remove` on lists in loops. */
export function findListMembership(program: Program): Finding[] {
  return program.ofKind('BinaryExpression', 'CallExpression').flatMap((node) => {
    const found = node.broken ? undefined : node.kind === 'BinaryExpression' ? checked(program, node) : searched(program, node)
    return found ? [found] : []
  })
}

function checked(program: Program, node: Syntax): Finding | undefined {
  const parts = binaryOf(node)
  if (parts === undefined || !/\bin$/.test(parts.operator)) return undefined
  const list = parts.right
  if (!isSearchedAgain(program, node, list)) return undefined
  const name = dottedOf(list) ?? 'the list'
  const better = list.kind === 'VariableName' && grows(program, list) ? grownSet(parts, name) : fixedSet(parts, name)
  return {
    rule: 'list-membership',
    at: node,
    message: `\`${textOf(node).slice(0, 60)}\` looks through a list, inside a loop.`,
    why: 'Each check walks the list from its start, so n checks on n entries take n² steps. A set answers in one step, however large it is.',
    better,
  }
}

type Check = { left: Syntax; operator: string; right: Syntax }

const grownSet = ({ left, operator }: Check, name: string) =>
  `${name} = set()  # before the loop, and ${name}.add(x) where it grows\n${textOf(left).slice(0, 40)} ${operator} ${name}`

function fixedSet({ left, operator, right }: Check, name: string): string {
  if (right.kind === 'MemberExpression' && subscriptOf(right))
    return `seen = set()  # before the loop, and seen.add(x) in each turn\n${textOf(left).slice(0, 40)} ${operator} seen`
  const own = /^\w+$/.test(name) ? `${name}_set` : 'known'
  return `${own} = set(${textOf(right).slice(0, 40)})  # once, before the loop\n${textOf(left).slice(0, 40)} ${operator} ${own}`
}

const betterOf: Record<string, (name: string) => string> = {
  index: (name) => `place = {value: i for i, value in enumerate(${name})}  # once\nplace[x]`,
  count: (name) => `from collections import Counter\ncounts = Counter(${name})  # once\ncounts[x]`,
  remove: (name) => `kept = [x for x in ${name} if keep(x)]  # one pass, or a set with discard(x)`,
}

function searched(program: Program, node: Syntax): Finding | undefined {
  const call = methodCallOf(node)
  const better = call && Object.hasOwn(betterOf, call.method) ? betterOf[call.method] : undefined
  if (call === undefined || better === undefined || call.args.length !== 1 || !isSearchedAgain(program, node, call.receiver))
    return undefined
  const name = dottedOf(call.receiver) ?? 'xs'
  return {
    rule: 'list-membership',
    at: node,
    message: `\`${textOf(node).slice(0, 60)}\` looks through a list, inside a loop.`,
    why: `Each \`${call.method}\` walks the list from its start, so n of them on n entries take n² steps.`,
    better: better(name),
  }
}

/** A list of some length that is the same list in each turn of a loop. */
function isSearchedAgain(program: Program, node: Syntax, list: Syntax): boolean {
  const type = typeOf(program, list)
  if (type?.is !== 'list') return false
  const name = list.kind === 'VariableName' ? list : undefined
  if (type.small && !(name && grows(program, name))) return false
  const loops = loopsAround(program, node)
  if (name) return carryingLoop(program, name, loops) !== undefined
  return loops.length > 0 && (dottedOf(list)?.startsWith('self.') === true || isSteady(program, list, loops))
}

/** A call or a slice that gives the same list in each turn, since no name in it gets a fresh value there: `list(x)`, `x.split()`, `x[:i]`. */
function isSteady(program: Program, list: Syntax, loops: Syntax[]): boolean {
  const part = subscriptOf(list)
  const isSlice = part?.object.kind === 'VariableName' && part.indices[0]?.kind === 'slice'
  const from = isSlice ? part.object : list.kind === 'CallExpression' ? list : undefined
  const names = from ? [...inside(from)].filter(({ kind }) => kind === 'VariableName') : []
  return names.length > 0 && loops.some((loop) => names.every((name) => carryingLoop(program, name, [loop]) !== undefined))
}
