import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Empty, EvidenceChip, IntervalBar, Page, QueryView, TrustNote } from '../../web/widgets/index.ts'
import classes from './skills.module.css'

/** Every area with its interval; each opens into its skills. */
export function ProgressPage() {
  const overview = useQuery(api.skills.overview.queryOptions())
  return (
    <Page title="Progress" lead="What is known about you, and how well. Everything here follows from evidence you can open." width="tool">
      <QueryView query={overview}>
        {({ abilities, areas, bars, misconceptions }) =>
          abilities.areas.every(({ evidence }) => evidence === 0) ? (
            <Empty
              title="Nothing measured yet"
              text="Your abilities by area, each with its uncertainty, will stand here after a few answers."
              action={
                <Button component={Link} to="/assess">
                  Start the assessment
                </Button>
              }
            />
          ) : (
            <>
              {areas.map(({ id, title, skills, measuredBy }) => {
                const area = abilities.areas.find((one) => one.id === id)
                const measured = (area?.evidence ?? 0) > 0
                return (
                  <details key={id} className={classes.area}>
                    <summary>
                      <IntervalBar
                        label={title}
                        ability={area?.ability ?? 0}
                        standardError={area?.standardError ?? 1}
                        measured={measured}
                        bars={bars}
                      />
                    </summary>
                    <p className={classes.quiet}>
                      {measured
                        ? `${area?.evidence} ${area?.evidence === 1 ? 'observation' : 'observations'}. `
                        : measuredBy === 'spoken'
                          ? 'Measured by what you say and write in interviews. '
                          : ''}
                      {measured && (
                        <Link to="/progress/$id" params={{ id }}>
                          History of {title.toLowerCase()}
                        </Link>
                      )}
                    </p>
                    <div className={classes.skills}>
                      {skills.map((skill) => {
                        const ability = abilities.skills.find((one) => one.id === skill.id)
                        const known = (ability?.evidence ?? 0) > 0
                        return (
                          <div key={skill.id}>
                            <IntervalBar
                              label={skill.title}
                              ability={ability?.ability ?? 0}
                              standardError={ability?.standardError ?? 1}
                              measured={known}
                            />
                            {known && (
                              <Link to="/progress/$id" params={{ id: skill.id }} className={classes.quiet}>
                                History of {skill.title.toLowerCase()}
                              </Link>
                            )}
                          </div>
                        )
                      })}
                    </div>
                  </details>
                )
              })}
              <TrustNote
                made="Estimates are recomputed from all evidence each time."
                agreement="Standard errors are provisional: difficulties are authored until enough people have answered."
              />
              {misconceptions.length > 0 && (
                <section aria-labelledby="misconceptions">
                  <h2 id="misconceptions" className={classes.subhead}>
                    Misconceptions seen
                  </h2>
                  <ul className={classes.list}>
                    {misconceptions.slice(0, 12).map(({ evidenceId, text, sessionId, eventId, at }) => (
                      <li key={evidenceId}>
                        {text}{' '}
                        <EvidenceChip
                          label={new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short' })}
                          to={{ sessionId, eventId }}
                        />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  )
}
