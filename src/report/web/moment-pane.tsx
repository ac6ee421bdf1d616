import { CloseButton } from '@mantine/core'
import type { Ref } from 'react'
import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import classes from './report.module.css'

type Props = { ref: Ref<HTMLElement>; log: SessionEvent[]; moment: string | undefined; onClose: () => void }

/** The session at one moment: what was said around it, and the code as it was run. */
export function MomentPane({ ref, log, moment, onClose }: Props) {
  const index = log.findIndex(({ id }) => id === moment)
  const around = index < 0 ? [] : log.slice(Math.max(0, index - 4), index + 3)
  return (
    <aside ref={ref} className={classes.pane} aria-label="The moment" tabIndex={-1}>
      {index < 0 ? (
        <p className={classes.quiet}>Choose a time, such as 4:07, to see the interview at that moment here.</p>
      ) : (
        <>
          <div className={classes.paneHead}>
            <h2>At {clockText(log[index]?.at ?? 0)}</h2>
            <CloseButton aria-label="Close the moment" onClick={onClose} />
          </div>
          <ol className={classes.transcript}>
            {around.map((event) => (
              <li key={event.id} data-here={event.id === moment} aria-current={event.id === moment ? 'true' : undefined}>
                <span className={classes.who}>
                  {clockText(event.at)} {whoOf(event)}
                </span>
                {event.kind === 'run' || event.kind === 'code' ? (
                  <RunMoment event={event} />
                ) : (
                  <p>{event.text ?? labels[event.kind] ?? event.kind}</p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  )
}

function RunMoment({ event }: { event: SessionEvent }) {
  const { verdict, passed, total } = event.data as { verdict?: string; passed?: number; total?: number }
  return (
    <>
      {verdict !== undefined && (
        <p>
          {verdict.replaceAll('-', ' ')}: {passed ?? 0} of {total ?? 0} tests passed
        </p>
      )}
      {event.text && (
        // A scrollable region must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling long code needs focus
        <pre className={classes.code} tabIndex={0}>
          {event.text}
        </pre>
      )}
    </>
  )
}

const labels: Partial<Record<SessionEvent['kind'], string>> = {
  phase: 'A new part began.',
  ended: 'The interview ended.',
  pause: 'Interrupted; the clock stood still.',
  hint: 'A hint was given.',
}

function whoOf({ by, kind }: SessionEvent): string {
  if (kind === 'run') return 'you ran the tests'
  if (kind === 'hint') return 'hint'
  return by === 'candidate' ? 'you' : by === 'interviewer' ? 'interviewer' : ''
}
