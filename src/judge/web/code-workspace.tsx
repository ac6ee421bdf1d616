import { Button, Tabs } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTextDocument } from '../../sessions/web/index.ts'
import { Failed, Keys, SavedState, Waiting } from '../../web/widgets/index.ts'
import type { Comparison } from '../core/compare.ts'
import { parameterNames } from '../core/parameter-names.ts'
import type { Habit, Judgement } from '../index.ts'
import type { EditorHandle } from './code-editor.tsx'
import classes from './code-workspace.module.css'
import { ComplexityPanel } from './complexity-panel.tsx'
import { HabitsPanel } from './habits-panel.tsx'
import { SandboxState } from './sandbox-state.tsx'
import { SplitPanes } from './split-panes.tsx'
import { Output, TestResults } from './test-results.tsx'
import { type Judged, useRun } from './use-run.ts'
import { whereWords } from './where-words.ts'

const CodeEditor = lazy(() => import('./code-editor.tsx'))

export type ResultTab = 'tests' | 'output' | 'complexity' | 'habits'

type Props = {
  sessionId: string
  problem: string
  starter: string
  entryPoint: string
  /** The name of the session's document, such as `code:two-sum`. */
  document: string
  onJudged?: (result: Judged) => void
  disabled?: boolean
  /** `full` adds measured complexity and habits to the tests and their output. */
  feedback?: 'full' | 'tests'
  /** Whether inputs of growing size were written, so that the time can be measured. */
  measurable?: boolean
  /** What the problem imports, so that it is loaded beforehand where code runs in the browser. */
  packages?: string[]
  /** How the problem compares, so that the difference marks what the verdict rests on. */
  comparison?: Comparison
  /** `fill` shares the height of the page between editor and results, with a border that can be moved. */
  layout?: 'flow' | 'fill'
  /** Lets Ctrl or Cmd + Enter run the tests wherever the focus is on the page. */
  runOnPage?: boolean
}

/** An editor whose text is saved as it is typed, with the tests by name, what was printed, and, where asked for, measured complexity and habits. */
export function CodeWorkspace(props: Props) {
  const { sessionId, problem, starter, entryPoint, document, onJudged, disabled = false, packages = [], layout = 'flow' } = props
  const code = useTextDocument(sessionId, document, starter)
  const editor = useRef<EditorHandle>(null)
  const place = useRef<HTMLDivElement>(null)
  const results = useRef<HTMLDivElement>(null)
  const codeOf = () => code.text?.toString() ?? ''
  const run = useRun({ sessionId, problem, packages, codeOf, onJudged })
  const [tab, setTab] = useState<ResultTab>('tests')
  const [habits, setHabits] = useState<Habit[]>([])
  const blocked = disabled || run.sandbox.kind === 'unavailable'
  const start = () => {
    if (blocked) return
    setTab('tests')
    run.start()
    results.current?.scrollIntoView({ block: 'nearest' })
  }
  const { latest } = run
  useEffect(() => {
    if (latest) results.current?.scrollIntoView({ block: 'nearest' })
  }, [latest])
  const parameters = useMemo(() => parameterNames(starter, entryPoint), [starter, entryPoint])
  usePageRun(props.runOnPage === true, start)
  const judgement = run.latest?.judgement
  // The same object until the next run: the editor takes each new one for news.
  const mistake = useMemo(() => mistakeOf(judgement), [judgement])

  if (code.text === null)
    return code.reason ? (
      <Failed error={new Error(code.reason)} onRetry={code.reload} />
    ) : (
      <Waiting rows={2} sentence="Opening your code …" />
    )
  const above = (
    <div className={classes.above}>
      <div ref={place} className={classes.editor} data-pane="editor">
        <Suspense fallback={<Waiting rows={2} sentence="Opening the editor …" />}>
          <CodeEditor
            text={code.text}
            label={`Python, ${entryPoint}`}
            problem={mistake}
            onRun={start}
            readOnly={disabled}
            handle={editor}
            onHabits={props.feedback === 'full' ? setHabits : undefined}
          />
        </Suspense>
      </div>
      <div className={classes.bar}>
        {run.running ? (
          <Button variant="default" leftSection={<IconPlayerStop size={16} stroke={1.5} />} onClick={run.stop}>
            Stop
          </Button>
        ) : (
          <Button leftSection={<IconPlayerPlay size={16} stroke={1.5} />} onClick={start} disabled={blocked}>
            Run tests
          </Button>
        )}
        <span className={classes.keys}>
          <Keys keys={['Ctrl', 'Enter']} />
        </span>
        <SavedState state={code.state} />
        {layout === 'fill' && (
          <Button variant="subtle" className={classes.toCode} onClick={() => place.current?.scrollIntoView({ block: 'start' })}>
            Go to the code
          </Button>
        )}
      </div>
      <p className={classes.where}>{whereWords(run.where, run.inBrowser, packages)}</p>
    </div>
  )
  const below = (
    <div className={classes.below}>
      <div ref={results} className={classes.anchor} />
      {code.reason && <Failed error={new Error(code.reason)} />}
      <SandboxState state={run.sandbox}>You can already run the tests; they start when it is there.</SandboxState>
      {run.failed && <Failed error={run.failed} kept="Your code is kept; the run was not counted." onRetry={start} />}
      {run.stopped && (
        <p className={classes.stopped} role="status">
          The run was stopped; it counts for nothing.
        </p>
      )}
      <Results {...props} tab={tab} onTab={setTab} run={run} habits={habits} codeOf={codeOf} editor={editor} parameters={parameters} />
    </div>
  )
  return (
    <section className={classes.workspace} aria-label="Code" data-layout={layout}>
      {layout === 'fill' ? (
        <SplitPanes name="editor" label="Height of the editor" direction="column" start={58} first={above} second={below} />
      ) : (
        <>
          {above}
          {below}
        </>
      )}
    </section>
  )
}

