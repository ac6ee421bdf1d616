import type { DiffCell, DiffPart, DiffTable, Token, ValueDiff } from '../core/value-diff.ts'
import classes from './diff-view.module.css'

const stateWords = { same: '', different: 'differs', missing: 'missing', extra: 'not expected' } as const

/** Expected and actual, arranged so that the first difference is seen at once: on a line each, as one table, or part by part. */
export function DiffView({ diff }: { diff: ValueDiff }) {
  return (
    <div className={classes.diff}>
      {diff.kind === 'inline' && <Lines expected={diff.expected} actual={diff.actual} />}
      {diff.kind === 'table' && <Table table={diff.table} />}
      {diff.kind === 'parts' && <Parts parts={diff.parts} agreeing={diff.agreeing} />}
      {diff.notes.length > 0 && (
        <p className={classes.notes}>
          {diff.notes.map((note) => (
            <span key={note}>{note} </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Lines({ expected, actual }: { expected: Token[]; actual: Token[] }) {
  return (
    <dl className={classes.lines}>
      <div>
        <dt>Expected</dt>
        <dd data-side="expected">{marks(expected)}</dd>
      </div>
      <div>
        <dt>Got</dt>
        <dd data-side="actual">{marks(actual)}</dd>
      </div>
    </dl>
  )
}

function marks(tokens: Token[]) {
  let place = 0
  return tokens.map(({ text, differs }) => {
    place += 1
    if (text === '') return null
    return differs ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>
  })
}

function Table({ table }: { table: DiffTable }) {
  const { columns, rows, rowsBefore, rowsAfter, columnsBefore, columnsAfter } = table
  const left = columnsBefore > 0
  const right = columnsAfter > 0
  const width = columns.length + 1 + (left ? 1 : 0) + (right ? 1 : 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling a wide table needs focus
    <section className={classes.frame} aria-label="Expected and got, cell by cell" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {left && <th scope="col">… {columnsBefore} more</th>}
            {columns.map(({ label, detail, state }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a frame may name two columns alike
              <th key={place} scope="col" data-state={state}>
                {label}
                {detail && <span className={classes.detail}>{detail}</span>}
              </th>
            ))}
            {right && <th scope="col">… {columnsAfter} more</th>}
          </tr>
        </thead>
        <tbody>
          {rowsBefore > 0 && <More count={rowsBefore} width={width} />}
          {rows.map(({ label, expectedLabel, cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an index may repeat its labels
            <tr key={row}>
              <th scope="row" data-state={expectedLabel === undefined ? undefined : 'different'}>
                {expectedLabel === undefined ? label : <Sides expected={expectedLabel} actual={label} />}
              </th>
              {left && <td className={classes.cut}>…</td>}
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <Cell key={column} cell={cell} />
              ))}
              {right && <td className={classes.cut}>…</td>}
            </tr>
          ))}
          {rowsAfter > 0 && <More count={rowsAfter} width={width} />}
        </tbody>
      </table>
    </section>
  )
}

function More({ count, width }: { count: number; width: number }) {
  return (
    <tr>
      <td colSpan={width} className={classes.cut}>
        … {count.toLocaleString('en')} more {count === 1 ? 'row' : 'rows'}
      </td>
    </tr>
  )
}

function Cell({ cell: { state, expected, actual } }: { cell: DiffCell }) {
  if (state === 'same') return <td>{expected ?? ''}</td>
  return (
    <td data-state={state}>
      <Sides expected={expected} actual={actual} />
    </td>
  )
}

function Sides({ expected = 'nothing', actual = 'nothing' }: { expected?: string; actual?: string }) {
  return (
    <>
      <span className={classes.side}>
        <span className={classes.sideName}>exp</span> {expected}
      </span>
      <span className={classes.side} data-side="actual">
        <span className={classes.sideName}>got</span> {actual}
      </span>
    </>
  )
}

function Parts({ parts, agreeing }: { parts: DiffPart[]; agreeing: number }) {
  return (
    <dl className={classes.parts}>
      {parts.map(({ label, state, expected, actual, diff }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two calls may read alike
        <div key={place} data-state={state}>
          <dt>
            {label} {state !== 'same' && <span className={classes.word}>{stateWords[state]}</span>}
          </dt>
          <dd>{diff ? <DiffView diff={diff} /> : <code>{expected ?? actual}</code>}</dd>
        </div>
      ))}
      {agreeing > 0 && (
        <div>
          <dt />
          <dd className={classes.cut}>… {agreeing.toLocaleString('en')} more agree</dd>
        </div>
      )}
    </dl>
  )
}
