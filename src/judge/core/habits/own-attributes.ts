/** What the methods of a class assign to `self.name`. */
import { assignmentOf, attributeOf, isExpression } from './parts.ts'
import type { Program } from './program.ts'
import { around, inside, type Syntax, textOf } from './syntax.ts'

/** One assignment: the annotation or the value that tells its type; neither where it is unpacked or computed in another way. */
export type OwnValue = { annotation?: Syntax; value?: Syntax }

const memory = new WeakMap<Program, Map<Syntax, Map<string, OwnValue[]>>>()

/** All that is assigned to the attribute anywhere in the class around it; nothing for attributes of other objects. */
export function ownValuesOf(program: Program, node: Syntax): OwnValue[] {
  const attribute = attributeOf(node)
  if (attribute === undefined || textOf(attribute.object) !== 'self') return []
  const definition = [...around(node)].find(({ kind }) => kind === 'ClassDefinition')
  return definition === undefined ? [] : (attributesOf(program, definition).get(attribute.name) ?? [])
}

function attributesOf(program: Program, definition: Syntax): Map<string, OwnValue[]> {
  const classes = memory.get(program) ?? new Map<Syntax, Map<string, OwnValue[]>>()
  memory.set(program, classes)
  const known = classes.get(definition)
  if (known) return known
  const found = new Map<string, OwnValue[]>()
  classes.set(definition, found)
  const note = (target: Syntax, value: OwnValue) => {
    const attribute = attributeOf(target)
    if (attribute === undefined || textOf(attribute.object) !== 'self') return
    found.set(attribute.name, [...(found.get(attribute.name) ?? []), value])
  }
  for (const node of inside(definition)) {
    if (node.kind === 'AssignStatement') {
      const { targets, annotation, value } = assignmentOf(node)
      for (const group of targets) {
        const [only] = group
        if (group.length === 1 && only?.kind === 'MemberExpression')
          note(only, { annotation, value: value.length === 1 ? value[0] : undefined })
        else for (const part of group.flatMap((one) => [...inside(one)])) note(part, {})
      }
    } else if (node.kind === 'ForStatement' || node.kind === 'WithStatement') {
      for (const part of node.children.filter(isExpression).slice(0, 1)) note(part, {})
    }
  }
  return found
}
