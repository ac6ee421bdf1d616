import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { CodeWorkspace, parameterNames } from '../../judge/web/index.ts'
import { ProblemPrompt } from '../../practice/web/index.ts'
import { api } from '../../web/api.ts'
import { Failed, Waiting } from '../../web/widgets/index.ts'
import type { InterviewState } from '../index.ts'
import classes from './interview.module.css'
import { Notes } from './notes.tsx'
import { SayBox } from './say-box.tsx'
import { Transcript } from './transcript.tsx'

type Props = { interview: InterviewState; onState: (state: InterviewState) => void }

/** The interviewer's line on top, what was said, the editor or the answer in the middle, hints and notes at the edge. */
export function Room({ interview, onState }: Props) {
  const { sessionId, phase, events, hintsLeft } = interview
  const hint = useMutation(api.interview.hint.mutationOptions({ onSuccess: onState }))
  const next = useMutation(api.interview.next.mutationOptions({ onSuccess: onState }))
  if (phase === null) return <Waiting sentence="The interviewer is coming …" />
  const coding = phase.kind === 'coding' && phase.problem !== null
  const last = interview.interview.phases.at(-1)?.id === phase.id
  return (
    <div className={classes.room} data-kind={phase.kind}>
      <section className={classes.talk} aria-label="Conversation">
        <Transcript events={events} />
        <SayBox
          key={phase.id}
          sessionId={sessionId}
          document={coding ? `say:${phase.id}` : `answer:${phase.id}`}
          large={!coding}
          onState={onState}
        />
      </section>
      <div className={classes.work}>
        {coding && phase.problem && (
          <>
            <details open className={classes.prompt}>
              <summary>{phase.problem.title}</summary>
              <ProblemPrompt
                prompt={phase.problem.prompt}
                visibleTests={phase.problem.visibleTests}
                hiddenTests={phase.problem.hiddenTests}
                parameters={parameterNames(phase.problem.starter, phase.problem.entryPoint)}
              />
            </details>
            <CodeWorkspace
              key={phase.id}
              sessionId={sessionId}
              problem={phase.problem.id}
              starter={phase.problem.starter}
              entryPoint={phase.problem.entryPoint}
              document={`code:${phase.problem.id}`}
              packages={phase.problem.packages}
              comparison={phase.problem.comparison}
            />
          </>
        )}
        {phase.question && (
          <article className={classes.question}>
            <h2>{phase.question.title}</h2>
            <p>{phase.question.prompt}</p>
          </article>
        )}
        <Notes sessionId={sessionId} />
        <div className={classes.edge}>
          <Button
            variant="default"
            onClick={() => hint.mutate({ sessionId, key: crypto.randomUUID() })}
            disabled={hintsLeft === 0}
            loading={hint.isPending}
          >
            {hintsLeft === 0 ? 'No hints left' : `Ask for a hint (${hintsLeft})`}
          </Button>
          <Button
            variant="default"
            onClick={() => next.mutate({ sessionId, key: crypto.randomUUID(), phase: phase.id })}
            loading={next.isPending}
          >
            {last ? 'I am done, end the interview' : 'I am done with this part'}
          </Button>
        </div>
        {[hint, next].map((one, index) => one.isError && <Failed key={index === 0 ? 'hint' : 'next'} error={one.error} />)}
      </div>
    </div>
  )
}
