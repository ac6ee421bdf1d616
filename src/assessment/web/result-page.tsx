import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { AnsweredQuestion, EvidenceChip, Page, QueryView } from '../../web/widgets/index.ts'
import type { AnsweredItem } from '../index.ts'
import classes from './assessment.module.css'
import { DeepLookCard } from './deep-look-card.tsx'
import { FlagItem } from './flag-item.tsx'
import { ResultAreas } from './result-areas.tsx'

const stopped: Record<string, string> = {
  certain: 'It stopped because it knew enough about what it asked.',
  items: 'It stopped at its limit of questions.',
  minutes: 'It stopped at its limit of time.',
  exhausted: 'It stopped because the bank has no more questions for you.',
  person: 'You stopped it; what you answered counts.',
}

/** Where the person stands by area, what went wrong and why, what was not measured or is still open, and every answer with its explanation. */
export function AssessmentResultPage() {
  const { sessionId = '' } = useParams({ strict: false }) as { sessionId?: string }
  const review = useQuery(api.assessment.review.queryOptions({ input: { sessionId } }))
  return (
    <QueryView query={review}>
      {({ answers, stopReason, startedAt, area, areas, bars, deepLook }) => (
        <Page
          title={area ? `A deep look at ${area.title}` : 'Where you stand'}
          lead={`Assessment of ${new Date(startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}: ${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}. ${stopped[stopReason ?? 'person'] ?? ''}`}
          width="tool"
          actions={
            <>
              <Button variant="default" onClick={() => window.print()} className={classes.screenOnly}>
                Print
              </Button>
              <Button component={Link} to="/roadmap" className={classes.screenOnly}>
                See my roadmap
              </Button>
            </>
          }
        >
          <ResultAreas areas={areas} bars={bars} />
          {deepLook && (
            <div className={classes.screenOnly}>
              <DeepLookCard offer={deepLook} />
            </div>
          )}
          <Misconceptions sessionId={sessionId} answers={answers} />
          <Answers sessionId={sessionId} answers={answers} />
        </Page>
      )}
    </QueryView>
  )
}

type Props = { sessionId: string; answers: AnsweredItem[] }

function Misconceptions({ sessionId, answers }: Props) {
  const seen = answers.filter(({ misconception }) => misconception !== null)
  return (
    <section aria-labelledby="misconceptions">
      <h2 id="misconceptions" className={classes.subhead}>
        Misconceptions your answers point at
      </h2>
      {seen.length === 0 ? (
        <p className={classes.quiet}>None of your answers pointed at a known misconception.</p>
      ) : (
        <ul className={classes.past}>
          {seen.map(({ eventId, misconception, item }) => (
            <li key={eventId}>
              {misconception} <EvidenceChip label={item.skillTitle} to={{ sessionId, eventId }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Answers({ sessionId, answers }: Props) {
  const right = answers.filter(({ correct }) => correct).length
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className={classes.subhead}>
        Your answers
      </h2>
      <p className={classes.quiet}>
        {right} right of {answers.length}. The share says little by itself: the questions were chosen to be hard for you.
      </p>
      <div className={classes.answers}>
        {answers.map((answer, index) => (
          <details key={answer.eventId} className={classes.answered}>
            <summary>
              <span className={classes.number}>{index + 1}</span>
              <span className={classes.mark} data-correct={answer.correct}>
                {answer.correct ? 'Right' : answer.given.kind === 'unknown' ? 'Not known' : 'Not right'}
              </span>
              <span>{answer.item.skillTitle}</span>
              {!answer.item.reviewed && <span className={classes.unreviewed}>unreviewed question</span>}
            </summary>
            <AnsweredQuestion answer={answer}>
              <div className={classes.screenOnly}>
                <FlagItem sessionId={sessionId} item={answer.item.id} />
              </div>
            </AnsweredQuestion>
          </details>
        ))}
      </div>
    </section>
  )
}
