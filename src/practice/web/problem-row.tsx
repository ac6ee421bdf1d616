import { IconCheck, IconCircle, IconCircleHalf2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ProblemListEntry } from '../index.ts'
import classes from './problem-list.module.css'

const states = {
  new: { Icon: IconCircle, words: 'not tried yet' },
  tried: { Icon: IconCircleHalf2, words: 'tried' },
  solved: { Icon: IconCheck, words: 'solved' },
}

/** One problem of the list, with whether it was solved, what it trains, and, if wanted, how hard it is. */
export function ProblemRow({ problem, showDifficulty }: { problem: ProblemListEntry; showDifficulty: boolean }) {
  const { id, title, difficulty, minutes, skills, state } = problem
  const { Icon, words } = states[state]
  return (
    <li>
      <Link to="/practise/$problemId" params={{ problemId: id }} className={classes.row} data-row>
        <Icon size={18} stroke={1.5} role="img" aria-label={words} className={classes.state} data-state={state} />
        <span className={classes.title}>{title}</span>
        <span className={classes.quiet}>{skills.map((skill) => skill.title).join(', ')}</span>
        {showDifficulty && (
          <span className={classes.difficulty}>
            <span className="visually-hidden">difficulty {difficulty} of 5</span>
            {[1, 2, 3, 4, 5].map((step) => (
              <span key={step} className={classes.step} data-filled={step <= difficulty} aria-hidden="true" />
            ))}
          </span>
        )}
        <span className={classes.minutes}>{minutes} min</span>
      </Link>
    </li>
  )
}
