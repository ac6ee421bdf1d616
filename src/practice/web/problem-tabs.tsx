import { Tabs } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { parameterNames } from '../../judge/web/index.ts'
import type { PracticeState } from '../index.ts'
import { AnswerPane } from './answer-pane.tsx'
import { HintsPane } from './hints-pane.tsx'
import { NotesPane } from './notes-pane.tsx'
import classes from './problem.module.css'
import { ProblemPrompt } from './problem-prompt.tsx'
import { ProofNote } from './proof-note.tsx'
import { SubmissionsPane } from './submissions-pane.tsx'

export type ProblemTab = 'prompt' | 'notes' | 'hints' | 'submissions' | 'answer'

type Props = {
  state: PracticeState
  tab: ProblemTab
  onTab: (tab: ProblemTab) => void
  onChange: (state: PracticeState) => void
  hintButton: RefObject<HTMLButtonElement | null>
}

/** The left pane: what is asked, and all that is not code. */
export function ProblemTabs({ state, tab, onTab, onChange, hintButton }: Props) {
  const { sessionId, problem, hints, submissions } = state
  const panels: [ProblemTab, string, ReactNode][] = [
    [
      'prompt',
      'Prompt',
      <div key="prompt" className={classes.stack}>
        <ProblemPrompt
          prompt={problem.prompt}
          visibleTests={problem.visibleTests}
          hiddenTests={problem.hiddenTests}
          parameters={parameterNames(problem.starter, problem.entryPoint)}
        />
        <ProofNote proof={problem.proof} />
      </div>,
    ],
    ['notes', 'Notes', <NotesPane key="notes" sessionId={sessionId} problem={problem.id} />],
    [
      'hints',
      `Hints${hints.length > 0 ? ` (${hints.length} used)` : ''}`,
      <HintsPane key="hints" state={state} onChange={onChange} button={hintButton} />,
    ],
    [
      'submissions',
      `Submissions (${submissions.length})`,
      <SubmissionsPane key="submissions" submissions={submissions} starter={problem.starter} />,
    ],
    ['answer', 'Answer', <AnswerPane key="answer" state={state} onChange={onChange} />],
  ]
  return (
    <Tabs
      value={tab}
      onChange={(next) => onTab((next ?? 'prompt') as ProblemTab)}
      keepMounted={false}
      className={classes.tabs}
      color="var(--in-accent)"
      data-pane="problem"
    >
      <Tabs.List className={classes.tabList}>
        {panels.map(([value, title]) => (
          <Tabs.Tab key={value} value={value}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(([value, , content]) => (
        <Tabs.Panel key={value} value={value} className={classes.panel} tabIndex={0}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
