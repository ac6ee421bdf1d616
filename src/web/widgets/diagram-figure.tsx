import { useId } from 'react'
import type { Diagram } from '../../catalog/index.ts'
import classes from './diagram-figure.module.css'

const cell = { width: 172, height: 92 }
const box = { width: 132, height: 44 }
const margin = 14

type Place = { x: number; y: number }

/** Draws boxes on a grid and the arrows between them, in both themes, with a text alternative. */
export function DiagramFigure({ diagram }: { diagram: Diagram }) {
  const caption = useId()
  const columns = Math.max(...diagram.nodes.map(({ column }) => column)) + 1
  const rows = Math.max(...diagram.nodes.map(({ row }) => row)) + 1
  const width = columns * cell.width - (cell.width - box.width) + 2 * margin
  const height = rows * cell.height - (cell.height - box.height) + 2 * margin
  const places = new Map(diagram.nodes.map(({ id, column, row }) => [id, placeOf(column, row)]))
  return (
    <figure className={classes.figure} aria-labelledby={caption}>
      <figcaption id={caption} className={classes.title}>
        {diagram.title}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls sideways, also by the keyboard */}
      <section className={classes.frame} tabIndex={0} aria-label={`Diagram: ${diagram.title}`}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className={classes.drawing}
          style={{ minWidth: width * 0.72 }}
          role="img"
          aria-label={diagram.alternative}
        >
          <defs>
            <marker id={`${caption}-head`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
              <path d="M0 0 L8 4 L0 8 z" className={classes.head} />
            </marker>
          </defs>
          {diagram.edges.map(({ from, to, label }) => (
            <Arrow key={`${from} ${to}`} from={places.get(from)} to={places.get(to)} label={label} head={`url(#${caption}-head)`} />
          ))}
          {diagram.nodes.map(({ id, label }) => (
            <Box key={id} place={places.get(id) as Place} label={label} />
          ))}
        </svg>
      </section>
    </figure>
  )
}

/** The middle of a box. */
function placeOf(column: number, row: number): Place {
  return { x: margin + box.width / 2 + column * cell.width, y: margin + box.height / 2 + row * cell.height }
}

function Box({ place, label }: { place: Place; label: string }) {
  const lines = wrapLabel(label)
  return (
    <g className={classes.box}>
      <rect x={place.x - box.width / 2} y={place.y - box.height / 2} width={box.width} height={box.height} rx="6" />
      {lines.map((line, index) => (
        <text key={line} x={place.x} y={place.y + 4.5 + (index - (lines.length - 1) / 2) * 15} textAnchor="middle">
          {line}
        </text>
      ))}
    </g>
  )
}

/** At most two lines of about 17 characters. */
function wrapLabel(label: string): string[] {
  if (label.length <= 17) return [label]
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index)
  const middle = spaces.sort((left, right) => Math.abs(left - label.length / 2) - Math.abs(right - label.length / 2))[0]
  return middle === undefined ? [label] : [label.slice(0, middle), label.slice(middle + 1)]
}

function Arrow({ from, to, label, head }: { from: Place | undefined; to: Place | undefined; label: string | undefined; head: string }) {
  if (from === undefined || to === undefined) return null
  const [start, end] = [edgeOf(from, to), edgeOf(to, from)]
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return (
    <g className={classes.arrow}>
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} markerEnd={head} />
      {label && (
        <text x={middle.x} y={middle.y - 5} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  )
}

/** Where the line from the middle of one box to another leaves the first. */
function edgeOf(from: Place, to: Place): Place {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const reach = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  )
  return Number.isFinite(reach) ? { x: from.x + dx * reach, y: from.y + dy * reach } : from
}
