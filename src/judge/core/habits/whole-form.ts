/** The expression on whole arrays that replaces a loop, where it is short enough to show. */
import type { Elements } from './elements.ts'
import { assignmentOf, callOf, comprehensionOf, forLoopOf, statementsOf, subscriptOf, updateOf } from './parts.ts'
import { type Syntax, textOf } from './syntax.ts'

/** What replaces a loop of one statement, or a comprehension: the same expression on whole arrays. */
export function wholeArrayForm(elements: Elements, loop: Syntax): string | undefined {
  if (loop.kind !== 'ForStatement') {
    const { elements: parts, conditions, loops } = comprehensionOf(loop)
    if (loops.some(({ iterable }) => iterable && (callOf(iterable)?.args.length ?? 0) > 1 && !textOf(iterable).startsWith('zip(')))
      return undefined
    return conditions.length === 0 && parts[0] ? wholeOf(elements, parts[0]) : undefined
  }
  const { iterable, body } = forLoopOf(loop)
  const call = iterable && callOf(iterable)
  // A loop that leaves out some positions would need slices.
  if (call && textOf(call.callee) === 'range' && call.args.length > 1) return undefined
  const statements = body ? statementsOf(body) : []
  const [only] = statements
  if (statements.length !== 1 || only === undefined) return undefined
  const update = only.kind === 'UpdateStatement' ? updateOf(only) : undefined
  if (update?.target.kind === 'VariableName' && update.operator === '+=') {
    const whole = wholeOf(elements, update.value)
    return whole && `${textOf(update.target)} += np.sum(${whole})`
  }
  const { targets, value } = assignmentOf(only)
  const target = only.kind === 'AssignStatement' ? targets[0]?.[0] : undefined
  const base = target && subscriptOf(target)?.object
  const whole = base?.kind === 'VariableName' && value[0] && wholeOf(elements, value[0])
  return base && whole ? `${textOf(base)}[:] = ${whole}` : undefined
}

/** An expression without its counters: `a[i] * b[i]` becomes `a * b`. Undefined where an index is more than the counter. */
function wholeOf(elements: Elements, node: Syntax): string | undefined {
  let text = textOf(node)
  for (const counter of elements.counters) text = text.replaceAll(`[${counter}]`, '')
  for (const [name, { from }] of elements.values)
    text = text.replace(new RegExp(`\\b${name}\\b(?![\\w(])`, 'g'), () => (/^[\w.]+(\(\))?$/.test(from) ? from : `(${from})`))
  text = text.replace(/\bmath\./g, 'np.')
  const left = [...elements.counters].some((counter) => new RegExp(`\\b${counter}\\b`).test(text))
  return left || text.length > 80 || /\b(if|and|or|not|min|max|int|float|round)\b/.test(text) || /\[/.test(text) ? undefined : text
}
