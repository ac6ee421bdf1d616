import { useEffect, useRef } from 'react'
import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import classes from './interview.module.css'

/** What was said, with the interviewer's present line as plain text on top. */
export function Transcript({ events }: { events: SessionEvent[] }) {
  const told = events.filter(({ kind }) => kind === 'said' || kind === 'hint' || kind === 'run')
  const line = told.findLast(({ by }) => by === 'interviewer')
  const end = useRef<HTMLLIElement>(null)
  const count = told.length
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  return (
    <>
      <p className={classes.line} aria-live="polite">
        <span className="visually-hidden">Interviewer: </span>
        {line?.text}
      </p>
      <section className={classes.scroll} aria-label="Transcript">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a transcript that scrolls must be reachable by keyboard */}
        <ol className={classes.transcript} tabIndex={0}>
          {told.map((event, index) => (
            <li key={event.id} data-by={event.by} ref={index === told.length - 1 ? end : undefined}>
              <span className={classes.who}>
                {clockText(event.at)}{' '}
                {event.kind === 'hint' ? 'hint' : event.kind === 'run' ? 'run' : event.by === 'candidate' ? 'you' : 'interviewer'}
              </span>
              <p>
                {event.kind === 'run'
                  ? `${String(event.data.verdict).replaceAll('-', ' ')}, ${String(event.data.passed)} of ${String(event.data.total)} tests passed`
                  : event.text}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
