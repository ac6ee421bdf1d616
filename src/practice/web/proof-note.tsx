import { TrustNote } from '../../web/widgets/index.ts'
import type { PracticeState } from '../index.ts'

/** How strongly the tests of a problem were tried: by mutants of its solution. */
export function ProofNote({ proof }: { proof: PracticeState['problem']['proof'] }) {
  if (proof === null) return <TrustNote made="How many wrong solutions these tests catch has not been measured yet." agreement="" />
  const { mutants, rate, equivalent } = proof
  const percent = rate > 0.99 && rate < 1 ? Math.floor(rate * 1000) / 10 : Math.round(rate * 100)
  return (
    <TrustNote
      made={`These tests were tried on ${mutants} mutated solutions and caught ${percent} % of them.`}
      agreement={equivalent > 0 ? `${equivalent} of the others give the same results as the right one, so nothing could catch them.` : ''}
    />
  )
}
