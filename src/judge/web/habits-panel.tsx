import { IconBulb } from '@tabler/icons-react'
import type { Habit } from '../index.ts'
import classes from './habits-panel.module.css'

/** Habits seen in the code as it is typed: why each costs, and the better form. */
export function HabitsPanel({ habits, onLine }: { habits: Habit[]; onLine: (line: number) => void }) {
  if (habits.length === 0)
    return <p className={classes.quiet}>No costly habit is seen in your code: no row loops, no mutable defaults, no quadratic lists.</p>
  return (
    <ul className={classes.habits} aria-label="Habits">
      {habits.map(({ rule, line, column, message, why, better }) => (
        <li key={`${rule} ${line} ${column ?? 0}`}>
          <IconBulb size={18} stroke={1.5} aria-hidden="true" />
          <div>
            <p className={classes.message}>
              <button type="button" className={classes.line} onClick={() => onLine(line)}>
                Line {line}
              </button>{' '}
              {withCode(message)} <span className={classes.rule}>{rule}</span>
            </p>
            <p className={classes.why}>{withCode(why)}</p>
            {better && <pre className={classes.better}>{better}</pre>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A sentence whose parts between backticks are code. */
function withCode(sentence: string) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name than their place
  return sentence.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))
}
