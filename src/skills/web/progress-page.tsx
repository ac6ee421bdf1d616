import { Button } from '@mantine/core'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Empty, EvidenceChip, IntervalBar, Page, QueryView, TrustNote } from '../../web/widgets/index.ts'
import type { Ability, skillsContract } from '../index.ts'
import { movedWords } from './moved-words.ts'
import classes from './skills.module.css'

type Overview = InferContractRouterOutputs<typeof skillsContract>['overview']
type Area = Overview['areas'][number]

/** Every area with its interval, what moved last, and what was not measured; each area opens into its skills. */
export function ProgressPage() {
  const overview = useQuery(api.skills.overview.queryOptions())
  return (
    <Page title="Progress" lead="What is known about you, and how well. Everything here follows from evidence you can open." width="tool">
      <QueryView query={overview}>
        {(data) =>
          data.abilities.areas.every(({ evidence }) => evidence === 0) ? (
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
            <Measured data={data} />
          )
        }
      </QueryView>
    </Page>
  )
}

function Measured({ data }: { data: Overview }) {
  const { abilities, areas, before } = data
  const evidenceOf = (id: string) => abilities.areas.find((one) => one.id === id)?.evidence ?? 0
  const unmeasured = areas.filter(({ id }) => evidenceOf(id) === 0)
  return (
    <>
      {areas
        .filter(({ id }) => evidenceOf(id) > 0)
        .map((area) => (
          <AreaDetails key={area.id} area={area} data={data} />
        ))}
      <TrustNote
        made={`Estimates are recomputed from all evidence each time.${before ? ` A dashed band is where you stood before the last sitting, which began on ${new Date(before.sittingAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.` : ''}`}
        agreement="Standard errors are provisional: difficulties are authored until enough people have answered."
      />
      {unmeasured.length > 0 && (
        <section aria-labelledby="unmeasured">
          <h2 id="unmeasured" className={classes.subhead}>
            Not measured
          </h2>
          <div className={classes.stack}>
            {unmeasured.map(({ id, title, measuredBy }) => (
              <IntervalBar
                key={id}
                label={title}
                ability={0}
                standardError={1}
                measured={false}
                why={
                  measuredBy === 'spoken'
                    ? 'Measured by what you say and write: a mock interview measures it.'
                    : 'No question, run or answer of yours was about it yet.'
                }
              />
            ))}
          </div>
        </section>
      )}
      <Misconceptions misconceptions={data.misconceptions} />
    </>
  )
}

const unknown = (id: string): Ability => ({ id, ability: 0, standardError: 1, evidence: 0 })

/** The skills with evidence as bars, most evidence first; those without in one line, since they are many. */
function AreaDetails({ area: { id, title, skills }, data: { abilities, before, bars } }: { area: Area; data: Overview }) {
  const area = abilities.areas.find((one) => one.id === id) ?? unknown(id)
  const earlier = before?.abilities.areas.find((one) => one.id === id)
  const known = earlier && earlier.evidence > 0 ? earlier : undefined
  const moved = earlier !== undefined && earlier.evidence !== area.evidence
  const rated = skills.map((skill) => ({ ...skill, ability: abilities.skills.find((one) => one.id === skill.id) ?? unknown(skill.id) }))
  const seen = rated.filter(({ ability }) => ability.evidence > 0).sort((left, right) => right.ability.evidence - left.ability.evidence)
  const unseen = rated.filter(({ ability }) => ability.evidence === 0)
  return (
    <details className={classes.area}>
      <summary>
        <IntervalBar label={title} {...area} measured bars={bars} before={moved ? known : undefined} />
      </summary>
      <p className={classes.quiet}>
        {area.evidence} {area.evidence === 1 ? 'observation' : 'observations'}
        {moved &&
          (known
            ? `, ${area.evidence - known.evidence} of the last sitting, which moved it ${movedWords(known, area)}`
            : ', all of the last sitting')}
        .{' '}
        <Link to="/progress/$id" params={{ id }}>
          History and evidence of {title}
        </Link>
      </p>
      <div className={classes.skills}>
        {seen.map((skill) => (
          <div key={skill.id}>
            <IntervalBar label={skill.title} {...skill.ability} measured />
            <Link to="/progress/$id" params={{ id: skill.id }} className={classes.quiet}>
              History of {skill.title}
            </Link>
          </div>
        ))}
      </div>
      {unseen.length > 0 && (
        <p className={classes.unseen}>
          Not measured, {unseen.length} of {skills.length}: {unseen.map((skill) => skill.title).join(', ')}.
        </p>
      )}
    </details>
  )
}

function Misconceptions({ misconceptions }: Pick<Overview, 'misconceptions'>) {
  if (misconceptions.length === 0) return null
  return (
    <section aria-labelledby="misconceptions">
      <h2 id="misconceptions" className={classes.subhead}>
        Misconceptions seen
      </h2>
      <ul className={classes.list}>
        {misconceptions.map(({ evidenceId, text, sessionId, eventId, at }) => (
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
  )
}
