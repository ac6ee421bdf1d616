/** Which name means what: scopes, what binds a name in them, and who reads it. */
import { assignmentOf, comprehensionKinds, comprehensionOf, forLoopOf, isExpression } from './parts.ts'
import { type Source, type Syntax, textOf } from './syntax.ts'

export type BindingWay =
  | 'parameter'
  | 'rest-parameter'
  | 'assign'
  | 'unpack'
  | 'annotate'
  | 'augment'
  | 'for'
  | 'with'
  | 'except'
  | 'import'
  | 'define'
  | 'class'
  | 'capture'

/** `value` is what is assigned, unpacked or iterated over; `path` leads to this name's part of it; `takesEffect` is where the text has passed it. */
export type Binding = {
  name: string
  node: Syntax
  way: BindingWay
  statement: Syntax
  takesEffect: number
  value?: Syntax
  path?: number[]
  annotation?: Syntax
  /** What is imported, in full: `numpy.random`. */
  imported?: string
}

export type Scope = {
  kind: 'module' | 'function' | 'class' | 'lambda' | 'comprehension'
  node: Syntax
  parent: Scope | null
  bindings: Map<string, Binding[]>
  /** Names declared `global` or `nonlocal`. */
  outer: Set<string>
}

export type Scopes = {
  all: Scope[]
  /** The scope in which a name stands. */
  scopeOf: (name: Syntax) => Scope
  /** The scope whose name it is; undefined for builtins and unknown names. */
  ownerOf: (name: Syntax) => Scope | undefined
  bindingsOf: (name: Syntax) => Binding[]
  /** Every place where a name is read, written in its owner's order. */
  readsOf: (scope: Scope, name: string) => Syntax[]
}

type Bind = Omit<Binding, 'name' | 'node'>

