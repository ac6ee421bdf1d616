import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Claim, ComplexityQuestion, useClaim } from '../../judge/web/index.ts'
import { api } from '../../web/api.ts'
import { Failed, Markdown } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'
import classes from './problem.module.css'
import { ProofNote } from './proof-note.tsx'

type Props = { state: PracticeState; onChange: (state: PracticeState) => void }

/** The explained answer, once it is earned, and after one's own word about the complexity. */
export function AnswerPane({ state, onChange }: Props) {
  const [claim, setClaim] = useClaim(state.sessionId)
  if (state.answer === null) return <GiveUp state={state} onChange={onChange} />
  if (state.problem.measurable && claim === undefined) return <AskFirst onClaim={setClaim} />
  return (
    <div className={classes.stack}>
      <Markdown text={state.answer} />
      <ProofNote proof={state.problem.proof} />
    </div>
  )
}

function AskFirst({ onClaim }: { onClaim: (claim: Claim) => void }) {
  const [chosen, setChosen] = useState<Claim | undefined>()
  return (
    <div className={classes.stack}>
      <ComplexityQuestion
        claim={chosen}
        onClaim={setChosen}
        description="Explain it to yourself before you see ours; an interviewer will ask. The Complexity tab measures it."
      />
      <div>
        <Button disabled={chosen === undefined} onClick={() => chosen && onClaim(chosen)}>
          Show the answer
        </Button>
      </div>
    </div>
  )
}

function GiveUp({ state, onChange }: Props) {
  const giveUp = useMutation(api.practice.giveUp.mutationOptions({ onSuccess: onChange }))
  return (
    <div className={classes.stack}>
      <p className={classes.text}>
        The explained answer and a reference solution stand here once you have solved the problem, or given up. Giving up ends this session;
        you can start afresh afterwards, and your runs are kept.
      </p>
      <div>
        <Button variant="default" onClick={() => giveUp.mutate({ sessionId: state.sessionId })} loading={giveUp.isPending}>
          Give up and see the answer
        </Button>
      </div>
      {giveUp.isError && <Failed error={giveUp.error} />}
    </div>
  )
}
