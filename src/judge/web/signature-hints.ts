/** Shows how a function is called while its arguments are typed. */
import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, Prec, StateEffect, StateField, type Transaction } from '@codemirror/state'
import { type Command, EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { programOf } from './read-editor.ts'
import { type Signature, signatureAt } from './signatures.ts'

const open = StateEffect.define<null>()
const close = StateEffect.define<null>()

/** `closedAt` is the call whose hint was closed by hand; it stays closed until the cursor has left it. */
type Shown = { signature: Signature | undefined; closedAt: number | undefined; tooltip: Tooltip | null }

const nothing: Shown = { signature: undefined, closedAt: undefined, tooltip: null }

const field = StateField.define<Shown>({
  create: () => nothing,
  update: next,
  provide: (shown) => showTooltip.from(shown, ({ tooltip }) => tooltip),
})

function next(shown: Shown, transaction: Transaction): Shown {
  const { state, effects, docChanged, changes } = transaction
  const asked = effects.some((effect) => effect.is(open))
  const closed = effects.some((effect) => effect.is(close))
  const typed = docChanged && transaction.isUserEvent('input')
  if (!asked && !closed && !docChanged && !transaction.selection) return shown
  const isOpen = shown.signature !== undefined
  if (!asked && !typed && !isOpen && shown.closedAt === undefined) return nothing
  const found = state.selection.main.empty ? signatureIn(state) : undefined
  if (found === undefined) return nothing
  const closedAt = closed ? found.from : shown.closedAt === undefined ? undefined : changes.mapPos(shown.closedAt, 1)
  if (!asked && closedAt === found.from) return { signature: undefined, closedAt, tooltip: null }
  const stays = isOpen && changes.mapPos(shown.signature?.from ?? 0, -1) === found.from
  return asked || typed || stays ? { signature: found, closedAt: undefined, tooltip: tooltipOf(found) } : nothing
}

/** The editor's own tree, which is kept up to date as one types, tells cheaply whether this is a call at all. */
function signatureIn(state: EditorState): Signature | undefined {
  let at: SyntaxNode | null = syntaxTree(state).resolveInner(state.selection.main.head, -1)
  while (at && at.name !== 'ArgList') at = at.parent
  if (at === null) return undefined
  const program = programOf(state)
  return program && signatureAt(program, state.selection.main.head)
}

const tooltipOf = (signature: Signature): Tooltip => ({
  pos: signature.from,
  above: true,
  create: () => ({ dom: signatureElement(signature) }),
})

function signatureElement({ name, parameters, active, info }: Signature): HTMLElement {
  const box = document.createElement('div')
  box.className = 'cm-signature'
  const code = document.createElement('code')
  code.append(`${name}(`)
  parameters.forEach((parameter, place) => {
    const part = document.createElement(place === active ? 'strong' : 'span')
    part.textContent = parameter
    code.append(...(place > 0 ? [', '] : []), part)
  })
  code.append(')')
  box.append(code)
  if (info !== '') {
    const words = document.createElement('p')
    words.textContent = info
    box.append(words)
  }
  return box
}

const closeHint: Command = (view) => {
  if (view.state.field(field).tooltip === null) return false
  view.dispatch({ effects: close.of(null) })
  return true
}

const openHint: Command = (view) => {
  view.dispatch({ effects: open.of(null) })
  return view.state.field(field).tooltip !== null
}

const theme = EditorView.baseTheme({
  '.cm-signature': { maxWidth: '64ch', padding: '4px 8px', font: '12px/1.5 var(--in-mono, monospace)' },
  '.cm-signature strong': { color: 'var(--in-accent)', fontWeight: '700', textDecoration: 'underline' },
  '.cm-signature p': { margin: '2px 0 0', color: 'var(--in-text-quiet)', font: '12px/1.45 var(--in-font, sans-serif)' },
})

/** The signature of the call around the cursor while it is typed; Escape closes it, Ctrl-Shift-Space opens it again. */
export const signatureHints: Extension = [
  field,
  theme,
  Prec.high(
    keymap.of([
      { key: 'Escape', run: closeHint },
      { key: 'Mod-Shift-Space', run: openHint },
    ]),
  ),
]

/** The signature that is shown, for tests. */
export const shownSignature = (state: EditorState): Signature | undefined => state.field(field).signature
