import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Empty, Failed, Page, QueryView } from '../../web/widgets/index.ts'
import classes from './interview.module.css'

/** What can be sat, what is recorded, and what was sat before. */
export function InterviewListPage() {
  const list = useQuery(api.interview.list.queryOptions())
  const navigate = useNavigate()
  const queries = useQueryClient()
  const start = useMutation(
    api.interview.start.mutationOptions({
      onSuccess: ({ sessionId }) => {
        queries.invalidateQueries({ queryKey: api.interview.key() })
        navigate({ to: '/interview/$sessionId', params: { sessionId } })
      },
    }),
  )
  return (
    <Page
      title="Interview"
      lead="A timed mock with an automated interviewer, who follows up on what you say, gives hints when asked and keeps time."
      width="tool"
    >
      <QueryView query={list}>
        {({ interviews, past }) => {
          const open = past.find(({ endedAt }) => endedAt === null)
          return (
            <>
              {open && (
                <div className={classes.resume}>
                  <p>
                    <strong>{open.title}</strong> is still running; its clock is the server’s.
                  </p>
                  <Button component={Link} to={`/interview/${open.sessionId}`}>
                    Continue interview
                  </Button>
                </div>
              )}
              {interviews.length === 0 && <Empty title="No interviews" text="The bank holds no complete interview." />}
              {interviews.map(({ id, title, description, minutes, phases }) => (
                <article key={id} className={classes.card}>
                  <div>
                    <h2>{title}</h2>
                    <p>{description}</p>
                    <p className={classes.quiet}>
                      {minutes} min: {phases.map((phase) => `${phase.title} ${phase.minutes} min`).join(', ')}. What you write, run and ask
                      for is recorded on this machine, so that the report can point at it.
                    </p>
                  </div>
                  <Button onClick={() => start.mutate({ interview: id })} loading={start.isPending} disabled={open !== undefined}>
                    Start interview
                  </Button>
                </article>
              ))}
              {start.isError && <Failed error={start.error} />}
              <h2 className={classes.subhead}>Reports</h2>
              <ul className={classes.past}>
                {past
                  .filter(({ endedAt }) => endedAt !== null)
                  .map(({ sessionId, title, startedAt }) => (
                    <li key={sessionId}>
                      <Link to="/report/$sessionId" params={{ sessionId }}>
                        {title}
                      </Link>{' '}
                      <span className={classes.quiet}>
                        {new Date(startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
                      </span>
                    </li>
                  ))}
                <li>
                  <Link to="/report/$sessionId" params={{ sessionId: 'sample' }}>
                    Sample report
                  </Link>{' '}
                  <span className={classes.quiet}>a scripted candidate, judged by the same engine</span>
                </li>
              </ul>
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}
