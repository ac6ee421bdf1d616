import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'
import type { Plot, PlotMark } from '../../catalog/index.ts'
import classes from './plot-figure.module.css'
import { PlotMarks, Shape } from './plot-marks.tsx'
import { makeScale, type Scale, tickLabel } from './plot-scale.ts'
import { PlotTable } from './plot-table.tsx'

/** Drawn at most this wide; a narrower frame gets a narrower drawing, so that its letters keep their size. */
const widest = 640
const narrowest = 280
const frame = { left: 64, right: 16, top: 16 }
/** Room under the axis for ticks and the axis' own label. */
const foot = 52
/** About the width of a letter at the size of the labels. */
const letter = 7

/** `tilted`: the labels of the bars are too long to stand side by side, and lean. */
type Size = { width: number; height: number; bottom: number; tilted: boolean }

function sizeFor(room: number, labels: string[] = []): Size {
  const width = Math.max(narrowest, Math.min(widest, Math.round(room) || widest))
  const longest = Math.max(0, ...labels.map(({ length }) => length)) * letter
  const tilted = longest > (width - frame.left - frame.right) / Math.max(1, labels.length)
  const bottom = foot + (tilted ? Math.min(90, longest * 0.58) : 0)
  return { width, height: Math.round(width * (width < 480 ? 0.7 : 0.55)) + bottom, bottom, tilted }
}

/** Draws a plot from its data in both themes, with a legend, a text alternative and the data as a table. */
export function PlotFigure({ plot }: { plot: Plot }) {
  const [showData, setShowData] = useState(false)
  const caption = useId()
  const matrix = plot.marks.find((mark) => mark.kind === 'matrix')
  return (
    <figure className={classes.figure} aria-labelledby={caption}>
      <figcaption id={caption} className={classes.title}>
        {plot.title}
      </figcaption>
      {matrix ? <PlotTable plot={plot} matrix={matrix} /> : <Chart plot={plot} />}
      <details className={classes.details} onToggle={(event) => setShowData(event.currentTarget.open)}>
        <summary>Description and data</summary>
        <p>{plot.alternative}</p>
        {showData && !matrix && <PlotTable plot={plot} />}
      </details>
    </figure>
  )
}

function Chart({ plot }: { plot: Plot }) {
  const { ref, width: room } = useElementSize()
  const bars = plot.marks.find((mark) => mark.kind === 'bars')
  const labels = bars?.bars.map(({ label }) => label)
  const size = sizeFor(room, labels)
  const { width, height } = size
  const x = makeScale({ ...rangeOf(plot, 'x'), kind: plot.x.scale }, frame.left, width - frame.right)
  const y = makeScale({ ...rangeOf(plot, 'y'), kind: plot.y.scale }, height - size.bottom, frame.top)
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} role="img" aria-label={plot.alternative}>
        <Axes plot={plot} x={x} y={y} labels={labels} size={size} />
        <PlotMarks
          marks={plot.marks}
          x={x}
          y={y}
          inside={{ left: frame.left, right: width - frame.right, top: frame.top, bottom: height - size.bottom }}
        />
      </svg>
      <ul className={classes.legend}>
        {plot.marks.map((mark, index) => (
          <li key={`${mark.kind} ${mark.label}`}>
            <LegendSign mark={mark} index={index} /> {mark.label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Axes({ plot, x, y, labels, size }: { plot: Plot; x: Scale; y: Scale; labels: string[] | undefined; size: Size }) {
  const { width, height, tilted } = size
  const bottom = height - size.bottom
  const inner = width - frame.left - frame.right
  return (
    <g className={classes.axes}>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={width - frame.right} y1={y.place(tick)} y2={y.place(tick)} className={classes.grid} />
          <text x={frame.left - 8} y={y.place(tick) + 4} textAnchor="end">
            {tickLabel(tick)}
          </text>
        </g>
      ))}
      {labels
        ? labels.map((label, index) => {
            const middle = frame.left + ((index + 0.5) * inner) / labels.length
            return tilted ? (
              <text key={label} transform={`translate(${middle + 4} ${bottom + 14}) rotate(-35)`} textAnchor="end">
                {label}
              </text>
            ) : (
              <text key={label} x={middle} y={bottom + 18} textAnchor="middle">
                {label}
              </text>
            )
          })
        : x.ticks.map((tick) => (
            <g key={tick}>
              <line x1={x.place(tick)} x2={x.place(tick)} y1={bottom} y2={bottom + 4} className={classes.axis} />
              <text x={x.place(tick)} y={bottom + 18} textAnchor="middle">
                {tickLabel(tick)}
              </text>
            </g>
          ))}
      <line x1={frame.left} x2={width - frame.right} y1={bottom} y2={bottom} className={classes.axis} />
      <line x1={frame.left} x2={frame.left} y1={frame.top} y2={bottom} className={classes.axis} />
      <text x={frame.left + inner / 2} y={height - 10} textAnchor="middle" className={classes.axisLabel}>
        {plot.x.label}
      </text>
      <text transform={`translate(14 ${(frame.top + bottom) / 2}) rotate(-90)`} textAnchor="middle" className={classes.axisLabel}>
        {plot.y.label}
      </text>
    </g>
  )
}

function LegendSign({ mark, index }: { mark: PlotMark; index: number }) {
  return (
    <svg
      viewBox="0 0 28 12"
      width="28"
      height="12"
      aria-hidden="true"
      className={classes.sign}
      data-series={(index % 7) + 1}
      data-dashed={mark.kind === 'rule' || (mark.kind === 'line' && mark.dashed)}
    >
      {mark.kind === 'points' ? (
        <Shape kind={index % 3} x={14} y={6} />
      ) : mark.kind === 'bars' ? (
        <rect x="6" y="1" width="16" height="10" />
      ) : (
        <line x1="1" x2="27" y1="6" y2="6" />
      )}
    </svg>
  )
}

function rangeOf(plot: Plot, axis: 'x' | 'y'): { low: number; high: number } {
  const values = plot.marks.flatMap((mark) => valuesOf(mark, axis))
  const given = plot[axis]
  const low = given.min ?? Math.min(...values)
  const high = given.max ?? Math.max(...values)
  if (given.scale === 'log') return { low, high }
  const pad = (high - low || 1) * 0.04
  return { low: given.min ?? (low >= 0 && low < (high - low) * 0.3 ? 0 : low - pad), high: given.max ?? high + pad }
}

function valuesOf(mark: PlotMark, axis: 'x' | 'y'): number[] {
  switch (mark.kind) {
    case 'line':
    case 'points':
      return mark.points.map((point) => point[axis === 'x' ? 0 : 1])
    case 'bars':
      return axis === 'x' ? [0, mark.bars.length] : [0, ...mark.bars.map(({ value }) => value)]
    case 'rule':
      return mark.axis === axis ? [mark.value] : []
    case 'matrix':
      return []
  }
}
