import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
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

  useDrag(dragged, list, move, () => setDragged(undefined))

  return (
    <fieldset className={classes.field}>
      <legend>
        First step on top: drag, use the arrows, or press <span className="visually-hidden">Alt and an arrow key</span>
        <Keys keys={['Alt', '↑', '↓']} />
      </legend>
      <ol ref={list} className={classes.steps}>
        {order.map((id, place) => (
          <li key={id} data-step={id} className={classes.step} data-dragged={dragged === id} onKeyDown={(event) => onKey(event, id)}>
            <span
              className={classes.grip}
              aria-hidden="true"
              onPointerDown={(event) => {
                event.preventDefault()
                setDragged(id)
              }}
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

/** Moves the dragged step to where the pointer is, until it is let go. Listens to the window: a step that changes its place loses a pointer that it has captured. */
function useDrag(
  id: string | undefined,
  list: RefObject<HTMLOListElement | null>,
  move: (id: string, place: number) => void,
  onEnd: () => void,
) {
  const latest = useRef({ move, onEnd })
  latest.current = { move, onEnd }
  useEffect(() => {
    if (id === undefined) return
    const onMove = ({ clientY }: PointerEvent) => {
      // Its place: as many of the others as have their middle above the pointer.
      const others = [...(list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])].filter(({ dataset }) => dataset.step !== id)
      const above = others.filter((one) => {
        const { top, height } = one.getBoundingClientRect()
        return top + height / 2 < clientY
      })
      latest.current.move(id, above.length)
    }
    const letGo = () => latest.current.onEnd()
    window.addEventListener('pointermove', onMove)
    for (const kind of ['pointerup', 'pointercancel']) window.addEventListener(kind, letGo)
    return () => {
      window.removeEventListener('pointermove', onMove)
      for (const kind of ['pointerup', 'pointercancel']) window.removeEventListener(kind, letGo)
    }
  }, [id, list])
}
