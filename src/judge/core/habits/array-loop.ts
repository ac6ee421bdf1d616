/** Python loops over the elements of NumPy arrays, and arrays that grow in loops. */

import { type Elements, elementsOf } from './elements.ts'
import { carryingLoop, loopsAround } from './flow.ts'
import { assignmentOf, callOf, comprehensionKinds, comprehensionOf, forLoopOf, isExpression } from './parts.ts'
import type { Finding, Program } from './program.ts'
import { around, inside, isWithin, type Syntax, textOf } from './syntax.ts'
import { fullNameOf, isOfType } from './types.ts'
import { findVectorForm } from './vector-form.ts'

const rule = 'array-loop'
const whyElements =
  'Python handles each element as an object of its own; NumPy does the whole array in one compiled pass, often 10 to 100 times faster.'

/** Finds loops that one expression on whole arrays can replace, `math` on elements, and `np.append` in loops. */
export function findArrayLoops(program: Program): Finding[] {
  const loops: Syntax[] = []
  const found: Finding[] = []
  for (const node of program.ofKind('ForStatement', ...comprehensionKinds)) {
    if (node.broken || loops.some((outer) => isWithin(node, outer))) continue
    const finding = node.kind === 'ForStatement' ? plainLoop(program, node) : plainComprehension(program, node)
    if (finding === undefined) continue
    loops.push(node)
    found.push(finding)
  }
  const math = program
    .ofKind('CallExpression')
    .flatMap((node) => (loops.some((loop) => isWithin(node, loop)) ? [] : mathOnElement(program, node)))
  return [...found, ...math, ...program.ofKind('AssignStatement').flatMap((node) => grownArray(program, node))]
}

function plainLoop(program: Program, loop: Syntax): Finding | undefined {
  const { body } = forLoopOf(loop)
  if (body === undefined || !isOften(program, body, loop)) return undefined
  const form = findVectorForm(program, loop)
  if (form === undefined) return undefined
  const message = `This loop computes with \`${form.array}\` one element at a time.`
  return { rule, at: loop, message, why: whyElements, better: form.better ?? wholeExamples(form.array) }
}

/** What to do where the loop is too long to be rewritten here. */
const wholeExamples = (array: string) =>
  `total = np.sum(${array})  # instead of adding up in a loop\nkept = np.where(${array} > 0, ${array}, 0)  # instead of if and else`

const isOften = (program: Program, part: Syntax, loop: Syntax) => loopsAround(program, part).includes(loop)

/** `[math.exp(x) for x in a]`, `sum(a[i] * b[i] for i in range(n))`. */
function plainComprehension(program: Program, node: Syntax): Finding | undefined {
  const { loops, elements } = comprehensionOf(node)
  const [loop] = loops
  const [element] = elements
  const call = node.parent?.kind === 'ArgList' ? node.parent.parent : undefined
  const consumer = call?.children[0] && textOf(call.children[0])
  if (loop === undefined || loops.length > 1 || element === undefined || elements.length > 1) return undefined
  if (consumer !== undefined && /^(any|all|next|set|tuple|dict|Counter)$/.test(consumer)) return undefined
  if (node.kind !== 'ArrayComprehensionExpression' && consumer !== 'sum' && consumer !== 'max' && consumer !== 'min' && consumer !== 'list')
    return undefined
  if (!isOften(program, element, node)) return undefined
  const form = findVectorForm(program, node)
  if (form === undefined) return undefined
  const folds = consumer !== undefined && /^(sum|max|min)$/.test(consumer)
  const better = form.better === undefined ? wholeExamples(form.array) : folds ? `np.${consumer}(${form.better})` : form.better
  return { rule, at: node, message: `\`${form.array}\` is computed with one element at a time here.`, why: whyElements, better }
}

/** `math.exp(x)` on an element of an array, in a loop that cannot be replaced as a whole. */
function mathOnElement(program: Program, node: Syntax): Finding[] {
  const call = callOf(node)
  const name = call && !node.broken ? fullNameOf(program, call.callee) : undefined
  const [argument] = call?.args ?? []
  if (!name?.startsWith('math.') || argument === undefined || call?.args.length !== 1) return []
  const loops = loopsAround(program, node)
  const array = arrayBehind(program, argument, loops)
  if (array === undefined) return []
  const fn = name.slice('math.'.length)
  return [
    {
      rule,
      at: node,
      message: `\`${textOf(node).slice(0, 50)}\` is called for one element of \`${array}\` after the other.`,
      why: whyElements,
      better: `${array}_${fn} = np.${fn}(${array})  # once, before the loop`,
    },
  ]
}

/** The array whose element, as a loop hands it out, an argument is. */
function arrayBehind(program: Program, argument: Syntax, loops: Syntax[]): string | undefined {
  for (const loop of loops) {
    const elements = elementsOf(program, loop)
    if (elements === undefined) continue
    const source = argument.kind === 'VariableName' ? elements.values.get(textOf(argument)) : undefined
    if (source?.isArray) return source.from
    const array = argument.kind === 'MemberExpression' ? argument.children[0] : undefined
    if (array?.kind !== 'VariableName' || !isOfType(program, array, 'array') || !usesCounter(argument, elements)) continue
    if (carryingLoop(program, array, [loop]) !== undefined) return textOf(array)
  }
  return undefined
}

const usesCounter = (node: Syntax, { counters }: Elements) =>
  [...inside(node)].some((at) => at.kind === 'VariableName' && counters.has(textOf(at)))

const joining = new Set(['append', 'concatenate', 'vstack', 'hstack', 'insert', 'delete', 'column_stack'].map((name) => `numpy.${name}`))

/** `a = np.append(a, x)` in a loop. */
function grownArray(program: Program, node: Syntax): Finding[] {
  const { targets, value } = assignmentOf(node)
  const [target] = targets.length === 1 && targets[0]?.length === 1 ? targets[0] : []
  const call = value[0] && !node.broken ? callOf(value[0]) : undefined
  const name = call && fullNameOf(program, call.callee)
  if (target?.kind !== 'VariableName' || call === undefined || name === undefined || !joining.has(name)) return []
  const [first] = call.args
  const parts = first === undefined ? [] : /^(Array|Tuple)Expression$/.test(first.kind) ? first.children.filter(isExpression) : [first]
  if (!parts.some((part) => part.kind === 'VariableName' && textOf(part) === textOf(target))) return []
  if (!hasLoop(node) || carryingLoop(program, target, loopsAround(program, node)) === undefined) return []
  const array = textOf(target)
  return [
    {
      rule,
      at: node,
      message: `\`${textOf(call.callee)}\` copies all of \`${array}\` in each turn of the loop.`,
      why: 'An array cannot change its length, so n steps cost n² copies. A list grows cheaply, and becomes an array once.',
      better: `parts.append(x)  # in the loop\n${array} = np.array(parts)  # once, after it`,
    },
  ]
}

const hasLoop = (node: Syntax) => [...around(node)].some(({ kind }) => kind === 'ForStatement' || kind === 'WhileStatement')
