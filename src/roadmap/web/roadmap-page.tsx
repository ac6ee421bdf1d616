import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { ChanceBand, Empty, Page, QueryView } from '../../web/widgets/index.ts'
import type { Plan } from '../model.ts'
import { Changes } from './changes.tsx'
import classes from './roadmap.module.css'
import { WeekRow } from './week-row.tsx'
import { dayWords } from './words.ts'

/** The whole plan: weeks as rows, the day of the interview as a line, what changed, the chances, and what is not planned. */
export function RoadmapPage() {
  const roadmap = useQuery(api.roadmap.get.queryOptions())
  return (
    <QueryView query={roadmap}>
      {(data) =>
        data === null ? (
          <Nothing />
        ) : (
          <Page
            title="Roadmap"
            lead={`Version ${data.version}. It is made again whenever something new is known about you.`}
            width="wide"
            actions={
              <Button component="a" href="/api/roadmap.ics" download="roadmap.ics" variant="default">
                Export to calendar
              </Button>
            }
          >
            <div className={classes.page}>
              <Weeks plan={data.plan} interviewDate={data.interviewDate} />
              {data.changed && <Changes />}
              <Chances readiness={data.plan.readiness} />
              <Unplanned list={data.plan.unplanned} />
            </div>
          </Page>
        )
      }
    </QueryView>
  )
}

function Nothing() {
  return (
    <Page title="Roadmap">
      <Empty
        title="No plan yet"
        text="A plan needs a target or a first measurement: then each week fills with activities, each with its reason."
        action={
          <Button component={Link} to="/welcome">
            Set up my target
          </Button>
        }
      />
    </Page>
  )
}

function Weeks({ plan, interviewDate }: { plan: Plan; interviewDate: string | null }) {
  const longest = Math.max(60, ...plan.weeks.map(({ activities }) => activities.reduce((sum, { minutes }) => sum + minutes, 0)))
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">Week by week</h2>
      <ol className={classes.weeks}>
        {plan.weeks.map((week) => (
          <li key={week.start}>
            <WeekRow week={week} longest={longest} />
          </li>
        ))}
        {interviewDate !== null && (
          <li className={classes.interview}>
            <span>{dayWords(interviewDate)}: the interview</span>
          </li>
        )}
      </ol>
    </section>
  )
}

function Chances({ readiness }: { readiness: Plan['readiness'] }) {
  return (
    <section aria-labelledby="chances">
      <h2 id="chances">Your chances</h2>
      {readiness.now && (
        <div className={classes.bands}>
          <ChanceBand label="A round of your target loops, now" chance={readiness.now.chance} interval={readiness.now.interval} />
          {readiness.atInterview && (
            <ChanceBand
              label="At the interview, if you follow the plan"
              chance={readiness.atInterview.chance}
              interval={readiness.atInterview.interval}
            />
          )}
        </div>
      )}
      {readiness.byRound.length > 0 && (
        <details className={classes.details}>
          <summary>By round</summary>
          <div className={classes.bands}>
            {readiness.byRound.map(({ company, round, title, chance, interval }) => (
              <ChanceBand key={`${company} ${round}`} label={`${company}: ${title}`} chance={chance} interval={interval} />
            ))}
          </div>
        </details>
      )}
      {!readiness.now && <p className={classes.quiet}>No chance is shown until something was measured for a target that you chose.</p>}
      <details className={classes.details}>
        <summary>What this rests on</summary>
        <p className={classes.quiet}>{readiness.assumption}</p>
      </details>
    </section>
  )
}

function Unplanned({ list }: { list: Plan['unplanned'] }) {
  if (list.length === 0) return null
  return (
    <section aria-labelledby="unplanned">
      <h2 id="unplanned">What this plan does not cover</h2>
      <dl className={classes.unplanned}>
        {list.map(({ what, why }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
