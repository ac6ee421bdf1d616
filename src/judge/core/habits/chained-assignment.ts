/** Writing into a part of a part of a DataFrame, which may be a copy. */
import { attributeOf, isExpression, methodCallOf, subscriptOf } from './parts.ts'
import type { Finding, Program } from './program.ts'
import { inside, type Syntax, textOf } from './syntax.ts'
import { isOfType } from './types.ts'

/** Finds `df[...][...] = v`, `df.loc[...][...] = v`, `df[mask].col = v` and changes in place of a selection. */
export function findChainedAssignments(program: Program): Finding[] {
  const written = program
    .ofKind('AssignStatement', 'UpdateStatement')
    .flatMap((node) => targetsOf(node).flatMap((target) => findWritten(program, node, target)))
  const called = program.ofKind('CallExpression').flatMap((node) => changedInPlace(program, node))
  return [...written, ...called]
}

function targetsOf(statement: Syntax): Syntax[] {
  const last = statement.children.findLastIndex(({ kind }) => kind === 'AssignOp' || kind === 'UpdateOp')
  return statement.children.slice(0, Math.max(0, last)).filter(isExpression)
}

function findWritten(program: Program, at: Syntax, target: Syntax): Finding[] {
  if (target.kind !== 'MemberExpression' || target.broken) return []
  const attribute = attributeOf(target)
  const outer = attribute ? undefined : subscriptOf(target)
  const selection = attribute?.object ?? outer?.object
  const frame = selection && selectedFrom(program, selection, outer !== undefined)
  if (frame === undefined) return []
  return [finding(at, `\`${textOf(target).slice(0, 60)} = ...\` writes into a selection of \`${frame}\`.`, frame)]
}

function finding(at: Syntax, message: string, frame: string): Finding {
  return {
    rule: 'chained-assignment',
    at,
    message,
    why: 'The first step may give a copy; then the value is lost and the frame stays as it was. With copy-on-write it always is.',
    better: `${frame}.loc[mask, "column"] = value`,
  }
}

/** The name of the frame whose part a piece is; undefined when it is a frame itself, or no pandas at all. */
function selectedFrom(program: Program, selection: Syntax, subscripted: boolean): string | undefined {
  const found = subscriptOf(selection)
  if (found === undefined) {
    // df.col[mask] = v, df["col"].loc[mask] = v, df.loc[...].iloc[0] = v
    const attribute = subscripted ? attributeOf(selection) : undefined
    if (attribute === undefined) return undefined
    if (/^i?(loc|at)$/.test(attribute.name)) return selectedFrom(program, attribute.object, false)
    const isColumn = !/^(values|index|columns|T|attrs|loc|iloc|at|iat)$/.test(attribute.name)
    return isColumn && isFrame(program, attribute.object) ? nameOf(attribute.object) : undefined
  }
  const accessor = attributeOf(found.object)
  if (accessor && /^i?loc$/.test(accessor.name)) return isPlain(program, accessor.object) ? undefined : nameOf(accessor.object)
  if (isFrame(program, found.object)) return nameOf(found.object)
  const [index] = found.indices
  return index?.kind === 'index' && masks(index.value, found.object) ? nameOf(found.object) : undefined
}

const nameOf = (node: Syntax) => (node.to - node.from <= 30 ? textOf(node) : 'df')
const isFrame = (program: Program, node: Syntax) => isOfType(program, node, 'frame')
const isPlain = (program: Program, node: Syntax) => isOfType(program, node, 'list', 'dict', 'array', 'str')

/** `df[df["x"] > 0]`: a comparison of the thing's own named column selects rows, which only a frame does. */
function masks(index: Syntax, object: Syntax): boolean {
  if (index.kind !== 'BinaryExpression' || object.kind !== 'VariableName') return false
  const compares = [...inside(index)].some(({ kind }) => kind === 'CompareOp')
  const columns = [...inside(index)].some((node) => {
    const attribute = attributeOf(node)
    if (attribute) return textOf(attribute.object) === textOf(object) && node.parent?.kind === 'BinaryExpression'
    const column = subscriptOf(node)
    const [label] = column?.indices ?? []
    return column !== undefined && textOf(column.object) === textOf(object) && label?.kind === 'index' && label.value.kind === 'String'
  })
  return compares && columns
}

/** `df["x"].fillna(0, inplace=True)` changes a column that was taken out. */
function changedInPlace(program: Program, node: Syntax): Finding[] {
  const call = methodCallOf(node)
  const inplace = call?.keywords.get('inplace')
  if (call === undefined || node.broken || inplace === undefined || textOf(inplace) !== 'True') return []
  const found = subscriptOf(call.receiver)
  if (found === undefined || !isFrame(program, found.object)) return []
  const frame = nameOf(found.object)
  const message = `\`${textOf(call.receiver).slice(0, 40)}.${call.method}(..., inplace=True)\` changes a selection of \`${frame}\`.`
  return [
    {
      ...finding(node, message, frame),
      better: `${textOf(call.receiver).slice(0, 40)} = ${textOf(call.receiver).slice(0, 40)}.${call.method}(...)`,
    },
  ]
}
