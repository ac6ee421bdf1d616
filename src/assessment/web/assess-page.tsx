import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Failed, Page, QueryView } from '../../web/widgets/index.ts'
import classes from './assessment.module.css'

/** Start, go on with, or look back at an assessment; with an area in the address, of that one first. */
export function AssessPage() {
  const { area: wanted } = useParams({ strict: false }) as { area?: string }
  const overview = useQuery(api.skills.overview.queryOptions())
  const areas = (overview.data?.areas ?? []).filter(({ measuredBy }) => measuredBy === 'items')
  const first = areas.find(({ id }) => id === wanted)
  const open = useQuery(api.assessment.open.queryOptions({ staleTime: 0 }))
  const sessions = useQuery(api.sessions.list.queryOptions())
  const navigate = useNavigate()
  const queries = useQueryClient()
  const start = useMutation(
    api.assessment.start.mutationOptions({
      onSuccess: (state) => {
        queries.invalidateQueries({ queryKey: api.assessment.key() })
        navigate({ to: '/assess/$sessionId', params: { sessionId: state.sessionId } })
      },
    }),
  )
  const past = (sessions.data ?? []).filter(({ kind, endedAt }) => kind === 'assessment' && endedAt !== null)
  return (
    <Page
      title="Assess"
      lead="Questions that adapt to your answers. It stops as soon as it knows enough, after at most 30 questions or 25 minutes."
      width="tool"
    >
      <QueryView query={open}>
        {(running) => (
          <div className={classes.start}>
            {running ? (
              <>
                <p>
                  An assessment is {running.paused ? 'paused' : 'open'}: {running.answered} {running.answered === 1 ? 'answer' : 'answers'}{' '}
                  so far. It goes on at the question where you left.
                </p>
                <Button component={Link} to={`/assess/${running.sessionId}`}>
                  Continue assessment
                </Button>
              </>
            ) : (
              <>
                {first && (
                  <div className={classes.deep}>
                    <p>A deep look at {first.title}: 10 to 15 questions about this area only, at most 20 minutes.</p>
                    <Button onClick={() => start.mutate({ area: first.id })} loading={start.isPending}>
                      Start the deep look
                    </Button>
                  </div>
                )}
                <p>
                  Choose, calculate, put in order, find the flaw, read plots, write a few lines of code. “I don’t know” is an honest answer
                  and costs no more than a wrong one. No right or wrong is shown until the end, so that each answer measures you and not
                  your mood.
                </p>
                <div className={classes.buttons}>
                  <Button variant={first ? 'default' : 'filled'} onClick={() => start.mutate({ short: false })} loading={start.isPending}>
                    Start assessment
                  </Button>
                  <Button variant="default" onClick={() => start.mutate({ short: true })} disabled={start.isPending}>
                    Start the short one (10 min)
                  </Button>
                </div>
                {first === undefined && (
                  <details className={classes.looks}>
                    <summary>Or look deeper into one area (10 to 15 questions, at most 20 minutes)</summary>
                    <ul>
                      {areas.map(({ id, title }) => (
                        <li key={id}>
                          <Link to="/assess/area/$area" params={{ area: id }}>
                            {title}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </>
            )}
            {start.isError && <Failed error={start.error} />}
          </div>
        )}
      </QueryView>
      {past.length > 0 && (
        <>
          <h2 className={classes.subhead}>Results</h2>
          <ul className={classes.past}>
            {past.map(({ id, startedAt, ref }) => (
              <li key={id}>
                <Link to="/assess/$sessionId/result" params={{ sessionId: id }}>
                  {ref === null ? 'Assessment' : `Deep look at ${areas.find((one) => one.id === ref.id)?.title ?? ref.id}`} of{' '}
                  {new Date(startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
