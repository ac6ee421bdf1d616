/** Work on a DataFrame one row at a time. */
import { carryingLoop, loopsAround } from './flow.ts'
import {
  assignmentOf,
  attributeOf,
  callOf,
  comprehensionKinds,
  comprehensionOf,
  forLoopOf,
  isExpression,
  methodCallOf,
  subscriptOf,
  updateOf,
} from './parts.ts'
import type { Finding, Program } from './program.ts'
import { around, inside, isWithin, type Syntax, textOf } from './syntax.ts'
import { fullNameOf, isOfType } from './types.ts'

const rule = 'row-loop'

const costOfRows =
  'Each row becomes a Python object of its own, so this is often 100 times slower than the same arithmetic on whole columns.'

const columns = `df["total"] = df["price"] * df["quantity"]  # all rows at once
df["fee"] = np.where(df["total"] > 100, 0, 5)  # instead of if/else`

/** Finds `iterrows`, `itertuples`, `apply(axis=1)`, rows taken by position in a loop, and frames grown by `concat` in a loop. */
export function findRowLoops(program: Program): Finding[] {
  const calls = program.ofKind('CallExpression').flatMap((node) => rowCall(program, node) ?? [])
  const loops = program.ofKind('ForStatement', ...comprehensionKinds).flatMap((node) => positionLoop(program, node) ?? [])
  const counted = program.ofKind('WhileStatement').flatMap((node) => countedLoop(program, node) ?? [])
  const grown = program.ofKind('AssignStatement').flatMap((node) => grownFrame(program, node) ?? [])
  return [...calls, ...loops, ...counted, ...grown]
}

function rowCall(program: Program, node: Syntax): Finding | undefined {
  const call = methodCallOf(node)
  if (call === undefined || node.broken) return undefined
  const { receiver, method, args, keywords } = call
  const name = receiver.to - receiver.from <= 40 ? textOf(receiver) : 'the frame'
  if (method === 'iterrows' || method === 'itertuples') {
    const outer = node.parent?.parent
    const takesOne = outer && callOf(outer) && textOf(outer.children[0] ?? outer) === 'next'
    if (takesOne || isOfType(program, receiver, 'list', 'dict', 'str', 'array')) return undefined
    return {
      rule,
      at: node,
      message: `\`${name}.${method}()\` walks through the table one row at a time.`,
      why: costOfRows,
      better: columns,
    }
  }
  if (method !== 'apply' || node.kind !== 'CallExpression') return undefined
  const axis = keywords.get('axis') ?? (isOfType(program, receiver, 'frame') ? args[1] : undefined)
  if (axis === undefined || !/^(1|['"]columns['"])$/.test(textOf(axis))) return undefined
  return {
    rule,
    at: node,
    message: `\`${name}.apply(..., axis=1)\` calls a Python function for every row.`,
    why: costOfRows,
    better: columns,
  }
}

const accessors = new Set(['iloc', 'loc', 'iat', 'at'])

/** `for i in range(len(df))` with `df.iloc[i]`, `df["x"][i]` and the like inside. */
function positionLoop(program: Program, node: Syntax): Finding | undefined {
  if (node.kind === 'ForStatement' && node.children.some((child) => child.broken && child.kind !== 'Body')) return undefined
  const loops = node.kind === 'ForStatement' ? [forLoopOf(node)] : comprehensionOf(node).loops
  for (const { targets, iterable } of loops) {
    const [target] = targets
    if (targets.length !== 1 || target?.kind !== 'VariableName' || iterable === undefined || !countsRows(program, iterable)) continue
    const index = textOf(target)
    const taken = [...inside(node)].find((at) => !isWithin(at, iterable) && takesRow(program, at, index))
    if (taken === undefined) continue
    const at = loopHead(node, target)
    const message = `This loop takes rows out of a DataFrame by position: \`${textOf(taken)}\`.`
    return { rule, at, message, why: costOfRows, better: columns }
  }
  return undefined
}

/** `while i < len(df):` with `df.iloc[i]` and `i += 1` inside. */
function countedLoop(program: Program, node: Syntax): Finding | undefined {
  const parts = [...inside(node)]
  const counters = parts.filter(({ kind }) => kind === 'UpdateStatement').flatMap((update) => updateOf(update)?.target ?? [])
  for (const counter of counters) {
    const taken = counter.kind === 'VariableName' ? parts.find((at) => takesRow(program, at, textOf(counter))) : undefined
    if (taken === undefined) continue
    const message = `This loop takes rows out of a DataFrame by position: \`${textOf(taken)}\`.`
    return { rule, at: node, message, why: costOfRows, better: columns }
  }
  return undefined
}

const loopHead = (node: Syntax, target: Syntax) => (node.kind === 'ForStatement' ? node : target)

function countsRows(program: Program, iterable: Syntax): boolean {
  const attribute = attributeOf(iterable)
  if (attribute?.name === 'index') return isOfType(program, attribute.object, 'frame')
  return fullNameOf(program, iterable.children[0] ?? iterable) === 'range' && callOf(iterable) !== undefined
}

function takesRow(program: Program, node: Syntax, index: string): boolean {
  const found = subscriptOf(node)
  const [first] = found?.indices ?? []
  if (found === undefined || first?.kind !== 'index' || textOf(first.value) !== index) return false
  const accessor = attributeOf(found.object)
  if (accessor && accessors.has(accessor.name)) return !isOfType(program, accessor.object, 'array', 'list', 'dict')
  const column = subscriptOf(found.object)
  const [label] = column?.indices ?? []
  return column !== undefined && label?.kind === 'index' && label.value.kind === 'String' && isOfType(program, column.object, 'frame')
}

/** `df = pd.concat([df, more])` in a loop copies the whole table each time. */
function grownFrame(program: Program, node: Syntax): Finding | undefined {
  const { targets, value } = assignmentOf(node)
  const [target] = targets.length === 1 ? (targets[0] ?? []) : []
  const call = value[0] && callOf(value[0])
  if (target?.kind !== 'VariableName' || call === undefined || node.broken || fullNameOf(program, call.callee) !== 'pandas.concat')
    return undefined
  const list = call.args[0]
  const name = textOf(target)
  if (list?.kind !== 'ArrayExpression' || !list.children.filter(isExpression).some((part) => textOf(part) === name)) return undefined
  if ([...around(node)].length === 0 || carryingLoop(program, target, loopsAround(program, node)) === undefined) return undefined
  return {
    rule,
    at: node,
    message: `\`${name}\` grows by \`pd.concat\` inside a loop.`,
    why: 'Each concat copies every row gathered so far, so n pieces cost n² copies.',
    better: `parts.append(more)  # in the loop\n${name} = pd.concat(parts)  # once, after it`,
  }
}
