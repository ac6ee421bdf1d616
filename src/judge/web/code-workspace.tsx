import { Button, Loader, Progress } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { useTextDocument } from '../../sessions/web/index.ts'
import { client } from '../../web/api.ts'
import { Failed, Keys, SavedState, Waiting } from '../../web/widgets/index.ts'
import type { Judgement } from '../index.ts'
import { CodeEditor } from './code-editor.tsx'
import classes from './code-workspace.module.css'
import { getRunner, Stopped } from './runner.ts'
import { TestResults } from './test-results.tsx'

type Props = {
  sessionId: string
  problem: string
  starter: string
  entryPoint: string
  /** The name of the session's document, such as `code:two-sum`. */
  document: string
  onJudged?: (result: { eventId: string; judgement: Judgement }) => void
  disabled?: boolean
}

/** An editor whose text is saved as it is typed, with a run of the tests in the browser and their verdict from the server. */
export function CodeWorkspace({ sessionId, problem, starter, entryPoint, document, onJudged, disabled = false }: Props) {
  const code = useTextDocument(sessionId, document, starter)
  const runner = getRunner()
  const state = useSyncExternalStore(runner.onState, runner.state)
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const run = useMutation({
    mutationFn: async () => {
      const text = code.text?.toString() ?? ''
      setProgress({ done: 0, total: 0 })
      const request = await client.judge.prepare({ sessionId, problem })
      const output = await runner.run(text, request, (done, total) => setProgress({ done, total }))
      return client.judge.submit({ sessionId, problem, key: crypto.randomUUID(), code: text, output })
    },
    onSuccess: onJudged,
  })
  const start = () => {
    if (!run.isPending && !disabled && state.kind !== 'unavailable') run.mutate()
  }
  const judgement = run.data?.judgement
  const failing = judgement?.tests.find(({ line, message }) => line !== undefined && message !== undefined)
  const mistake =
    judgement?.line !== undefined
      ? { line: judgement.line, message: judgement.message ?? '' }
      : failing
        ? { line: failing.line ?? 1, message: failing.message ?? '' }
        : undefined

  if (code.text === null)
    return code.reason ? (
      <Failed error={new Error(code.reason)} onRetry={code.reload} />
    ) : (
      <Waiting rows={2} sentence="Opening your code …" />
    )
  return (
    <section className={classes.workspace} aria-label="Code">
      <div className={classes.editor}>
        <CodeEditor text={code.text} label={`Python, function ${entryPoint}`} problem={mistake} onRun={start} readOnly={disabled} />
      </div>
      <div className={classes.bar}>
        {run.isPending ? (
          <Button variant="default" leftSection={<IconPlayerStop size={16} stroke={1.5} />} onClick={() => runner.stop()}>
            Stop
          </Button>
        ) : (
          <Button
            leftSection={<IconPlayerPlay size={16} stroke={1.5} />}
            onClick={start}
            disabled={disabled || state.kind === 'unavailable'}
          >
            Run tests
          </Button>
        )}
        <Keys keys={['Ctrl', 'Enter']} />
        <span className={classes.spacer} />
        <SavedState state={code.state} />
      </div>
      {code.reason && <Failed error={new Error(code.reason)} />}
      {state.kind === 'loading' && (
        <p className={classes.loading} role="status">
          <Loader size="xs" /> Loading Python into this browser (about 12 MB, once) …
        </p>
      )}
      {state.kind === 'unavailable' && (
        <Failed error={new Error(state.reason)} kept="Your code is kept." onRetry={() => runner.restart()} />
      )}
      {run.isPending && progress.total > 0 && (
        <Progress value={(progress.done / progress.total) * 100} aria-label={`${progress.done} of ${progress.total} tests have run`} />
      )}
      {run.isError && !(run.error instanceof Stopped) && (
        <Failed error={run.error} kept="Your code is kept; the run was not counted." onRetry={start} />
      )}
      <div aria-live="polite">{judgement && !run.isPending && <TestResults judgement={judgement} />}</div>
    </section>
  )
}
