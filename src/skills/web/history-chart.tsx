import { useElementSize } from '@mantine/hooks'
import type { Evidence } from '../index.ts'
import classes from './skills.module.css'
import { sourceWords } from './sources.ts'

const height = 300
const frame = { left: 34, right: 16, top: 12, bottom: 88 }
/** Observations of about the same time stand on each other, so many high; the caption says when there are more. */
const stack = { wide: 11, high: 5 }
const edge = 3
const z90 = 1.645

type Point = { at: number; ability: number; standardError: number }
type Props = {
  title: string
  points: Point[]
  evidence: Evidence[]
  bars: { label: string; bar: number }[]
  onOpen: (evidence: Evidence) => void
}

/**
 * An ability over time: a band for the 90 % interval, a line, the bars of the targets, and under it the evidence as dots, of another shape for each source and
 * filled when it earned at least half. The same evidence and more stands in the table below, which is the way for the keyboard.
 */
export function HistoryChart({ title, points, evidence, bars, onOpen }: Props) {
  const { ref, width: measured } = useElementSize()
  const width = Math.max(280, measured)
  const times = [...points.map(({ at }) => at), ...evidence.map(({ at }) => at)]
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const x = (at: number) =>
    to === from ? (frame.left + width - frame.right) / 2 : frame.left + ((at - from) / (to - from)) * (width - frame.left - frame.right)
  const y = (logits: number) =>
    frame.top + ((edge - Math.min(edge, Math.max(-edge, logits))) / (2 * edge)) * (height - frame.top - frame.bottom)
  const upper = points.map(({ at, ability, standardError }) => `${x(at)},${y(ability + z90 * standardError)}`)
  const lower = points.map(({ at, ability, standardError }) => `${x(at)},${y(ability - z90 * standardError)}`).reverse()
  const last = points.at(-1)
  const columns = stacksOf(evidence, x)
  const used = [...new Set(evidence.map(({ source }) => source))]
  return (
    <figure className={classes.figure}>
      <div ref={ref}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className={classes.chart}
          role="img"
          aria-label={`${title} over time. The estimate now is ${last?.ability.toFixed(1)}, its 90 % interval from ${((last?.ability ?? 0) - z90 * (last?.standardError ?? 1)).toFixed(1)} to ${((last?.ability ?? 0) + z90 * (last?.standardError ?? 1)).toFixed(1)}. The evidence is listed in the table.`}
        >
          {[-2, 0, 2].map((tick) => (
            <g key={tick}>
              <line x1={frame.left} x2={width - frame.right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
              <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          <polygon points={[...upper, ...lower].join(' ')} className={classes.band} />
          {[...Map.groupBy(bars, ({ bar }) => bar)].map(([bar, those]) => (
            <g key={bar}>
              <line x1={frame.left} x2={width - frame.right} y1={y(bar)} y2={y(bar)} className={classes.target} />
              <text x={frame.left + 4} y={y(bar) - 4}>
                {those.map(({ label }) => label).join(', ')}
              </text>
            </g>
          ))}
          <polyline points={points.map(({ at, ability }) => `${x(at)},${y(ability)}`).join(' ')} className={classes.line} />
          {points.map(({ at, ability }) => (
            <circle key={at} cx={x(at)} cy={y(ability)} r={points.length > 20 ? 2.5 : 4} className={classes.dot} />
          ))}
          {columns.map(({ at, those }) => (
            <g key={at}>
              {those.slice(0, stack.high).map((one, level) => (
                <Dot key={one.id} one={one} x={at} y={height - 34 - level * stack.wide} onOpen={onOpen} />
              ))}
            </g>
          ))}
          <text x={frame.left} y={height - 8}>
            {dayOf(from)}
          </text>
          <text x={width - frame.right} y={height - 8} textAnchor="end">
            {dayOf(to) === dayOf(from) ? timeOf(to) : dayOf(to)}
          </text>
        </svg>
      </div>
      <figcaption className={classes.legend}>
        <span>
          <svg width="22" height="12" aria-hidden="true">
            <rect width="22" height="12" rx="3" className={classes.band} />
            <line x1="0" x2="22" y1="6" y2="6" className={classes.line} />
          </svg>
          estimate with its 90 % interval
        </span>
        {used.map((source) => (
          <span key={source}>
            <svg width="14" height="14" aria-hidden="true">
              <Shape source={source} x={7} y={7} />
            </svg>
            {sourceWords[source].toLowerCase()}
          </span>
        ))}
        <span>filled: at least half of the credit</span>
        {columns.some(({ those }) => those.length > stack.high) && <span>a column holds the newest {stack.high} of its time</span>}
      </figcaption>
    </figure>
  )
}

/** The evidence in columns, newest at the bottom, each as wide as a dot. */
function stacksOf(evidence: Evidence[], x: (at: number) => number): { at: number; those: Evidence[] }[] {
  const columns = Map.groupBy(evidence, ({ at }) => Math.round(x(at) / stack.wide))
  return [...columns].map(([column, those]) => ({ at: column * stack.wide, those }))
}

function Dot({ one, x, y, onOpen }: { one: Evidence; x: number; y: number; onOpen: (evidence: Evidence) => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the keyboard has the same link in the table
    <g className={classes.evidence} data-half={one.score / one.max >= 0.5} onClick={() => onOpen(one)}>
      <circle cx={x} cy={y} r={stack.wide / 2} className={classes.reach} />
      <Shape source={one.source} x={x} y={y} />
    </g>
  )
}

/** Circle, square, triangle, diamond, ring: the shape says the source, so that colour need not. */
function Shape({ source, x, y }: { source: Evidence['source']; x: number; y: number }) {
  switch (source) {
    case 'item':
      return <circle cx={x} cy={y} r="4" />
    case 'run':
      return <rect x={x - 4} y={y - 4} width="8" height="8" />
    case 'key-point':
      return <path d={`M${x} ${y - 5} L${x + 5} ${y + 4} L${x - 5} ${y + 4} Z`} />
    case 'criterion':
      return <path d={`M${x} ${y - 5.5} L${x + 5.5} ${y} L${x} ${y + 5.5} L${x - 5.5} ${y} Z`} />
    case 'self-rating':
      return <path d={`M${x - 5} ${y} H${x + 5} M${x} ${y - 5} V${y + 5}`} />
  }
}

const dayOf = (at: number) => new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })
const timeOf = (at: number) => new Date(at).toLocaleTimeString(undefined, { timeStyle: 'short' })
