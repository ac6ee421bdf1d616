import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { DiagramFigure, Failed, Markdown, Page, PlotFigure, QueryView } from '../../web/widgets/index.ts'
import classes from './learn.module.css'

/** One lesson: the idea, a worked example, a picture, common mistakes, and what to do next. */
export function LessonPage() {
  const { skill = '' } = useParams({ strict: false }) as { skill?: string }
  const options = api.reviews.lesson.queryOptions({ input: { id: skill } })
  const found = useQuery(options)
  return (
    <QueryView query={found}>
      {({ lesson, skillTitle, read }) => (
        <Page title={lesson.title} lead={skillTitle}>
          <article className={classes.lesson}>
            <Markdown text={lesson.lead} />
            <h2>The idea</h2>
            <Markdown text={lesson.idea} />
            <h2>A worked example</h2>
            <Markdown text={lesson.example} />
            {lesson.picture.kind === 'plot' ? (
              <PlotFigure plot={lesson.picture.plot} />
            ) : (
              <DiagramFigure diagram={lesson.picture.diagram} />
            )}
            <Markdown text={lesson.reading} />
            <h2>Common mistakes</h2>
            <Markdown text={lesson.mistakes} />
            <h2>Check yourself</h2>
            {lesson.cards.map(({ id, question, answer }) => (
              <details key={id} className={classes.card}>
                <summary>{question}</summary>
                <Markdown text={answer} />
              </details>
            ))}
            <h2>References</h2>
            <ul className={classes.references}>
              {lesson.references.map((reference) => (
                <li key={reference}>
                  <Markdown text={reference} />
                </li>
              ))}
            </ul>
          </article>
          <NextSteps id={lesson.id} read={read} queryKey={options.queryKey} />
        </Page>
      )}
    </QueryView>
  )
}

function NextSteps({ id, read, queryKey }: { id: string; read: boolean; queryKey: readonly unknown[] }) {
  const queries = useQueryClient()
  const mark = useMutation(
    api.reviews.markRead.mutationOptions({
      onSuccess: () => {
        queries.invalidateQueries({ queryKey })
        queries.invalidateQueries({ queryKey: api.reviews.lessons.key() })
        queries.invalidateQueries({ queryKey: api.reviews.state.key() })
      },
    }),
  )
  return (
    <footer className={classes.next}>
      {read ? (
        <p className={classes.quiet}>You have read this. Its cards come up in your reviews.</p>
      ) : (
        <Button onClick={() => mark.mutate({ id })} loading={mark.isPending}>
          Done: put its cards into my reviews
        </Button>
      )}
      <Button component={Link} to={`/learn/${id}/drill`} variant="default">
        Drill this skill
      </Button>
      <Link to="/learn">All lessons</Link>
      {mark.isError && <Failed error={mark.error} onRetry={() => mark.mutate({ id })} />}
    </footer>
  )
}
