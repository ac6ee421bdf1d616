import type { PlotMark } from '../../catalog/index.ts'
import classes from './plot-figure.module.css'
import type { Scale } from './plot-scale.ts'

type Inside = { left: number; right: number; top: number; bottom: number }

/** The marks of a plot; series differ by colour, dash and shape, so that colour never stands alone. */
export function PlotMarks({ marks, x, y, inside }: { marks: PlotMark[]; x: Scale; y: Scale; inside: Inside }) {
  return marks.map((mark, index) => (
    <g
      key={`${mark.kind} ${mark.label}`}
      className={classes.series}
      data-series={(index % 7) + 1}
      data-dashed={mark.kind === 'rule' || (mark.kind === 'line' && mark.dashed)}
    >
      <Mark mark={mark} index={index} x={x} y={y} inside={inside} />
    </g>
  ))
}

function Mark({ mark, index, x, y, inside }: { mark: PlotMark; index: number; x: Scale; y: Scale; inside: Inside }) {
  switch (mark.kind) {
    case 'line':
      return <polyline points={mark.points.map(([px, py]) => `${x.place(px).toFixed(1)},${y.place(py).toFixed(1)}`).join(' ')} />
    case 'points':
      return mark.points.map(([px, py]) => <Shape key={`${px} ${py}`} kind={index % 3} x={x.place(px)} y={y.place(py)} />)
    case 'rule':
      return mark.axis === 'x' ? (
        <line x1={x.place(mark.value)} x2={x.place(mark.value)} y1={inside.top} y2={inside.bottom} />
      ) : (
        <line x1={inside.left} x2={inside.right} y1={y.place(mark.value)} y2={y.place(mark.value)} />
      )
    case 'bars': {
      const step = (inside.right - inside.left) / mark.bars.length
      const zero = y.place(Math.max(0, y.low))
      return mark.bars.map(({ label, value }, place) => (
        <rect
          key={label}
          x={inside.left + step * (place + 0.15)}
          width={step * 0.7}
          y={Math.min(zero, y.place(value))}
          height={Math.max(1, Math.abs(zero - y.place(value)))}
        />
      ))
    }
    case 'matrix':
      return null
  }
}

/** The sign of a point, another one for each of three series. */
export function Shape({ kind, x, y }: { kind: number; x: number; y: number }) {
  if (kind === 0) return <circle cx={x} cy={y} r="4" />
  if (kind === 1) return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" />
  return <path d={`M${x} ${y - 5} L${x + 4.5} ${y + 3.5} L${x - 4.5} ${y + 3.5} Z`} />
}
