import { IconFocus2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { clockText } from '../../kit/clock.ts'
import type { SessionEvent } from '../../sessions/index.ts'
import { api } from '../api.ts'
import { SidePanel } from './dialog.tsx'
import classes from './small.module.css'
import { QueryView, Waiting } from './states.tsx'

/** Plots and prose are fetched when a question is opened, not with every page that has a chip. */
const AnsweredMoment = lazy(() => import('./answered-question.tsx').then(({ AnsweredMoment: component }) => ({ default: component })))

type Props = { label: string; to?: Place; onOpen?: () => void }

/** A quiet chip that opens the moment a claim rests on: beside the text with `onOpen`, in a drawer with `to`. */
export function EvidenceChip({ label, to, onOpen }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={classes.chip} onClick={onOpen ?? (() => setOpen(true))} aria-label={`Show the moment: ${label}`}>
        <IconFocus2 size={14} stroke={1.5} aria-hidden="true" />
        {label}
      </button>
      {to && <MomentPanel moment={open ? to : undefined} onClose={() => setOpen(false)} />}
    </>
  )
}

type Place = { sessionId: string; eventId: string }

/** A moment of a log in a panel at the edge, while there is one. */
export function MomentPanel({ moment, onClose }: { moment: Place | undefined; onClose: () => void }) {
  return (
    <SidePanel opened={moment !== undefined} onClose={onClose} title="The moment" closeLabel="Close the moment">
      {moment && <Moment sessionId={moment.sessionId} eventId={moment.eventId} />}
    </SidePanel>
  )
}

function Moment({ sessionId, eventId }: Place) {
  const moment = useQuery(api.sessions.moment.queryOptions({ input: { sessionId, eventId } }))
  return (
    <QueryView query={moment}>
      {({ sessionKind, event, before, code }) =>
        sessionKind === 'assessment' && event.kind === 'item-answered' ? (
          <Suspense fallback={<Waiting />}>
            <AnsweredMoment sessionId={sessionId} eventId={eventId} />
          </Suspense>
        ) : (
          <>
            {[...before, event].map((one) => (
              <div key={one.id} className={classes.panelEvent} data-here={one.id === event.id}>
                <span className={classes.panelWho}>
                  {clockText(one.at)} {whoOf(one)}
                </span>
                <p>{textOf(one)}</p>
              </div>
            ))}
            {code && (
              <pre>
                <code>{code}</code>
              </pre>
            )}
          </>
        )
      }
    </QueryView>
  )
}

function whoOf({ by, kind }: SessionEvent): string {
  if (kind === 'item-answered') return 'your answer'
  if (kind === 'item-shown') return 'question'
  if (kind === 'run') return 'you ran the tests'
  return by === 'candidate' ? 'you' : by === 'interviewer' ? 'interviewer' : ''
}

function textOf({ kind, text, data }: SessionEvent): string {
  if (kind === 'run') return `${String(data.verdict).replaceAll('-', ' ')}: ${String(data.passed)} of ${String(data.total)} tests passed`
  if (kind === 'item-shown') return String(data.item).replaceAll('-', ' ')
  if (kind === 'item-answered') return `${text ?? ''}${data.score === 1 ? ' (right)' : ' (not right)'}`
  return text ?? kind
}
