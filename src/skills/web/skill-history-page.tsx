import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Empty, EvidenceChip, Page, QueryView } from '../../web/widgets/index.ts'
import type { Evidence } from '../index.ts'
import { HistoryChart } from './history-chart.tsx'
import classes from './skills.module.css'

const sources: Record<Evidence['source'], string> = {
  item: 'Question',
  run: 'Test run',
  'key-point': 'Spoken answer',
  criterion: 'Criterion',
  'self-rating': 'Self-rating',
}

/** One skill or area over time, with the evidence that moved it. */
export function SkillHistoryPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const history = useQuery(api.skills.history.queryOptions({ input: { id } }))
  return (
    <QueryView query={history}>
      {({ title, points, evidence }) => (
        <Page
          title={title}
          lead="The estimate after each sitting with its 90 % interval; every dot under it is one observation."
          width="tool"
        >
          {points.length === 0 ? (
            <Empty title="No history yet" text="The estimate and the evidence behind it will be drawn here after the first sitting." />
          ) : (
            <>
              <HistoryChart title={title} points={points} evidence={evidence} />
              <h2 className={classes.subhead}>Evidence</h2>
              <ul className={classes.list}>
                {[...evidence].reverse().map((one) => (
                  <li key={one.id}>
                    {sources[one.source]}:{' '}
                    {one.score === one.max ? 'full' : one.score === 0 ? 'none' : `${Math.round((one.score / one.max) * 100)} %`} of the
                    credit, weight {one.reliability.toFixed(2)}
                    {one.misconception && <>. {one.misconception.text}</>}{' '}
                    <EvidenceChip
                      label={new Date(one.at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' })}
                      to={{ sessionId: one.sessionId, eventId: one.eventId }}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Page>
      )}
    </QueryView>
  )
}
