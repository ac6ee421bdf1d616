import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { EvidenceChip, IntervalBar, Markdown, Page, PlotFigure, QueryView, TrustNote } from '../../web/widgets/index.ts'
import { givenMarkdown } from '../core/say-answer.ts'
import type { AnsweredItem } from '../index.ts'
import classes from './assessment.module.css'
import { DeepLookCard } from './deep-look-card.tsx'

const stopped: Record<string, string> = {
  certain: 'It stopped because it knew enough about what it asked.',
  items: 'It stopped at its limit of questions.',
  minutes: 'It stopped at its limit of time.',
  exhausted: 'It stopped because the bank has no more questions for you.',
  person: 'You stopped it; what you answered counts.',
}

/** Where the person stands by area, what went wrong and why, what was not measured, and every answer with its explanation. */
export function AssessmentResultPage() {
  const { sessionId = '' } = useParams({ strict: false }) as { sessionId?: string }
  const review = useQuery(api.assessment.review.queryOptions({ input: { sessionId } }))
  const overview = useQuery(api.skills.overview.queryOptions())
  return (
    <QueryView query={review}>
      {({ answers, stopReason, open, notAsked, area, deepLook }) => {
        const misconceptions = answers.filter(({ misconception }) => misconception !== null)
        return (
          <Page
            title={area ? `A deep look at ${area.title}` : 'Where you stand'}
            lead={`${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}. ${stopped[stopReason ?? 'person'] ?? ''}`}
            width="tool"
            actions={
              <Button component={Link} to="/roadmap">
                See my roadmap
              </Button>
            }
          >
            <QueryView query={overview}>
              {({ abilities, areas, bars }) => (
                <section aria-label="Abilities by area" className={classes.areas}>
                  {areas.map(({ id, title }) => {
                    const ability = abilities.areas.find((area) => area.id === id)
                    return (
                      <IntervalBar
                        key={id}
                        label={title}
                        ability={ability?.ability ?? 0}
                        standardError={ability?.standardError ?? 1}
                        measured={(ability?.evidence ?? 0) > 0}
                        bars={bars}
                      />
                    )
                  })}
                </section>
              )}
            </QueryView>
            <TrustNote
              made="The pale band is the 90 % interval, the firm mark the estimate."
              agreement="Standard errors are provisional: question difficulties are authored until enough people have answered. The bars of companies are our assumptions."
            />
            {open.length > 0 && <p className={classes.quiet}>Still known only roughly: {open.join(', ')}.</p>}
            {notAsked.length > 0 && (
              <p className={classes.quiet}>Not asked, because your targets do not weigh it: {notAsked.join(', ')}.</p>
            )}
            {deepLook && <DeepLookCard offer={deepLook} />}
            <h2 className={classes.subhead}>Misconceptions seen</h2>
            {misconceptions.length === 0 ? (
              <p className={classes.quiet}>None of your answers pointed at a known misconception.</p>
            ) : (
              <ul className={classes.past}>
                {misconceptions.map(({ eventId, misconception, item }) => (
                  <li key={eventId}>
                    {misconception} <EvidenceChip label={item.skillTitle} to={{ sessionId, eventId }} />
                  </li>
                ))}
              </ul>
            )}
            <h2 className={classes.subhead}>Your answers</h2>
            {answers.map((answer) => (
              <Answered key={answer.eventId} answer={answer} />
            ))}
          </Page>
        )
      }}
    </QueryView>
  )
}

function Answered({ answer: { item, given, correct, key, explanation, judged } }: { answer: AnsweredItem }) {
  return (
    <details className={classes.answered}>
      <summary>
        <span className={classes.mark} data-correct={correct}>
          {correct ? 'Right' : given.kind === 'unknown' ? 'Not known' : 'Not right'}
        </span>{' '}
        {item.skillTitle}
        {!item.reviewed && <span className={classes.unreviewed}> unreviewed question</span>}
      </summary>
      <Markdown text={item.prompt} />
      {item.plot && <PlotFigure plot={item.plot} />}
      <dl className={classes.keys}>
        <dt>You</dt>
        <dd>
          <Markdown text={givenMarkdown(item.answer, given)} />
          {judged && (
            <p className={classes.quiet}>
              {judged.passed} of {judged.total} cases passed.{judged.message ? ` ${judged.message}` : ''}
            </p>
          )}
        </dd>
        <dt>Key</dt>
        <dd>
          <Markdown text={key} />
        </dd>
      </dl>
      <Markdown text={explanation} />
    </details>
  )
}
