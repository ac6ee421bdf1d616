import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../../web/api.ts'
import { ChanceBand, Empty, Page, QueryView } from '../../web/widgets/index.ts'
import type { Activity } from '../model.ts'
import { ActivityAction, placeOf } from './activity-action.tsx'
import classes from './today.module.css'
import { areaColour, daysLeftWords, dayWords, minutesWords } from './words.ts'

type Today = NonNullable<ReturnType<typeof useToday>['data']>
const useToday = () => useQuery(api.roadmap.today.queryOptions())

/** One card with the next thing to do; under it the rest of the day, the week, and the chances. */
export function TodayPage() {
  return (
    <QueryView query={useToday()}>
      {(today) => (today.setUp || today.next || today.resume ? <Day today={today} /> : <Beginning />)}
    </QueryView>
  )
}

function Beginning() {
  return (
    <Page
      title="Get ready for your interview"
      lead="Measure where you stand, follow a plan that says why, and sit a mock before the real one."
    >
      <Empty
        title="Begin with your target"
        text="Say what you are preparing for, or skip that and let the assessment show where you stand. Everything stays on this machine."
        action={
          <div className={classes.actions}>
            <Button component={Link} to="/welcome">
              Set up my target
            </Button>
            <Link to="/report/$sessionId" params={{ sessionId: 'sample' }}>
              Read a sample report
            </Link>
          </div>
        }
      />
    </Page>
  )
}

function Day({ today }: { today: Today }) {
  const { resume, next, rest, readiness, changedSince, daysLeft } = today
  useEnterToStart(resume ? null : next)
  return (
    <Page title="Today" lead={daysLeft === null ? undefined : `${daysLeftWords(daysLeft)}.`}>
      <div className={classes.page}>
        {resume && <Resume resume={resume} />}
        {next ? (
          <NextCard activity={next} />
        ) : (
          !resume && (
            <Empty
              title="Nothing is planned for today"
              text="The plan says what the bank lacks and why. More hours or another date may open new work."
              action={
                <Button component={Link} to="/roadmap">
                  Open the plan
                </Button>
              }
            />
          )
        )}
        {rest.length > 0 && (
          <section aria-labelledby="rest">
            <h2 id="rest">Also due</h2>
            <ul className={classes.rest}>
              {rest.map((activity) => (
                <li key={activity.id}>
                  <span className={classes.dot} style={{ background: areaColour(activity.area) }} aria-hidden="true" />
                  <span className={classes.restTitle}>
                    {activity.title} <span className={classes.quiet}>{minutesWords(activity.minutes)}</span>
                  </span>
                  <span className={classes.restAction}>
                    <ActivityAction activity={activity} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <WeekStrip week={today.week} />
        {readiness && (
          <section aria-labelledby="readiness">
            <h2 id="readiness">Your chances now</h2>
            {readiness.now ? (
              <ChanceBand label="A round of your target loops" chance={readiness.now.chance} interval={readiness.now.interval} />
            ) : (
              <p className={classes.quiet}>No chance is shown until something was measured for a target that you chose.</p>
            )}
            <details className={classes.details}>
              <summary>What this rests on</summary>
              <p className={classes.quiet}>{readiness.assumption}</p>
            </details>
            {changedSince !== null && <Link to="/roadmap">What changed in your plan</Link>}
          </section>
        )}
      </div>
    </Page>
  )
}

function Resume({ resume }: { resume: NonNullable<Today['resume']> }) {
  const to = `/${resume.kind === 'interview' ? 'interview' : 'assess'}/${resume.sessionId}`
  return (
    <section className={classes.card} aria-labelledby="resume">
      <p className={classes.quiet}>Still open</p>
      <h2 id="resume">{resume.title}</h2>
      <p>You left in the middle. Everything up to then is kept.</p>
      <div className={classes.actions}>
        <Button component={Link} to={to}>
          Go on
        </Button>
      </div>
    </section>
  )
}

function NextCard({ activity }: { activity: Activity }) {
  return (
    <section className={classes.card} aria-labelledby="next">
      <p className={classes.quiet}>
        Next, {minutesWords(activity.minutes)}
        {activity.state === 'moved' ? ', moved from an earlier day' : ''}
      </p>
      <h2 id="next">{activity.title}</h2>
      <p>{activity.reason}</p>
      <div className={classes.actions}>
        <ActivityAction activity={activity} primary />
        {placeOf(activity) && <span className={classes.quiet}>or press Enter</span>}
      </div>
    </section>
  )
}

function WeekStrip({ week }: { week: Today['week'] }) {
  const most = Math.max(60, ...week.map(({ minutes }) => minutes))
  return (
    <section aria-labelledby="week">
      <h2 id="week">
        This week <Link to="/roadmap">Whole plan</Link>
      </h2>
      <ol className={classes.week}>
        {week.map(({ date, minutes, done }) => (
          <li key={date}>
            <span className={classes.column} aria-hidden="true">
              <span className={classes.planned} style={{ height: `${(minutes / most) * 100}%` }}>
                <span className={classes.done} style={{ height: `${minutes === 0 ? 0 : (done / minutes) * 100}%` }} />
              </span>
            </span>
            <span>{dayWords(date)}</span>
            <span className={classes.quiet}>{minutes === 0 ? 'free' : done > 0 ? `${done} of ${minutes} min` : `${minutes} min`}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Enter begins the next thing while the focus is on nothing that has its own Enter. */
function useEnterToStart(activity: Activity | null) {
  const navigate = useNavigate()
  useEffect(() => {
    const place = activity && placeOf(activity)
    if (!place) return
    const onKey = (event: KeyboardEvent) => {
      const free =
        document.activeElement === document.body || document.activeElement?.tagName === 'H1' || document.activeElement?.tagName === 'MAIN'
      if (event.key === 'Enter' && free && !event.defaultPrevented) void navigate({ to: place })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [activity, navigate])
}
