import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { Keys, Markdown } from '../../web/widgets/index.ts'
import { moveStep } from '../core/move-step.ts'
import type { GivenAnswer } from '../index.ts'
import classes from './order-field.module.css'

type Step = { id: string; text: string }
type Props = { options: Step[]; onGive: (given: GivenAnswer) => void }
type Way = 'up' | 'down'

/** Steps to be put in order: by the buttons of a step, by Alt with the arrows while one of them has the focus, or by dragging. */
export function OrderField({ options, onGive }: Props) {
  const [order, setOrder] = useState(options.map(({ id }) => id))
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<{ id: string; way: Way }>(undefined)
  const textOf = (id: string) => options.find((one) => one.id === id)?.text ?? id

  function move(id: string, place: number) {
    const next = moveStep(order, id, place)
    if (next === order) return
    setOrder(next)
    setSaid(`Step ${next.indexOf(id) + 1} of ${next.length}: ${textOf(id)}`)
    onGive({ kind: 'ordering', order: next })
  }

  function step(id: string, way: Way) {
    focus.current = { id, way }
    move(id, order.indexOf(id) + (way === 'up' ? -1 : 1))
  }

  // The page may take a step out and put it in again; the focus must stay with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order
  useLayoutEffect(() => {
    const held = focus.current
    focus.current = undefined
    if (held) list.current?.querySelector<HTMLElement>(`[data-step="${held.id}"] [data-way="${held.way}"]`)?.focus()
  }, [order])

  function onKey(event: KeyboardEvent, id: string) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step(id, event.key === 'ArrowUp' ? 'up' : 'down')
  }

  /** The place under the pointer: as many steps as have their middle above it, the dragged one left out. */
  function drag(event: PointerEvent, id: string) {
    if (dragged !== id) return
    const others = [...(list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])].filter(({ dataset }) => dataset.step !== id)
    const above = others.filter((one) => {
      const { top, height } = one.getBoundingClientRect()
      return top + height / 2 < event.clientY
    })
    move(id, above.length)
  }

  return (
    <fieldset className={classes.field}>
      <legend>
        Put the steps in order, the first on top <Keys keys={['Alt', '↑', '↓']} />
      </legend>
      <ol ref={list} className={classes.steps}>
        {order.map((id, place) => (
          <li key={id} data-step={id} className={classes.step} data-dragged={dragged === id} onKeyDown={(event) => onKey(event, id)}>
            <span
              className={classes.grip}
              aria-hidden="true"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId)
                setDragged(id)
              }}
              onPointerMove={(event) => drag(event, id)}
              onPointerUp={() => setDragged(undefined)}
              onPointerCancel={() => setDragged(undefined)}
            >
              <IconGripVertical size={18} stroke={1.5} />
            </span>
            <span className={classes.number} aria-hidden="true">
              {place + 1}
            </span>
            <div className={classes.text}>
              <Markdown text={textOf(id)} />
            </div>
            {(['up', 'down'] as const).map((way) => (
              <ActionIcon
                key={way}
                type="button"
                variant="default"
                size={32}
                data-way={way}
                aria-label={`Move ${way}: ${textOf(id)}`}
                aria-disabled={place === (way === 'up' ? 0 : order.length - 1)}
                onClick={() => step(id, way)}
              >
                {way === 'up' ? <IconChevronUp size={18} stroke={1.5} /> : <IconChevronDown size={18} stroke={1.5} />}
              </ActionIcon>
            ))}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </fieldset>
  )
}
