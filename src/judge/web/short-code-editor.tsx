import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Text } from 'yjs'
import { api } from '../../web/api.ts'
import { SavedState, Waiting } from '../../web/widgets/index.ts'
import { SandboxState } from './sandbox-state.tsx'
import classes from './short-code-editor.module.css'
import { useSandbox } from './use-run.ts'
import { whereWords } from './where-words.ts'

const CodeEditor = lazy(() => import('./code-editor.tsx'))

type Props = { text: Text; label: string; saved: Parameters<typeof SavedState>[0]['state']; packages: string[]; onHandIn: () => void }

/** An editor for a few lines that are judged once, when they are handed in, by Ctrl or Cmd + Enter as well; says where that happens, and loads Python beforehand where it is this browser. */
export function ShortCodeEditor({ text, label, saved, packages, onHandIn }: Props) {
  const where = useQuery(api.judge.runner.queryOptions({ staleTime: 60_000, retry: 1, refetchOnWindowFocus: false }))
  const inBrowser = where.data?.runner === 'browser'
  const sandbox = useSandbox(inBrowser, packages)
  return (
    <div className={classes.short}>
      <div className={classes.editor}>
        <Suspense fallback={<Waiting rows={2} sentence="Opening the editor …" />}>
          <CodeEditor text={text} label={label} problem={undefined} onRun={onHandIn} />
        </Suspense>
      </div>
      <div className={classes.foot}>
        <span>Escape, then Tab, leaves the editor. {whereWords(where.data, inBrowser, packages)}</span>
        <SavedState state={saved} />
      </div>
      <SandboxState state={sandbox}>You can write meanwhile.</SandboxState>
    </div>
  )
}
