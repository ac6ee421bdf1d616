import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Company, Fact, Loop } from '../../catalog/index.ts'
import { api } from '../../web/api.ts'
import { Empty, Page, QueryView } from '../../web/widgets/index.ts'
import classes from './companies.module.css'
import { FactCard, FactLink } from './facts.tsx'

/** One company: its rounds, what its people are asked to value, the bars we assume, and every fact with its source. */
export function CompanyPage() {
  const { companyId } = useParams({ strict: false })
  const companies = useQuery(api.roadmap.companies.queryOptions())
  const roles = useQuery(api.roadmap.roles.queryOptions())
  return (
    <QueryView query={companies}>
      {(list) => {
        const company = list.find(({ id }) => id === companyId)
        return company ? (
          <Profile company={company} titleOf={(role) => roles.data?.find(({ id }) => id === role)?.title ?? role} />
        ) : (
          <Unknown />
        )
      }}
    </QueryView>
  )
}

function Unknown() {
  return (
    <Page title="No such company">
      <Empty
        title="We have no profile at this address"
        text="Profiles are files in the bank; one can be added."
        action={<Link to="/companies">All companies</Link>}
      />
    </Page>
  )
}

function Profile({ company, titleOf }: { company: Company; titleOf: (role: string) => string }) {
  return (
    <Page
      title={company.title}
      lead="Teams differ and processes change: ask your recruiter about your own loop."
      width="tool"
      actions={
        <Button component={Link} to="/welcome" variant="default">
          Change my target
        </Button>
      }
    >
      <div className={classes.page}>
        <section aria-labelledby="rounds">
          <h2 id="rounds">Rounds</h2>
          {company.loops.length === 0 && <p>We know of no source for the rounds of this company, so none are shown.</p>}
          {company.loops.map((loop) => (
            <Rounds key={loop.role} loop={loop} facts={company.facts} title={titleOf(loop.role)} />
          ))}
        </section>
        <Bars company={company} />
        <section aria-labelledby="values">
          <h2 id="values">Values</h2>
          {company.values.length === 0 ? (
            <p>No values are recorded with a source.</p>
          ) : (
            <dl className={classes.values}>
              {company.values.map(({ id, title, description }) => (
                <div key={id}>
                  <dt>{title}</dt>
                  <dd>{description}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <section aria-labelledby="facts">
          <h2 id="facts">Facts and sources</h2>
          <ul className={classes.facts}>
            {company.facts.map((fact) => (
              <FactCard key={fact.id} fact={fact} all={company.facts} />
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

function Rounds({ loop, facts, title }: { loop: Loop; facts: Fact[]; title: string }) {
  const minutes = loop.rounds.reduce((sum, round) => sum + round.minutes, 0)
  return (
    <div className={classes.loop}>
      <h3>
        {title}{' '}
        <span className={classes.chip} data-confidence={loop.confidence}>
          {loop.confidence} confidence
        </span>
      </h3>
      <p className={classes.quiet}>
        {loop.rounds.length} rounds, {minutes} min in all{loop.note ? `. ${loop.note}` : ''}
      </p>
      <ol className={classes.rounds}>
        {loop.rounds.map((round) => (
          <li key={round.id} style={{ flexGrow: round.minutes }}>
            <strong>{round.title}</strong>
            <span className={classes.quiet}>{round.minutes} min</span>
            <span>{weightWords(round.weights)}</span>
            <span className={classes.sources}>
              {round.facts.map((id) => (
                <FactLink key={id} id={id} facts={facts} />
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.quiet}>What each round weighs is our reading of the facts beside it.</p>
    </div>
  )
}

function weightWords(weights: Loop['rounds'][number]['weights']): string {
  return Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .sort(([, left], [, right]) => right - left)
    .map(([area, weight]) => `${area.replaceAll('-', ' ')} ${Math.round(weight * 100)} %`)
    .join(', ')
}

function Bars({ company }: { company: Company }) {
  return (
    <section aria-labelledby="bars">
      <h2 id="bars">Levels and the bars we assume</h2>
      <p className={classes.assumption}>
        No company publishes what ability it asks for. These bars are our assumptions, on a scale where 0 is the middle of candidates and 1
        is one standard deviation above.
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Assumed bar</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {company.levels.map(({ id, title, bar, barRationale }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className={classes.number}>{bar.toFixed(1)}</td>
                <td>{barRationale}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
