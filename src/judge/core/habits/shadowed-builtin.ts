import type { Finding, Program } from './program.ts'
import type { Binding, Scope } from './scopes.ts'

/** Builtins that code is likely to call later. Names such as `id`, `next` or `iter` are left out: they fit many domains and are seldom called. */
const builtins = new Set(
  'list dict set tuple str int float bool bytes sum min max len sorted reversed range enumerate zip map filter any all abs round print input open type pow'.split(
    ' ',
  ),
)

const alternatives: Record<string, string> = {
  list: 'items',
  dict: 'by_name',
  set: 'seen',
  tuple: 'pair',
  str: 'text',
  int: 'number',
  float: 'number',
  sum: 'total',
  min: 'smallest',
  max: 'largest',
  len: 'length',
  range: 'span',
  map: 'mapping',
  filter: 'keep',
  input: 'inputs',
  type: 'kind',
  sorted: 'ordered',
  all: 'everything',
  any: 'found',
  round: 'turn',
}

/** Finds variables, parameters and functions that take the name of a builtin. */
export function findShadowedBuiltins(program: Program): Finding[] {
  return program.all.filter(({ kind }) => kind !== 'class').flatMap((scope) => shadowsOf(scope))
}

function shadowsOf(scope: Scope): Finding[] {
  return [...scope.bindings].flatMap(([name, bindings]) => {
    const first = builtins.has(name) ? bindings.find(({ way }) => way !== 'augment' && way !== 'import') : undefined
    return first && !scope.outer.has(name) ? [finding(first)] : []
  })
}

function finding({ name, node }: Binding): Finding {
  return {
    rule: 'shadowed-builtin',
    at: node,
    message: `\`${name}\` is the name of a builtin, and this hides it.`,
    why: `A later call of \`${name}(...)\` here reaches this value instead, and fails with a puzzling error.`,
    better: `${Object.hasOwn(alternatives, name) ? alternatives[name] : `${name}_`} = ...`,
  }
}
