import { Button } from '@mantine/core'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../web/api.ts'
import { Failed } from '../../web/widgets/index.ts'
import type { skillsContract } from '../index.ts'
import classes from './skills.module.css'

type Outputs = InferContractRouterOutputs<typeof skillsContract>
export type CalibrationOverview = Outputs['calibration']
type Proposal = Outputs['proposeCalibration']
type ProposedItem = Proposal['items'][number]

type Props = {
  area: CalibrationOverview['areas'][number]
  proposal: Proposal | undefined
  inUse: CalibrationOverview['inUse']
  onChange: () => void
}

/** One area: what is in use, what the answers would change, and the two ways to decide. Draws nothing while nothing is known of it. */
export function CalibrationArea({ area, proposal, inUse, onChange }: Props) {
  const queries = useQueryClient()
  const changed = () => {
    onChange()
    for (const key of [api.skills.overview.key(), api.skills.history.key(), api.roadmap.key()]) queries.invalidateQueries({ queryKey: key })
  }
  const use = useMutation(api.skills.useCalibration.mutationOptions({ onSuccess: changed }))
  const withdraw = useMutation(api.skills.withdrawCalibration.mutationOptions({ onSuccess: changed }))
  if (inUse.length === 0 && (proposal === undefined || proposal.items.length === 0)) return null
  const count = (verdict: ProposedItem['verdict']) => proposal?.items.filter((one) => one.verdict === verdict).length ?? 0
  const usable = count('change') + count('agrees')
  return (
    <section className={classes.area} aria-label={area.title}>
      <h2 className={classes.areaTitle}>{area.title}</h2>
      {inUse.length > 0 && <InUse inUse={inUse} busy={withdraw.isPending} onWithdraw={() => withdraw.mutate({ area: area.id })} />}
      {proposal && proposal.items.length > 0 && (
        <>
          <p className={classes.plain}>
            {proposal.answers} answers of {proposal.people} {proposal.people === 1 ? 'person' : 'people'}: {count('change')} of {area.items}{' '}
            questions would change, {count('agrees')} agree with their authors, {count('refused')} are refused.
            {proposal.leftOut > 0 && ` ${proposal.leftOut} answers to earlier versions are left out.`}
            {proposal.newestOnly && ' There are more answers; only the newest were read.'}
          </p>
          <details className={classes.proposals}>
            <summary>What would change, question by question</summary>
            <ProposalTable items={proposal.items} />
          </details>
          <Button
            variant={inUse.length > 0 ? 'default' : 'filled'}
            onClick={() => use.mutate({ area: area.id })}
            loading={use.isPending}
            disabled={usable === 0}
          >
            {usable === 0 ? 'Nothing to use yet' : inUse.length > 0 ? `Use these ${usable} in their place` : `Use these ${usable}`}
          </Button>
        </>
      )}
      {use.isError && <Failed error={use.error} kept="Nothing was changed." />}
      {withdraw.isError && <Failed error={withdraw.error} kept="What is in use stays in use." />}
    </section>
  )
}

function InUse({ inUse, busy, onWithdraw }: { inUse: CalibrationOverview['inUse']; busy: boolean; onWithdraw: () => void }) {
  const newest = Math.max(...inUse.map(({ at }) => at))
  const old = inUse.filter(({ current }) => !current).length
  return (
    <p className={classes.plain}>
      <strong>In use</strong> for {inUse.length} {inUse.length === 1 ? 'question' : 'questions'}, last changed on{' '}
      {new Date(newest).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.
      {old > 0 && ` ${old} of them changed since, so it counts only for answers to the older text.`}{' '}
      <Button variant="default" size="compact-sm" onClick={onWithdraw} loading={busy}>
        Go back to the authors’ words
      </Button>
    </p>
  )
}

const verdictWords = { change: 'Would change', agrees: 'Agrees', refused: 'Refused' } satisfies Record<ProposedItem['verdict'], string>
const order = { change: 0, agrees: 1, refused: 2 } satisfies Record<ProposedItem['verdict'], number>

function ProposalTable({ items }: { items: ProposedItem[] }) {
  const sorted = [...items].sort((left, right) => order[left.verdict] - order[right.verdict] || right.answers - left.answers)
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answers</th>
            <th scope="col">Difficulty b</th>
            <th scope="col">Slope a</th>
            <th scope="col">What and why</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ item, title, answers, right, authored, found, verdict, reason }) => (
            <tr key={item}>
              <td className={classes.named}>
                {title}
                <code className={classes.note}>{item}</code>
              </td>
              <td data-label="answers">
                {answers}, {Math.round((right / answers) * 100)} % right
              </td>
              <td data-label="difficulty">{fromTo(authored.b, found?.b, found?.standardErrors.b)}</td>
              <td data-label="slope">{fromTo(authored.a, found?.a, found?.standardErrors.a)}</td>
              <td>
                <strong>{verdictWords[verdict]}</strong>: {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const fromTo = (authored: number, found: number | undefined, error: number | undefined) =>
  found === undefined || error === undefined
    ? `${authored.toFixed(2)} as written`
    : `${authored.toFixed(2)} → ${found.toFixed(2)} ± ${error.toFixed(2)}`
