import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'
import { makeScale, type Scale, tickLabel } from '../../web/widgets/plot-scale.ts'
import { type ComplexityPlot, complexityPlot, logTicks, measuresOf } from '../core/complexity-plot.ts'
import type { ComplexityReport } from '../index.ts'
import classes from './complexity-chart.module.css'

const words = { seconds: 'Time', steps: 'Steps' }
const frame = { left: 60, right: 16, top: 12, bottom: 44 }

/** The measured points with the curve of what was found and of what is possible; in steps as well, where they were counted. Loaded only after a measurement. */
export default function ComplexityChart({ report }: { report: ComplexityReport }) {
  const measures = measuresOf(report)
  const [chosen, setChosen] = useState(measures[0] ?? 'seconds')
  const caption = useId()
  const plot = complexityPlot(report, chosen)
  if (plot === undefined) return null
  return (
    <figure className={classes.figure} aria-labelledby={caption}>
      <div className={classes.head}>
        <figcaption id={caption}>{plot.title}</figcaption>
        {measures.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label="What is drawn"
            value={chosen}
            onChange={(value) => setChosen(value as typeof chosen)}
            data={measures.map((value) => ({ value, label: words[value] }))}
          />
        )}
      </div>
      <Chart plot={plot} />
      <ul className={classes.legend}>
        <li>
          <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <circle cx="14" cy="6" r="4" className={classes.point} />
          </svg>{' '}
          measured
        </li>
        {plot.curves.map(({ kind, label }, place) => (
          <li key={label}>
            <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
              <line x1="1" x2="27" y1="6" y2="6" className={classes.curve} data-kind={kind} data-place={place} />
            </svg>{' '}
            {label}
          </li>
        ))}
      </ul>
      <details className={classes.details}>
        <summary>The numbers</summary>
        <p>{plot.alternative}</p>
        <Numbers plot={plot} />
      </details>
    </figure>
  )
}

/** Drawn at the width there is, so that its words stay readable on a phone. */
function Chart({ plot }: { plot: ComplexityPlot }) {
  const { ref, width: measured } = useElementSize()
  const width = Math.max(260, measured || 560)
  const height = Math.round(Math.min(300, Math.max(220, width * 0.5)))
  const all = [plot.points, ...plot.curves.map(({ points }) => points)].flat()
  const axis = (place: 0 | 1, from: number, to: number, most: number): Scale => {
    const values = all.map((point) => point[place]).filter((value) => value > 0)
    const [low, high] = [Math.min(...values) / 1.2, Math.max(...values) * 1.2]
    return { ...makeScale({ low, high, kind: 'log' }, from, to), ticks: logTicks(low, high, most) }
  }
  const x = axis(0, frame.left, width - frame.right, Math.floor(width / 75))
  const y = axis(1, height - frame.bottom, frame.top, 6)
  const bottom = height - frame.bottom
  return (
    <div ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className={classes.chart}
        role="img"
        aria-label={plot.alternative}
      >
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line x1={frame.left} x2={width - frame.right} y1={y.place(tick)} y2={y.place(tick)} className={classes.grid} />
            <text x={frame.left - 6} y={y.place(tick) + 4} textAnchor="end">
              {tickLabel(tick)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <g key={tick}>
            <line x1={x.place(tick)} x2={x.place(tick)} y1={bottom} y2={bottom + 4} className={classes.axis} />
            <text x={x.place(tick)} y={bottom + 17} textAnchor="middle">
              {tickLabel(tick)}
            </text>
          </g>
        ))}
        <line x1={frame.left} x2={width - frame.right} y1={bottom} y2={bottom} className={classes.axis} />
        <text x={(frame.left + width - frame.right) / 2} y={height - 6} textAnchor="middle">
          n, the size of the input
        </text>
        <text transform={`translate(11 ${(frame.top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
          {plot.costName}
        </text>
        {plot.curves.map(({ kind, label, points }, place) => (
          <polyline
            key={label}
            className={classes.curve}
            data-kind={kind}
            data-place={place}
            points={points.map(([n, cost]) => `${x.place(n).toFixed(1)},${y.place(cost).toFixed(1)}`).join(' ')}
          />
        ))}
        {plot.points.map(([n, cost]) => (
          <circle key={n} cx={x.place(n)} cy={y.place(cost)} r="4" className={classes.point} />
        ))}
      </svg>
    </div>
  )
}

function Numbers({ plot }: { plot: ComplexityPlot }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling a wide table needs focus
    <section className={classes.tableFrame} aria-label="The numbers of the chart" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">n</th>
            <th scope="col">{plot.costName}</th>
            {plot.curves.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plot.points.map(([n, cost]) => (
            <tr key={n}>
              <th scope="row">{tickLabel(n)}</th>
              <td>{short(cost)}</td>
              {plot.curves.map(({ label, points }) => (
                <td key={label}>{short(points.find(([size]) => size === n)?.[1])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const short = (value: number | undefined) => (value === undefined ? '' : tickLabel(Number(value.toPrecision(3))))
