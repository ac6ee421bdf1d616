import type { Evidence } from '../index.ts'
import classes from './skills.module.css'

const width = 720
const height = 240
const frame = { left: 36, right: 16, top: 12, bottom: 44 }
const edge = 3
const z90 = 1.645

type Props = { title: string; points: { at: number; ability: number; standardError: number }[]; evidence: Evidence[] }

/** An ability over time: a band, a line, and the evidence as dots on the axis, filled when it earned at least half. */
export function HistoryChart({ title, points, evidence }: Props) {
  const times = [...points.map(({ at }) => at), ...evidence.map(({ at }) => at)]
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const x = (at: number) =>
    to === from ? (frame.left + width - frame.right) / 2 : frame.left + ((at - from) / (to - from)) * (width - frame.left - frame.right)
  const y = (logits: number) =>
    frame.top + ((edge - Math.min(edge, Math.max(-edge, logits))) / (2 * edge)) * (height - frame.top - frame.bottom)
  const upper = points.map(({ at, ability, standardError }) => `${x(at)},${y(ability + z90 * standardError)}`)
  const lower = points.map(({ at, ability, standardError }) => `${x(at)},${y(ability - z90 * standardError)}`).reverse()
  const last = points.at(-1)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={classes.chart}
      role="img"
      aria-label={`${title}: ${points.length} sittings; the last estimate is ${last?.ability.toFixed(1)} with a standard error of ${last?.standardError.toFixed(2)}.`}
    >
      {[-2, 0, 2].map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={width - frame.right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
          <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {points.length > 1 ? (
        <polygon points={[...upper, ...lower].join(' ')} className={classes.band} />
      ) : (
        points.map((point) => (
          <line
            key={point.at}
            x1={x(point.at)}
            x2={x(point.at)}
            y1={y(point.ability - z90 * point.standardError)}
            y2={y(point.ability + z90 * point.standardError)}
            className={classes.whisker}
          />
        ))
      )}
      <polyline points={points.map(({ at, ability }) => `${x(at)},${y(ability)}`).join(' ')} className={classes.line} />
      {points.map(({ at, ability }) => (
        <circle key={at} cx={x(at)} cy={y(ability)} r="4" className={classes.dot} />
      ))}
      {evidence.map(({ id, at, score, max }) => (
        <circle key={id} cx={x(at)} cy={height - 30} r="3.5" className={classes.evidence} data-half={score / max >= 0.5} />
      ))}
      <text x={frame.left} y={height - 8}>
        {dayOf(from)}
      </text>
      <text x={width - frame.right} y={height - 8} textAnchor="end">
        {dayOf(to)}
      </text>
    </svg>
  )
}

const dayOf = (at: number) => new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
