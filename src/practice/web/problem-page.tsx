import { Tabs } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { CodeWorkspace } from '../../judge/web/index.ts'
import { api } from '../../web/api.ts'
import { Markdown, Page, QueryView } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'
import classes from './practice.module.css'
import { ProblemActions } from './problem-actions.tsx'
import { ProblemPrompt } from './problem-prompt.tsx'
import { SplitPanes } from './split-panes.tsx'

/** One problem: the prompt with hints, submissions and, once earned, the answer on the left; the editor on the right. */
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
  const { sessionId, problem, status, hints, submissions, answer } = state
  const take = (next: PracticeState) => {
    queries.setQueryData(queryKey, next)
    queries.invalidateQueries({ queryKey: api.practice.problems.key() })
  }
  const refresh = async () => {
    take(await queries.fetchQuery(api.practice.state.queryOptions({ input: { sessionId }, staleTime: 0 })))
    queries.invalidateQueries({ queryKey: api.skills.key() })
    queries.invalidateQueries({ queryKey: api.roadmap.key() })
  }
  return (
    <Page
      title={problem.title}
      width="wide"
      lead={`Difficulty ${problem.difficulty} of 5, about ${problem.minutes} min${status === 'solved' ? '; solved' : status === 'given-up' ? '; given up' : ''}.`}
      actions={<ProblemActions state={state} onChange={take} />}
    >
      <SplitPanes
        name="problem"
        left={
          <Tabs defaultValue="prompt" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="prompt">Prompt</Tabs.Tab>
              <Tabs.Tab value="hints">Hints ({hints.length})</Tabs.Tab>
              <Tabs.Tab value="submissions">Submissions ({submissions.length})</Tabs.Tab>
              <Tabs.Tab value="answer" disabled={answer === null}>
                Answer
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="prompt" className={classes.panel}>
              <ProblemPrompt prompt={problem.prompt} visibleTests={problem.visibleTests} hiddenTests={problem.hiddenTests} />
            </Tabs.Panel>
            <Tabs.Panel value="hints" className={classes.panel}>
              {hints.length === 0 ? (
                <p className={classes.quiet}>
                  No hint was asked for yet. A hint makes what a later run says about you count for a little less.
                </p>
              ) : (
                <ol className={classes.hints}>
                  {hints.map((hint) => (
                    <li key={hint}>
                      <Markdown text={hint} />
                    </li>
                  ))}
                </ol>
              )}
            </Tabs.Panel>
            <Tabs.Panel value="submissions" className={classes.panel}>
              <Submissions submissions={submissions} />
            </Tabs.Panel>
            <Tabs.Panel value="answer" className={classes.panel}>
              {answer && <Markdown text={answer} />}
            </Tabs.Panel>
          </Tabs>
        }
        right={
          <CodeWorkspace
            key={sessionId}
            sessionId={sessionId}
            problem={problem.id}
            starter={problem.starter}
            entryPoint={problem.entryPoint}
            document={`code:${problem.id}`}
            onJudged={refresh}
            disabled={status === 'given-up'}
          />
        }
      />
    </Page>
  )
}

function Submissions({ submissions }: { submissions: PracticeState['submissions'] }) {
  if (submissions.length === 0) return <p className={classes.quiet}>Each run of the tests will be listed here with its code.</p>
  return (
    <ol className={classes.hints}>
      {[...submissions].reverse().map(({ eventId, verdict, passed, total, code, at }) => (
        <li key={eventId}>
          <details>
            <summary>
              {verdict.replaceAll('-', ' ')}, {passed} of {total} passed, after {Math.max(1, Math.round(at / 60_000))} min
            </summary>
            <pre className={classes.code}>{code}</pre>
          </details>
        </li>
      ))}
    </ol>
  )
}