/** Finds the scopes of a text and sorts every name in it into bindings and reads. */
export function findScopes({ root }: Source): Scopes {
  const all: Scope[] = []
  const home = new Map<Syntax, Scope>()
  const reads: { node: Syntax; scope: Scope }[] = []

  const open = (kind: Scope['kind'], node: Syntax, parent: Scope | null): Scope => {
    const made: Scope = { kind, node, parent, bindings: new Map(), outer: new Set() }
    all.push(made)
    return made
  }

  function bind(node: Syntax, scope: Scope, how: Bind) {
    const name = textOf(node)
    home.set(node, scope)
    const same = scope.bindings.get(name)
    if (same) same.push({ ...how, name, node })
    else scope.bindings.set(name, [{ ...how, name, node }])
  }

  /** Binds what stands left of a `=`, after `for` or after `as`; reads what stands in its subscripts. */
  function bindTarget(target: Syntax, scope: Scope, how: Bind) {
    if (target.kind === 'VariableName') bind(target, scope, how)
    else if (target.kind === 'ParenthesizedExpression')
      for (const part of target.children.filter(isExpression)) bindTarget(part, scope, how)
    else if (target.kind === 'TupleExpression' || target.kind === 'ArrayExpression') bindParts(target.children, scope, how)
    else visit(target, scope)
  }

  function bindParts(parts: Syntax[], scope: Scope, how: Bind) {
    const starred = parts.some(({ kind }) => kind === '*')
    parts.filter(isExpression).forEach((part, place) => {
      const path = how.path && !starred ? [...how.path, place] : undefined
      bindTarget(part, scope, { ...how, way: how.way === 'assign' ? 'unpack' : how.way, path, value: path ? how.value : undefined })
    })
  }

  const bindTargets = (targets: Syntax[], scope: Scope, how: Bind, commas: boolean) => {
    const [only] = targets
    if (targets.length === 1 && only && !commas) bindTarget(only, scope, how)
    else bindParts(targets, scope, how)
  }

  function visitAll(nodes: Syntax[], scope: Scope) {
    for (const node of nodes) visit(node, scope)
  }

  function visitParameters(list: Syntax, scope: Scope, outside: Scope, statement: Syntax, from: number) {
    list.children.forEach((child, place) => {
      const before = list.children[place - 1]?.kind
      if (child.kind === 'VariableName' && before !== 'AssignOp') {
        const [next, afterNext] = list.children.slice(place + 1, place + 3)
        const annotation = next?.kind === 'TypeDef' ? next.children.find(isExpression) : undefined
        const equals = next?.kind === 'AssignOp' ? place + 2 : afterNext?.kind === 'AssignOp' && annotation ? place + 3 : undefined
        const way = before === '*' || before === '**' ? 'rest-parameter' : 'parameter'
        const value = equals === undefined ? undefined : list.children[equals]
        bind(child, scope, { way, statement, takesEffect: from, annotation, value, path: before === '**' ? [] : undefined })
      } else visit(child, outside)
    })
  }

  function visitFunction(node: Syntax, scope: Scope) {
    const body = node.children.find(({ kind }) => kind === 'Body')
    const inner = open('function', node, scope)
    let named = false
    for (const child of node.children) {
      if (child.kind === 'VariableName' && !named) {
        named = true
        bind(child, scope, { way: 'define', statement: node, takesEffect: node.to })
      } else if (child.kind === 'ParamList') visitParameters(child, inner, scope, node, body?.from ?? node.to)
      else visit(child, child === body ? inner : scope)
    }
  }

  function visitComprehension(node: Syntax, scope: Scope) {
    const inner = open('comprehension', node, scope)
    const { elements, loops, conditions } = comprehensionOf(node)
    loops.forEach(({ targets, iterable }, place) => {
      if (iterable) visit(iterable, place === 0 ? scope : inner)
      const how: Bind = { way: 'for', statement: node, takesEffect: node.from, value: iterable, path: [] }
      bindTargets(targets, inner, how, targets.length > 1)
    })
    visitAll([...elements, ...conditions], inner)
  }

  const visitors: Record<string, (node: Syntax, scope: Scope) => void> = {
    FunctionDefinition: visitFunction,
    ClassDefinition(node, scope) {
      const inner = open('class', node, scope)
      const [, name, ...rest] = node.children
      if (name?.kind === 'VariableName') bind(name, scope, { way: 'class', statement: node, takesEffect: node.to })
      for (const child of rest) visit(child, child.kind === 'Body' ? inner : scope)
    },
    LambdaExpression(node, scope) {
      const inner = open('lambda', node, scope)
      for (const child of node.children) {
        if (child.kind === 'ParamList') visitParameters(child, inner, scope, node, node.from)
        else visit(child, inner)
      }
    },
    AssignStatement(node, scope) {
      const { targets, annotation, value } = assignmentOf(node)
      visitAll(value, scope)
      if (annotation) visit(annotation, scope)
      const values = value.length === 1 ? { value: value[0], path: [] } : {}
      for (const group of targets) {
        const commas = group.length > 1 || group[0]?.parent?.children[group[0].place + 1]?.kind === ','
        const how: Bind = { way: annotation ? 'annotate' : 'assign', statement: node, takesEffect: node.to, annotation, ...values }
        if (commas && value.length === group.length && !group.some(({ parent, place }) => parent?.children[place - 1]?.kind === '*'))
          for (const [place, part] of group.entries()) bindTarget(part, scope, { ...how, way: 'unpack', value: value[place], path: [] })
        else bindTargets(group, scope, how, commas)
      }
    },
    UpdateStatement(node, scope) {
      const [target, ...values] = node.children.filter(isExpression)
      visitAll(values, scope)
      if (target) bindTarget(target, scope, { way: 'augment', statement: node, takesEffect: node.to, value: values[0] })
      if (target?.kind === 'VariableName') reads.push({ node: target, scope })
    },
    ForStatement(node, scope) {
      const { targets, iterable, body } = forLoopOf(node)
      const how: Bind = { way: 'for', statement: node, takesEffect: body?.from ?? node.to, value: iterable, path: [] }
      bindTargets(targets, scope, how, targets.length > 1)
      visitAll(node.children.slice((targets.at(-1)?.place ?? 0) + 1), scope)
    },
    WithStatement: (node, scope) => visitAliases(node, scope, 'with'),
    TryStatement: (node, scope) => visitAliases(node, scope, 'except'),
    NamedExpression(node, scope) {
      const [target, value] = node.children.filter(isExpression)
      if (value) visit(value, scope)
      let owner = scope
      while (owner.kind === 'comprehension' && owner.parent) owner = owner.parent
      if (target) bindTarget(target, owner, { way: 'assign', statement: node, takesEffect: node.to, value, path: [] })
      if (target?.kind === 'VariableName') reads.push({ node: target, scope: owner })
    },
    CapturePattern: (node, scope) => visitCapture(node, scope),
    AsPattern: (node, scope) => visitCapture(node, scope),
    KeywordPattern: (node, scope) => visitAll(node.children.slice(1), scope),
    ScopeStatement(node, scope) {
      for (const child of node.children) if (child.kind === 'VariableName') scope.outer.add(textOf(child))
    },
    ImportStatement: visitImport,
    ArgList(node, scope) {
      for (const child of node.children) {
        const isName = child.kind === 'VariableName' && node.children[child.place + 1]?.kind === 'AssignOp'
        if (!isName) visit(child, scope)
      }
    },
    VariableName(node, scope) {
      home.set(node, scope)
      reads.push({ node, scope })
    },
  }
  for (const kind of comprehensionKinds) visitors[kind] = visitComprehension

  function visitAliases(node: Syntax, scope: Scope, way: 'with' | 'except') {
    for (const child of node.children) {
      const before = node.children[child.place - 1]?.kind
      if (child.kind === 'VariableName' && before === 'as') {
        bind(child, scope, { way, statement: node, takesEffect: child.to })
      } else visit(child, scope)
    }
  }

  function visitCapture(node: Syntax, scope: Scope) {
    const name = node.children.findLast(({ kind }) => kind === 'VariableName')
    for (const child of node.children) {
      if (child === name) bind(child, scope, { way: 'capture', statement: node, takesEffect: child.to })
      else visit(child, scope)
    }
  }

  function visitImport(node: Syntax, scope: Scope) {
    const from = node.children[0]?.kind === 'from'
    const start = node.children.findIndex(({ kind }) => kind === 'import')
    const path = from ? `${node.children.slice(1, start).map(textOf).join('')}.` : ''
    const parts: Syntax[][] = [[]]
    for (const child of node.children.slice(start + 1)) {
      if (child.kind === ',') parts.push([])
      else if (child.kind !== '(' && child.kind !== ')') parts.at(-1)?.push(child)
    }
    for (const part of parts) {
      const as = part.findIndex(({ kind }) => kind === 'as')
      const name = as < 0 ? part[0] : part[as + 1]
      if (name?.kind !== 'VariableName') continue
      const whole = part.slice(0, as < 0 ? undefined : as)
      const imported = path + (as < 0 && !from ? textOf(name) : whole.map(textOf).join(''))
      bind(name, scope, { way: 'import', statement: node, takesEffect: node.to, imported })
    }
  }

  function visit(node: Syntax, scope: Scope) {
    const visitor = visitors[node.kind]
    if (visitor) visitor(node, scope)
    else visitAll(node.children, scope)
  }

  visit(root, open('module', root, null))
  return lookup(all, home, reads)
}

