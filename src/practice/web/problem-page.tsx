import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { CodeWorkspace, SplitPanes } from '../../judge/web/index.ts'
import { api } from '../../web/api.ts'
import { QueryView } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'
import classes from './problem.module.css'
import { ProblemHeader } from './problem-header.tsx'
import { type ProblemTab, ProblemTabs } from './problem-tabs.tsx'
import { usePageKeys } from './use-page-keys.ts'

/** One problem: the prompt with notes, hints, submissions and, once earned, the answer on the left; the editor and what it gives on the right. */
export function ProblemPage() {
  const { problemId = '' } = useParams({ strict: false }) as { problemId?: string }
  const options = api.practice.open.queryOptions({
    input: { problem: problemId },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const practice = useQuery(options)
  return <QueryView query={practice}>{(state) => <Problem state={state} queryKey={options.queryKey} />}</QueryView>
}

function Problem({ state, queryKey }: { state: PracticeState; queryKey: readonly unknown[] }) {
  const queries = useQueryClient()
  const [tab, setTab] = useState<ProblemTab>('prompt')
  const hintButton = useRef<HTMLButtonElement>(null)
  const { sessionId, problem, status } = state
  const take = (next: PracticeState) => {
    queries.setQueryData(queryKey, next)
    queries.invalidateQueries({ queryKey: api.practice.problems.key() })
  }
  const refresh = async () => {
    take(await queries.fetchQuery(api.practice.state.queryOptions({ input: { sessionId }, staleTime: 0 })))
    queries.invalidateQueries({ queryKey: api.skills.key() })
    queries.invalidateQueries({ queryKey: api.roadmap.key() })
  }
  usePageKeys(() => {
    setTab('hints')
    // The button is there once the tab has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => hintButton.current?.focus()))
  })
  return (
    <div className={classes.page}>
      <ProblemHeader state={state} onChange={take} />
      <div className={classes.panes}>
        <SplitPanes
          name="problem"
          label="Width of the prompt"
          start={42}
          first={<ProblemTabs state={state} tab={tab} onTab={setTab} onChange={take} hintButton={hintButton} />}
          second={
            <CodeWorkspace
              key={sessionId}
              sessionId={sessionId}
              problem={problem.id}
              starter={problem.starter}
              entryPoint={problem.entryPoint}
              document={`code:${problem.id}`}
              onJudged={refresh}
              disabled={status === 'given-up'}
              feedback="full"
              measurable={problem.measurable}
              packages={problem.packages}
              comparison={problem.comparison}
              layout="fill"
              runOnPage
            />
          }
        />
      </div>
    </div>
  )
}
