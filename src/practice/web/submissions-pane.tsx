import { NativeSelect } from '@mantine/core'
import { IconCheck, IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { PracticeState } from '../index.ts'
import { LineDiff } from './line-diff.tsx'
import classes from './submissions.module.css'

type Submission = PracticeState['submissions'][number]

/** Each run of the tests, the latest first, with its code and what changed against another. */
export function SubmissionsPane({ submissions, starter }: { submissions: Submission[]; starter: string }) {
  const [open, setOpen] = useState<string | undefined>()
  if (submissions.length === 0)
    return <p className={classes.quiet}>Each run of the tests will be listed here, with its code and what changed since the one before.</p>
  return (
    <ol className={classes.submissions} reversed>
      {submissions
        .map((submission, place) => ({ submission, place }))
        .reverse()
        .map(({ submission, place }) => {
          const { eventId, verdict, passed, total } = submission
          const accepted = verdict === 'accepted'
          const Icon = accepted ? IconCheck : IconX
          const Arrow = open === eventId ? IconChevronDown : IconChevronRight
          return (
            <li key={eventId}>
              <button
                type="button"
                className={classes.head}
                aria-expanded={open === eventId}
                onClick={() => setOpen(open === eventId ? undefined : eventId)}
              >
                <Arrow size={16} stroke={1.5} aria-hidden="true" />
                <span className={classes.runNumber}>Run {place + 1}</span>
                <span className={classes.verdict} data-accepted={accepted}>
                  <Icon size={16} stroke={2} aria-hidden="true" /> {verdict.replaceAll('-', ' ')}
                </span>
                <span className={classes.quiet}>
                  {passed} of {total}
                </span>
                <time className={classes.quiet} dateTime={new Date(submission.submittedAt).toISOString()}>
                  {timeText(submission.submittedAt)}
                </time>
              </button>
              {open === eventId && <Code submissions={submissions} place={place} starter={starter} />}
            </li>
          )
        })}
    </ol>
  )
}

function Code({ submissions, place, starter }: { submissions: Submission[]; place: number; starter: string }) {
  const [against, setAgainst] = useState(place === 0 ? 'starter' : String(place - 1))
  const { code } = submissions[place] as Submission
  const before = against === 'starter' ? starter : submissions[Number(against)]?.code
  return (
    <div className={classes.body}>
      <NativeSelect
        label="Compared with"
        size="xs"
        value={against}
        onChange={(event) => setAgainst(event.currentTarget.value)}
        data={[
          { value: 'none', label: 'nothing: show the whole code' },
          { value: 'starter', label: 'the starting code' },
          ...submissions.flatMap(({ verdict }, other) =>
            other === place
              ? []
              : [
                  {
                    value: String(other),
                    label: `run ${other + 1}${other === place - 1 ? ', the one before' : ''} (${verdict.replaceAll('-', ' ')})`,
                  },
                ],
          ),
        ]}
      />
      {before === undefined ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling long lines needs focus
        <pre className={classes.whole} tabIndex={0}>
          {code}
        </pre>
      ) : (
        <LineDiff before={before} after={code} label={`What changed in run ${place + 1}`} />
      )}
    </div>
  )
}

/** The local time, with the day where it is not today. */
function timeText(milliseconds: number): string {
  const date = new Date(milliseconds)
  const today = date.toDateString() === new Date().toDateString()
  const time = date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
  return today ? time : `${date.toLocaleDateString(undefined, { month: 'short', day: 'numeric' })}, ${time}`
}