/** What a function assigns to a `global` or `nonlocal` name is bound where that name lives. */
function lendToOwners(all: Scope[], findOwner: (scope: Scope, name: string) => Scope | undefined) {
  for (const scope of all) {
    for (const name of scope.outer) {
      const owner = findOwner(scope, name)
      const lent = scope.bindings.get(name) ?? []
      if (owner && owner !== scope) owner.bindings.get(name)?.push(...lent)
    }
  }
}

function lookup(all: Scope[], home: Map<Syntax, Scope>, reads: { node: Syntax; scope: Scope }[]): Scopes {
  const module = all[0] as Scope
  const scopeOf = (name: Syntax) => home.get(name) ?? module

  function findOwner(scope: Scope, name: string): Scope | undefined {
    for (let at: Scope | null = scope; at !== null; at = at.parent) {
      if (at.kind === 'class' && at !== scope) continue
      if (at.bindings.has(name) && !at.outer.has(name)) return at
    }
    return undefined
  }

  lendToOwners(all, findOwner)
  const byOwner = new Map<Scope, Map<string, Syntax[]>>()
  for (const { node, scope } of reads) {
    const name = textOf(node)
    const owner = findOwner(scope, name) ?? module
    const names = byOwner.get(owner) ?? new Map<string, Syntax[]>()
    byOwner.set(owner, names)
    const same = names.get(name)
    if (same) same.push(node)
    else names.set(name, [node])
  }
  const ownerOf = (name: Syntax) => findOwner(scopeOf(name), textOf(name))
  return {
    all,
    scopeOf,
    ownerOf,
    bindingsOf: (name) => ownerOf(name)?.bindings.get(textOf(name)) ?? [],
    readsOf: (scope, name) => byOwner.get(scope)?.get(name) ?? [],
  }
}
