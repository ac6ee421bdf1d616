import { IconArrowForward, IconCheck, IconClockX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Activity, Plan } from '../model.ts'
import { ActivityAction } from './activity-action.tsx'
import classes from './roadmap.module.css'
import { areaColour, dayWords, minutesWords } from './words.ts'

const stateWords = { planned: '', done: 'done', missed: 'missed', moved: 'moved from an earlier day' } satisfies Record<
  Activity['state'],
  string
>

/** One week: blocks as wide as their minutes, coloured by area; the one in focus shows its reason beneath. */
export function WeekRow({ week, longest }: { week: Plan['weeks'][number]; longest: number }) {
  const [open, setOpen] = useState<string | null>(null)
  const minutes = week.activities.filter(({ state }) => state !== 'missed').reduce((sum, activity) => sum + activity.minutes, 0)
  const chosen = week.activities.find(({ id }) => id === open)
  return (
    <div className={classes.week}>
      <div className={classes.weekHead}>
        <h3>Week of {dayWords(week.start)}</h3>
        <span className={classes.quiet}>
          {minutesWords(minutes)} of {minutesWords(Math.round(week.hours * 60))}
        </span>
      </div>
      {week.activities.length === 0 ? (
        <p className={classes.quiet}>Nothing planned in this week.</p>
      ) : (
        <ul className={classes.blocks}>
          {week.activities.map((activity) => (
            <li key={activity.id} style={{ flexBasis: `${(activity.minutes / longest) * 100}%` }}>
              <Block activity={activity} open={activity.id === open} onOpen={() => setOpen(activity.id)} />
            </li>
          ))}
        </ul>
      )}
      {chosen && <Reason activity={chosen} />}
    </div>
  )
}

function Block({ activity, open, onOpen }: { activity: Activity; open: boolean; onOpen: () => void }) {
  const { title, minutes, date, area, state } = activity
  return (
    <button
      type="button"
      className={classes.block}
      data-state={state}
      aria-expanded={open}
      aria-controls={`reason-${activity.id}`}
      style={{ borderInlineStartColor: areaColour(area) }}
      onClick={onOpen}
      onFocus={onOpen}
    >
      <span className={classes.blockTitle}>
        <StateIcon state={state} />
        {title}
      </span>
      <span className={classes.blockMeta}>
        {dayWords(date)}, {minutes} min{stateWords[state] && `, ${stateWords[state]}`}
        <br />
        {area.replaceAll('-', ' ')}
      </span>
    </button>
  )
}

function StateIcon({ state }: { state: Activity['state'] }) {
  const look = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
  if (state === 'done') return <IconCheck {...look} />
  if (state === 'missed') return <IconClockX {...look} />
  return state === 'moved' ? <IconArrowForward {...look} /> : null
}

function Reason({ activity }: { activity: Activity }) {
  return (
    <div className={classes.reason} id={`reason-${activity.id}`} role="status">
      <p>
        <strong>{activity.title}</strong>
      </p>
      <p>{activity.reason}</p>
      <div className={classes.actions}>
        <ActivityAction activity={activity} />
      </div>
    </div>
  )
}
