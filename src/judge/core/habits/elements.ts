/** What the turns of a loop hand out, where it runs over positions or over arrays. */
import { callOf, comprehensionKinds, comprehensionOf, forLoopOf } from './parts.ts'
import type { Program } from './program.ts'
import { type Syntax, textOf } from './syntax.ts'
import { fullNameOf, isOfType, typeOf } from './types.ts'

/** Positions by name, and elements by name with what each is taken from. */
export type Elements = { counters: Set<string>; values: Map<string, { from: string; isArray: boolean }> }

/** What a loop hands out; undefined where it runs over anything but positions and arrays. */
export function elementsOf(program: Program, loop: Syntax): Elements | undefined {
  const found: Elements = { counters: new Set(), values: new Map() }
  const heads = comprehensionKinds.includes(loop.kind) ? comprehensionOf(loop).loops : loop.kind === 'ForStatement' ? [forLoopOf(loop)] : []
  const fits =
    heads.length > 0 && heads.every(({ targets, iterable }) => iterable !== undefined && handOut(program, targets, iterable, found))
  return fits ? found : undefined
}

function handOut(program: Program, targets: Syntax[], iterable: Syntax, found: Elements): boolean {
  const call = callOf(iterable)
  const name = call && fullNameOf(program, call.callee)
  const [first, second] = targets
  if (name === 'range') return targets.length === 1 && count(first, found)
  if (name === 'enumerate') {
    const [array] = call?.args ?? []
    return (
      targets.length === 2 &&
      call?.args.length === 1 &&
      isArray(program, array) &&
      count(first, found) &&
      take(program, second, array, found)
    )
  }
  if (name === 'zip' && call && call.args.length === targets.length && call.args.some((arg) => isArray(program, arg))) {
    return call.args.every((array, place) => take(program, targets[place], array, found))
  }
  return targets.length === 1 && isArray(program, iterable) && take(program, first, iterable, found)
}

const isArray = (program: Program, node: Syntax | undefined) => node !== undefined && isOfType(program, node, 'array')

/** A list of arrays is gone through array by array, which is fine. */
const isNumberList = (program: Program, node: Syntax) => {
  const type = typeOf(program, node)
  return type?.is === 'list' && type.of?.is === 'number'
}

function count(target: Syntax | undefined, found: Elements): boolean {
  if (target?.kind !== 'VariableName') return false
  found.counters.add(textOf(target))
  return true
}

function take(program: Program, target: Syntax | undefined, source: Syntax | undefined, found: Elements): boolean {
  if (target?.kind !== 'VariableName' || source === undefined || !(isArray(program, source) || isNumberList(program, source))) return false
  found.values.set(textOf(target), { from: textOf(source), isArray: isArray(program, source) })
  return true
}