type ResultsProps = Props & {
  tab: ResultTab
  onTab: (tab: ResultTab) => void
  run: ReturnType<typeof useRun>
  habits: Habit[]
  codeOf: () => string
  editor: RefObject<EditorHandle | null>
  parameters: string[]
}

function Results({ tab, onTab, run, habits, codeOf, editor, parameters, ...props }: ResultsProps) {
  const { sessionId, problem, entryPoint, disabled = false, packages = [], comparison, feedback = 'tests', measurable = false } = props
  const judgement = run.latest?.judgement
  const panels: [ResultTab, string, ReactNode][] = [
    [
      'tests',
      'Tests',
      <TestResults
        key="tests"
        judgement={judgement}
        progress={run.progress}
        ended={run.ended}
        comparison={comparison}
        parameters={parameters}
      />,
    ],
    ['output', 'Output', <Output key="output" stdout={judgement?.stdout} />],
  ]
  if (feedback === 'full' && measurable)
    panels.push([
      'complexity',
      'Complexity',
      <ComplexityPanel key="complexity" {...{ sessionId, problem, entryPoint, packages, codeOf, disabled }} inBrowser={run.inBrowser} />,
    ])
  if (feedback === 'full')
    panels.push([
      'habits',
      `Habits (${habits.length})`,
      <HabitsPanel key="habits" habits={habits} onLine={(line) => editor.current?.goTo(line)} />,
    ])
  return (
    <Tabs
      value={tab}
      onChange={(next) => onTab((next ?? 'tests') as ResultTab)}
      className={classes.tabs}
      color="var(--in-accent)"
      data-pane="results"
    >
      <Tabs.List>
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

/** The line to mark in the editor: where the file did not load, or the first visible test that failed with a line. */
function mistakeOf(judgement: Judgement | undefined): { line: number; message: string } | undefined {
  if (judgement?.line !== undefined) return { line: judgement.line, message: judgement.message ?? '' }
  const failing = judgement?.tests.find(({ line, message }) => line !== undefined && message !== undefined)
  return failing && { line: failing.line ?? 1, message: failing.message ?? '' }
}

/** Ctrl or Cmd + Enter on the whole page; inside the editor its own key comes first. */
function usePageRun(wanted: boolean, start: () => void) {
  const latest = useRef(start)
  latest.current = start
  useEffect(() => {
    if (!wanted) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [wanted])
}
