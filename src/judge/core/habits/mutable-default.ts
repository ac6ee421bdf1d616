import { callOf, isExpression } from './parts.ts'
import type { Finding, Program } from './program.ts'
import { type Syntax, textOf } from './syntax.ts'
import { fullNameOf } from './types.ts'

const displays = /^(Array|Dictionary|Set)(Comprehension)?Expression$/
const makers = new Set([
  'list',
  'dict',
  'set',
  'bytearray',
  'collections.defaultdict',
  'collections.deque',
  'collections.Counter',
  'collections.OrderedDict',
])

/** Finds parameters whose default is a list, a dict, a set or another thing that can be changed. */
export function findMutableDefaults(program: Program): Finding[] {
  return program.ofKind('ParamList').flatMap((list) => (list.parent?.kind === 'FunctionDefinition' ? defaultsOf(program, list) : []))
}

function defaultsOf(program: Program, list: Syntax): Finding[] {
  let name = ''
  return list.children.flatMap((child, place) => {
    const isDefault = list.children[place - 1]?.kind === 'AssignOp'
    if (child.kind === 'VariableName' && !isDefault) name = textOf(child)
    if (!isDefault || !isExpression(child) || child.broken || !isMutable(program, child)) return []
    const made = child.to - child.from <= 30 ? textOf(child) : '[...]'
    return [
      {
        rule: 'mutable-default',
        at: child,
        message: `\`${name}=${made}\` makes one object that all calls share.`,
        why: 'Defaults are made once, when the function is defined: what one call puts in, the next call finds there.',
        better: `${name}=None  # in the parameters\nif ${name} is None:\n    ${name} = ${made}`,
      },
    ]
  })
}

function isMutable(program: Program, node: Syntax): boolean {
  if (displays.test(node.kind)) return true
  const call = callOf(node)
  const name = call && fullNameOf(program, call.callee)
  return name !== undefined && (makers.has(name) || /^numpy\.(array|zeros|ones|empty|full)$/.test(name))
}
