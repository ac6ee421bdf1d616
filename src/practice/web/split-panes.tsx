import { type ReactNode, useRef, useState } from 'react'
import classes from './practice.module.css'

const smallest = 25
const largest = 75

/** Two panes with a border that can be dragged, or moved with the arrow keys; it stays where it was put. On a narrow screen they stand one above the other. */
export function SplitPanes({ name, left, right }: { name: string; left: ReactNode; right: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(() => remembered(name))
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
    <div ref={frame} className={classes.split} style={{ '--left': `${share}%` } as React.CSSProperties}>
      <div className={classes.left}>{left}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, which hr is not */}
      <div
        className={classes.divider}
        role="separator"
        aria-label="Width of the panes"
        aria-orientation="vertical"
        aria-valuenow={Math.round(share)}
        aria-valuemin={smallest}
        aria-valuemax={largest}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') move(share - 4)
          if (event.key === 'ArrowRight') move(share + 4)
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect()
          if (box && event.currentTarget.hasPointerCapture(event.pointerId)) move(((event.clientX - box.left) / box.width) * 100)
        }}
      />
      <div className={classes.right}>{right}</div>
    </div>
  )
}

function remembered(name: string): number {
  try {
    return Number(localStorage.getItem(`interviewnode-pane ${name}`)) || 45
  } catch {
    return 45
  }
}
