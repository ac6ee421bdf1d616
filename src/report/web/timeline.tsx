import { clockText } from '../../kit/clock.ts'
import type { Report } from '../index.ts'
import classes from './report.module.css'

type Props = { report: Report; selected: string | undefined; onOpen: (moment: string) => void }

/** The interview on a time axis; each mark opens its moment. */
export function Timeline({ report, selected, onOpen }: Props) {
  const end = Math.max(1, ...report.timeline.map(({ at }) => at))
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <ol className={classes.timeline}>
        {report.timeline.map(({ at, moment, kind, label }) => (
          <li key={moment} data-kind={kind} style={{ '--at': `${(at / end) * 100}%` } as React.CSSProperties}>
            <button type="button" aria-pressed={moment === selected} onClick={() => onOpen(moment)}>
              <span className={classes.time}>{clockText(at)}</span> {label}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
