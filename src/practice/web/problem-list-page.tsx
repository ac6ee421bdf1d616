import { Button, Chip, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { api } from '../../web/api.ts'
import { Empty, Page, QueryView } from '../../web/widgets/index.ts'
import { type Filter, filterProblems, groupTitles, stateTitles } from '../core/filter-problems.ts'
import type { ProblemListEntry } from '../index.ts'
import classes from './problem-list.module.css'
import { ProblemRow } from './problem-row.tsx'
import { useDeviceChoice } from './use-device-choice.ts'

/** All coding problems by what they train: found by text, state and group, and walked through with the arrow keys. */
export function ProblemListPage() {
  const problems = useQuery(api.practice.problems.queryOptions())
  const [difficulty, setDifficulty] = useDeviceChoice<'shown' | 'hidden'>('difficulty', 'shown')
  return (
    <Page
      title="Practise"
      lead="Coding problems without a clock. What you type is saved as you type."
      width="tool"
      actions={
        <Button variant="default" onClick={() => setDifficulty(difficulty === 'shown' ? 'hidden' : 'shown')}>
          {difficulty === 'shown' ? 'Hide difficulty' : 'Show difficulty'}
        </Button>
      }
    >
      <QueryView query={problems}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              title="No problems yet"
              text="The bank holds no coding problems."
              action={<Link to="/interview">Go to interviews</Link>}
            />
          ) : (
            <ProblemList all={all} showDifficulty={difficulty === 'shown'} />
          )
        }
      </QueryView>
    </Page>
  )
}

function ProblemList({ all, showDifficulty }: { all: ProblemListEntry[]; showDifficulty: boolean }) {
  const [text, setText] = useState('')
  const [state, setState] = useDeviceChoice<Filter['state']>('list state', 'all')
  const [group, setGroup] = useDeviceChoice<Filter['group']>('list group', 'all')
  const frame = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const { sections, counts, shown } = filterProblems(all, { text, state, group })
  const clear = () => {
    setText('')
    setState('all')
    setGroup('all')
    search.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside, which stay ordinary links
    <div ref={frame} className={classes.frame} onKeyDown={(event) => walk(event, frame.current, search.current)}>
      <search className={classes.filters} aria-label="Problems">
        <TextInput
          ref={search}
          aria-label="Search by title or skill"
          placeholder="Search by title or skill"
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={classes.search}
        />
        <Choice label="State" value={state} onChange={setState} titles={stateTitles} counts={counts.states} />
        <Choice label="Group" value={group} onChange={setGroup} titles={{ all: 'All groups', ...groupTitles }} counts={counts.groups} />
      </search>
      <p className={classes.quiet} role="status">
        {shown === all.length ? `${all.length} problems.` : `${shown} of ${all.length} problems.`}{' '}
        <span className={classes.keys}>Arrow keys move, Enter opens.</span>
      </p>
      {shown === 0 && (
        <Empty title="Nothing fits" text="No problem fits this search." action={<Button onClick={clear}>Show all problems</Button>} />
      )}
      {sections.map(({ id, title, problems, solved }) => (
        <section key={id} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`} className={classes.heading}>
            {title}{' '}
            <span className={classes.quiet}>
              {problems.length} {problems.length === 1 ? 'problem' : 'problems'}, {solved} solved
            </span>
          </h2>
          <ul className={classes.list}>
            {problems.map((problem) => (
              <ProblemRow key={problem.id} problem={problem} showDifficulty={showDifficulty} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  titles: Record<T, string>
  counts: Record<T, number>
}

function Choice<T extends string>({ label, value, onChange, titles, counts }: ChoiceProps<T>) {
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as T)}>
      <Group gap={6} role="radiogroup" aria-label={label}>
        {(Object.keys(titles) as T[]).map((one) => (
          <Chip key={one} value={one} variant="outline" size="sm" classNames={{ label: classes.chip }}>
            {titles[one]} ({counts[one]})
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

/** Arrow keys, Home and End move between the problems; upwards from the first one leads to the search. */
function walk(event: KeyboardEvent, frame: HTMLElement | null, search: HTMLInputElement | null) {
  const rows = [...(frame?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const inSearch = document.activeElement === search
  if (here === -1 && !(inSearch && event.key === 'ArrowDown')) return
  const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (target === undefined && event.key !== '/') return
  event.preventDefault()
  if (event.key === '/' || target === -1) search?.focus()
  else rows[Math.min(rows.length - 1, target ?? 0)]?.focus()
}
