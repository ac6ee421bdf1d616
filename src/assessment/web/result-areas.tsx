import { Link } from '@tanstack/react-router'
import { IntervalBar, TrustNote } from '../../web/widgets/index.ts'
import type { AssessmentReview, ReviewedArea } from '../index.ts'
import classes from './assessment.module.css'

type Props = Pick<AssessmentReview, 'areas' | 'bars'>

/** z of a two-sided 90 % interval. */
const z90 = 1.645

/** The areas with their intervals against the bar of each target; what is open and what was not measured, with what would settle it. */
export function ResultAreas({ areas, bars }: Props) {
  const measured = areas.filter(({ evidence }) => evidence > 0)
  const unmeasured = areas.filter(({ evidence }) => evidence === 0)
  const open = areas.filter(({ state }) => state === 'open')
  return (
    <>
      <section aria-label="Abilities by area" className={classes.areas}>
        {measured.map((area) => (
          <IntervalBar
            key={area.id}
            label={area.title}
            ability={area.ability}
            standardError={area.standardError}
            measured
            bars={bars}
            before={area.before ?? undefined}
          />
        ))}
      </section>
      <TrustNote
        made="The pale band is the 90 % interval, the firm mark the estimate, a dashed band where you stood before."
        agreement={`Standard errors are provisional: how hard a question is, is its author’s word until enough people have answered it. The bands allow for that; by how much is our assumption.${bars.length > 0 ? ' What each company asks is our assumption.' : ''}`}
      />
      {bars.length === 0 && (
        <p className={classes.quiet}>
          No target is set, so you are compared with the middle of candidates. <Link to="/welcome">Choose companies and levels</Link> to see
          their bars.
        </p>
      )}
      <Numbers areas={measured} />
      {open.length > 0 && <Open areas={open} />}
      {unmeasured.length > 0 && (
        <section aria-labelledby="unmeasured">
          <h2 id="unmeasured" className={classes.subhead}>
            Not measured
          </h2>
          <div className={classes.areas}>
            {unmeasured.map((area) => (
              <IntervalBar key={area.id} label={area.title} ability={0} standardError={1} measured={false} why={whyUnmeasured(area)} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function whyUnmeasured({ state }: ReviewedArea): string {
  if (state === 'spoken') return 'Measured by what you say and write: a mock interview measures it.'
  if (state === 'no-items') return 'The bank holds no questions of this area yet, so an assessment cannot measure it.'
  if (state === 'not-weighed') return 'Not asked, because your targets do not weigh it.'
  return 'No question of this area was asked before the assessment ended.'
}

function Open({ areas }: { areas: ReviewedArea[] }) {
  return (
    <section aria-labelledby="open">
      <h2 id="open" className={classes.subhead}>
        Still open
      </h2>
      <ul className={classes.past}>
        {areas.map((area) => (
          <li key={area.id}>
            <strong>{area.title}</strong>: {whatWouldSettle(area)}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        <Link to="/assess">Another assessment</Link> goes on from what is known and asks other questions. Practice and interviews count as
        evidence too.
      </p>
    </section>
  )
}

function whatWouldSettle({ answered, moreQuestions }: ReviewedArea): string {
  if (answered === 0) return 'no question yet; two are the least that settle an area.'
  const asked = `${answered} ${answered === 1 ? 'answer' : 'answers'} so far; `
  if (moreQuestions === null) return `${asked}they told too little to say how many more would settle it.`
  return `${asked}about ${moreQuestions} more, as telling as these, would settle it.`
}

/** The same as numbers, for who wants them and for paper. */
function Numbers({ areas }: { areas: ReviewedArea[] }) {
  return (
    <details className={classes.numbers}>
      <summary>The same in numbers</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Estimate</th>
            <th scope="col">90 % interval</th>
            <th scope="col">Standard error</th>
            <th scope="col">Answers here</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, title, ability, standardError, answered }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{ability.toFixed(2)}</td>
              <td>
                {(ability - z90 * standardError).toFixed(2)} to {(ability + z90 * standardError).toFixed(2)}
              </td>
              <td>{standardError.toFixed(2)}</td>
              <td>{answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.quiet}>In logits: 0 is the middle of candidates, 1 is one standard deviation among them.</p>
    </details>
  )
}
