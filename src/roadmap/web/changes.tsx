import { useQuery } from '@tanstack/react-query'
import { api } from '../../web/api.ts'
import { EvidenceChip, IntervalBar, QueryView } from '../../web/widgets/index.ts'
import type { PlanChange } from '../model.ts'
import classes from './roadmap.module.css'

const words = { added: 'New', removed: 'Out', moved: 'Moved', done: 'Done' } satisfies Record<PlanChange['kind'], string>

/** So many are read; the rest is one click away. */
const shownFirst = 8

/** What the newest version changed and what caused it: areas before and after, then the activities, each with the moment behind it. */
export function Changes() {
  const changes = useQuery(api.roadmap.changes.queryOptions())
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What changed</h2>
      <QueryView query={changes}>
        {(data) => (
          <>
            <p>{data.cause}</p>
            {data.moved.length > 0 && (
              <div className={classes.bands}>
                {data.moved.map(({ area, title, before, after }) => (
                  <IntervalBar
                    key={area}
                    label={title}
                    ability={after.ability}
                    standardError={after.standardError}
                    measured={after.evidence > 0}
                    before={before.evidence > 0 ? before : undefined}
                  />
                ))}
              </div>
            )}
            {data.changes.length === 0 ? (
              <p className={classes.quiet}>No activity was added, moved or taken out.</p>
            ) : (
              <>
                <ChangeList changes={data.changes.slice(0, shownFirst)} />
                {data.changes.length > shownFirst && (
                  <details className={classes.details}>
                    <summary>{data.changes.length - shownFirst} more</summary>
                    <ChangeList changes={data.changes.slice(shownFirst)} />
                  </details>
                )}
              </>
            )}
          </>
        )}
      </QueryView>
    </section>
  )
}

function ChangeList({ changes }: { changes: PlanChange[] }) {
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={`${change.kind} ${change.activity}`}>
          <span className={classes.kind} data-kind={change.kind}>
            {words[change.kind]}
          </span>
          <div>
            <p>
              <strong>{change.title}</strong> <span className={classes.quiet}>{change.detail}</span>
            </p>
            <p>{change.reason}</p>
            {change.moment && <EvidenceChip label="What caused it" to={change.moment} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
