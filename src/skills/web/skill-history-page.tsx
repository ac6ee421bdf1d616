import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../web/api.ts'
import { Empty, EvidenceChip, IntervalBar, MomentPanel, Page, QueryView } from '../../web/widgets/index.ts'
import type { Evidence } from '../index.ts'
import { HistoryChart } from './history-chart.tsx'
import { movedWords } from './moved-words.ts'
import classes from './skills.module.css'
import { sourceWords } from './sources.ts'

/** So many are given at once by the server. */
const pageSize = 100

/** One skill or area over time, with what moved it last and the evidence behind it. */
export function SkillHistoryPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const [after, setAfter] = useState(0)
  const [opened, setOpened] = useState<Evidence>()
  const history = useQuery(api.skills.history.queryOptions({ input: { id } }))
  const evidence = useQuery(api.skills.evidence.queryOptions({ input: { id, after }, placeholderData: keepPreviousData }))
  return (
    <QueryView query={history}>
      {({ title, points, before, bars, sittings, observations, isArea }) => {
        const now = points.at(-1)
        return (
          <Page title={title} lead="What is known, how it came about, and each piece of evidence behind it." width="tool">
            {now === undefined ? (
              <Empty title="No history yet" text="The estimate and the evidence behind it will be drawn here after the first sitting." />
            ) : (
              <>
                <IntervalBar
                  label="Now"
                  {...now}
                  measured
                  bars={bars}
                  before={before ?? undefined}
                  why={
                    before
                      ? `The last sitting moved it ${movedWords(before, now)}; the dashed band is where it stood before.`
                      : 'All of it comes from one sitting.'
                  }
                />
                <h2 className={classes.subhead}>Over time</h2>
                <HistoryChart title={title} points={points} evidence={evidence.data?.evidence ?? []} bars={bars} onOpen={setOpened} />
                <p className={classes.quiet}>
                  {observations} {observations === 1 ? 'observation' : 'observations'} in {sittings}{' '}
                  {sittings === 1 ? 'sitting' : 'sittings'}
                  {sittings >= points.length ? `; the curve is drawn at ${points.length} points` : ''}
                  {observations > pageSize ? `; the dots are the ${pageSize} listed below` : ''}. The interval widens with time: what was
                  seen long ago says less about today.
                </p>
                <h2 className={classes.subhead}>Evidence</h2>
                <QueryView query={evidence}>
                  {({ evidence: rows, total }) => (
                    <>
                      <EvidenceTable rows={rows} withSkill={isArea} />
                      {total > pageSize && (
                        <div className={classes.pager}>
                          <Button
                            variant="default"
                            size="sm"
                            disabled={after === 0}
                            onClick={() => setAfter(Math.max(0, after - pageSize))}
                          >
                            Newer
                          </Button>
                          <span>
                            {after + 1} to {after + rows.length} of {total}
                          </span>
                          <Button
                            variant="default"
                            size="sm"
                            disabled={after + rows.length >= total}
                            onClick={() => setAfter(after + pageSize)}
                          >
                            Older
                          </Button>
                        </div>
                      )}
                    </>
                  )}
                </QueryView>
                <MomentPanel moment={opened} onClose={() => setOpened(undefined)} />
              </>
            )}
          </Page>
        )
      }}
    </QueryView>
  )
}

function EvidenceTable({ rows, withSkill }: { rows: (Evidence & { skillTitle: string })[]; withSkill: boolean }) {
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Source</th>
            {withSkill && <th scope="col">Skill</th>}
            <th scope="col">Credit</th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                <EvidenceChip
                  label={new Date(one.at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' })}
                  to={{ sessionId: one.sessionId, eventId: one.eventId }}
                />
              </td>
              <td>
                {sourceWords[one.source]}
                {one.misconception && <span className={classes.note}>{one.misconception.text}</span>}
              </td>
              {withSkill && <td>{one.skillTitle}</td>}
              <td data-label="credit">{creditWords(one)}</td>
              <td data-label="weight">{one.reliability.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function creditWords({ score, max }: Evidence): string {
  if (score === max) return 'all'
  return score === 0 ? 'none' : `${Math.round((score / max) * 100)} %`
}
