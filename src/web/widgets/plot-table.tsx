import type { Plot, PlotMark } from '../../catalog/index.ts'
import classes from './plot-figure.module.css'
import { tickLabel } from './plot-scale.ts'

/** The data of a plot as a table; a matrix is drawn as one in the first place. */
export function PlotTable({ plot, matrix }: { plot: Plot; matrix?: Extract<PlotMark, { kind: 'matrix' }> }) {
  if (matrix) {
    const largest = Math.max(...matrix.values.flat(), 1e-12)
    return (
      <div className={classes.tableFrame}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">
                {plot.y.label} \ {plot.x.label}
              </th>
              {matrix.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row, index) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {(matrix.values[index] ?? []).map((value, place) => (
                  <td key={matrix.columns[place]} style={{ '--share': `${Math.round((value / largest) * 45)}%` } as React.CSSProperties}>
                    {tickLabel(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  return (
    <div className={classes.tableFrame}>
      <table className={classes.data}>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">{plot.x.label}</th>
            <th scope="col">{plot.y.label}</th>
          </tr>
        </thead>
        <tbody>
          {plot.marks.flatMap((mark) =>
            rowsOf(mark).map(([x, y]) => (
              <tr key={`${mark.label} ${x} ${y}`}>
                <td>{mark.label}</td>
                <td>{x}</td>
                <td>{y}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf(mark: PlotMark): [string, string][] {
  switch (mark.kind) {
    case 'line':
    case 'points':
      return mark.points.map(([x, y]) => [tickLabel(x), tickLabel(y)])
    case 'bars':
      return mark.bars.map(({ label, value }) => [label, tickLabel(value)])
    case 'rule':
      return [mark.axis === 'x' ? [tickLabel(mark.value), ''] : ['', tickLabel(mark.value)]]
    case 'matrix':
      return []
  }
}
