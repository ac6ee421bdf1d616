import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../web/api.ts'
import { Failed } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'

/** Ask for a hint, give up to see the answer, or start afresh. */
export function ProblemActions({ state, onChange }: { state: PracticeState; onChange: (state: PracticeState) => void }) {
  const options = { onSuccess: onChange }
  const hint = useMutation(api.practice.hint.mutationOptions(options))
  const giveUp = useMutation(api.practice.giveUp.mutationOptions(options))
  const restart = useMutation(api.practice.restart.mutationOptions(options))
  const input = { sessionId: state.sessionId }
  const failed = [hint, giveUp, restart].find(({ isError }) => isError)
  return (
    <>
      {state.status === 'open' && (
        <>
          <Button variant="default" onClick={() => hint.mutate(input)} disabled={state.hintsLeft === 0} loading={hint.isPending}>
            {state.hintsLeft === 0 ? 'No more hints' : `Get a hint (${state.hintsLeft} left)`}
          </Button>
          <Button variant="default" onClick={() => giveUp.mutate(input)} loading={giveUp.isPending}>
            Give up and see the answer
          </Button>
        </>
      )}
      {state.status !== 'open' && (
        <Button variant="default" onClick={() => restart.mutate(input)} loading={restart.isPending}>
          Start afresh
        </Button>
      )}
      {failed && <Failed error={failed.error} />}
    </>
  )
}
