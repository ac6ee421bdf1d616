import { IconArrowsDiff } from '@tabler/icons-react'
import type { Fact } from '../../catalog/index.ts'
import classes from './companies.module.css'

const grades = { A: 'official', B: 'guide or insider', C: 'one candidate’s report' } satisfies Record<Fact['grade'], string>

/** A fact with its source, its date, how sure we are, and the facts that say otherwise. */
export function FactCard({ fact, all }: { fact: Fact; all: Fact[] }) {
  const against = all.filter(({ id, conflictsWith }) => fact.conflictsWith.includes(id) || conflictsWith.includes(fact.id))
  return (
    <li id={`fact-${fact.id}`} className={classes.fact}>
      <p>{fact.text}</p>
      <p className={classes.meta}>
        <span className={classes.chip} data-confidence={fact.confidence}>
          {fact.confidence} confidence
        </span>
        <span>
          {fact.date}, {grades[fact.grade]}: <Source source={fact.source} />
        </span>
      </p>
      {against.length > 0 && (
        <div className={classes.conflict}>
          <IconArrowsDiff size={18} stroke={1.5} aria-hidden="true" />
          <div>
            <p>Another source says otherwise:</p>
            {against.map(({ id, text, date }) => (
              <p key={id}>
                <a href={`#fact-${id}`}>
                  {text} ({date})
                </a>
              </p>
            ))}
          </div>
        </div>
      )}
    </li>
  )
}

function Source({ source }: { source: Fact['source'] }) {
  if (source.address === undefined) return source.title
  const href = /^https?:\/\//.test(source.address) ? source.address : `https://${source.address}`
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {source.title}
    </a>
  )
}

/** A link from a round to the fact it rests on. */
export function FactLink({ id, facts }: { id: string; facts: Fact[] }) {
  const fact = facts.find((one) => one.id === id)
  return fact ? (
    <a href={`#fact-${id}`} className={classes.source} title={fact.text}>
      {fact.source.title}, {fact.date}
    </a>
  ) : null
}
