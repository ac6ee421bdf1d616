import { type ReactNode, useRef, useState } from 'react'
import classes from './split-panes.module.css'

const smallest = 20
const largest = 80

type Props = {
  /** Under this name the place of the border is remembered on this device. */
  name: string
  label: string
  direction?: 'row' | 'column'
  first: ReactNode
  second: ReactNode
  /** Share of the first pane in percent, until somebody moves the border. */
  start?: number
}

/** Two panes with a border that can be dragged, or moved with the arrow keys; it stays where it was put. On a narrow screen they stand one above the other. */
export function SplitPanes({ name, label, direction = 'row', first, second, start = 45 }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(() => remembered(name) ?? start)
  const row = direction === 'row'
  const move = (percent: number) => {
    const next = Math.min(largest, Math.max(smallest, percent))
    setShare(next)
    try {
      localStorage.setItem(`interviewnode-pane ${name}`, String(next))
    } catch {
      // Without storage the border is merely not remembered.
    }
  }
  return (
    <div ref={frame} className={classes.split} data-direction={direction} style={{ '--share': `${share}%` } as React.CSSProperties}>
      <div className={classes.pane}>{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, which hr is not */}
      <div
        className={classes.divider}
        role="separator"
        aria-label={label}
        aria-orientation={row ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(share)}
        aria-valuemin={smallest}
        aria-valuemax={largest}
        tabIndex={0}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -4, ArrowUp: -4, ArrowRight: 4, ArrowDown: 4 }[event.key]
          if (step === undefined) return
          event.preventDefault()
          move(share + step)
        }}
        onDoubleClick={() => move(start)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect()
          if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
          move(row ? ((event.clientX - box.left) / box.width) * 100 : ((event.clientY - box.top) / box.height) * 100)
        }}
      />
      <div className={classes.pane}>{second}</div>
    </div>
  )
}

function remembered(name: string): number | undefined {
  try {
    return Number(localStorage.getItem(`interviewnode-pane ${name}`)) || undefined
  } catch {
    return undefined
  }
}
