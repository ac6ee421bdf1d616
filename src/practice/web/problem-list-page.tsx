import { Checkbox } from '@mantine/core'
import { IconCheck, IconCircle, IconCircleHalf2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../web/api.ts'
import { Empty, Page, QueryView } from '../../web/widgets/index.ts'
import classes from './practice.module.css'

const states = {
  new: { Icon: IconCircle, words: 'not tried yet' },
  tried: { Icon: IconCircleHalf2, words: 'tried' },
  solved: { Icon: IconCheck, words: 'solved' },
}

/** All coding problems, with what they train and whether they were solved. */
export function ProblemListPage() {
  const problems = useQuery(api.practice.problems.queryOptions())
  const [openOnly, setOpenOnly] = useState(false)
  return (
    <Page
      title="Practise"
      lead="Coding problems without a clock. Your code runs in this browser; what you type is saved as you type."
      width="tool"
      actions={
        <Checkbox label="Only what is not solved" checked={openOnly} onChange={(event) => setOpenOnly(event.currentTarget.checked)} />
      }
    >
      <QueryView query={problems}>
        {(all) => {
          const shown = all.filter(({ state }) => !openOnly || state !== 'solved')
          if (shown.length === 0)
            return (
              <Empty
                title={all.length === 0 ? 'No problems yet' : 'All solved'}
                text={
                  all.length === 0
                    ? 'The bank holds no coding problems.'
                    : 'Every problem of the bank is solved. Sit an interview to see how it goes under time.'
                }
                action={<Link to="/interview">Go to interviews</Link>}
              />
            )
          return (
            <ul className={classes.list}>
              {shown.map(({ id, title, difficulty, minutes, skills, state }) => {
                const { Icon, words } = states[state]
                return (
                  <li key={id}>
                    <Link to="/practise/$problemId" params={{ problemId: id }} className={classes.row}>
                      <Icon size={18} stroke={1.5} aria-label={words} className={classes.state} data-state={state} />
                      <span className={classes.rowTitle}>{title}</span>
                      <span className={classes.quiet}>{skills.map((skill) => skill.title).join(', ')}</span>
                      <span className={classes.quiet}>difficulty {difficulty} of 5</span>
                      <span className={classes.quiet}>{minutes} min</span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </QueryView>
    </Page>
  )
}
