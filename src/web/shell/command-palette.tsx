import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api.ts'
import { Dialog } from '../widgets/dialog.tsx'
import classes from './command-palette.module.css'
import { places } from './rail.tsx'

type Command = { title: string; hint: string; go: { to: string; params?: Record<string, string> } }

const keys: [string, string][] = [
  ['Ctrl or Cmd + K', 'Search and commands'],
  ['?', 'These keys'],
  ['Tab, Shift + Tab', 'Move through a page'],
  ['A to E, then Enter', 'Answer an assessment question; 0 for “I don’t know”'],
  ['P', 'Pause an assessment, or go on with it'],
  ['!', 'Something is wrong with this assessment question'],
  ['Ctrl or Cmd + Enter', 'Run the tests, or say your answer in an interview'],
  ['Escape, then Tab', 'Leave the code editor'],
  ['F6, or Ctrl or Cmd + .', 'Next pane of a problem: prompt, editor, results; with Shift the one before'],
  ['Ctrl or Cmd + ;', 'The hints of a problem'],
  ['Arrow keys, then Enter', 'Choose and open a problem of the list; / goes to its search'],
]

/** Search and commands, or the keys of the app. */
export function CommandPalette({ open, onClose }: { open: 'commands' | 'keys'; onClose: () => void }) {
  return (
    <Dialog opened onClose={onClose} title={open === 'keys' ? 'Keys' : 'Search and commands'} closeLabel="Close" size="lg">
      {open === 'commands' && <Commands onDone={onClose} />}
      {open === 'keys' && (
        <dl className={classes.keys}>
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  )
}

function Commands({ onDone }: { onDone: () => void }) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const navigate = useNavigate()
  const problems = useQuery(api.practice.problems.queryOptions())
  const companies = useQuery(api.roadmap.companies.queryOptions())
  const all: Command[] = [
    ...places.map(({ to, title }) => ({ title, hint: 'Go to', go: { to } })),
    { title: 'My target', hint: 'Change', go: { to: '/welcome' } },
    { title: 'Calibration of the questions', hint: 'Organise', go: { to: '/bank/calibration' } },
    { title: 'Sample report', hint: 'Read', go: { to: '/report/$sessionId', params: { sessionId: 'sample' } } },
    ...(problems.data ?? []).map(({ id, title }) => ({
      title,
      hint: 'Practise',
      go: { to: '/practise/$problemId', params: { problemId: id } },
    })),
    ...(companies.data ?? []).map(({ id, title }) => ({
      title,
      hint: 'Company',
      go: { to: '/companies/$companyId', params: { companyId: id } },
    })),
  ]
  const found = all.filter(({ title, hint }) => `${hint} ${title}`.toLowerCase().includes(query.trim().toLowerCase())).slice(0, 12)
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onDone()
    navigate(command.go as Parameters<typeof navigate>[0])
  }
  return (
    <>
      <TextInput
        aria-label="Search"
        placeholder="Where to?"
        value={query}
        data-autofocus
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setChosen((index) => Math.min(found.length - 1, index + 1))
          else if (event.key === 'ArrowUp') setChosen((index) => Math.max(0, index - 1))
          else if (event.key === 'Enter') run(found[chosen])
          else return
          event.preventDefault()
        }}
      />
      <ul className={classes.list}>
        {found.map((command, index) => (
          <li key={`${command.hint} ${command.title}`}>
            <button type="button" data-chosen={index === chosen} onClick={() => run(command)}>
              {command.title} <span>{command.hint}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>Nothing has this name.</p>}
    </>
  )
}
