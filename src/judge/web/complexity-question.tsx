import { Group, Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { growthOrder } from '../core/complexity-words.ts'
import classes from './complexity-panel.module.css'
import type { Claim } from './use-claim.ts'

type Props = { claim: Claim | undefined; onClaim: (claim: Claim) => void; description?: ReactNode; disabled?: boolean }

/** Asks for the order of one's own solution, before anything is told about it. */
export function ComplexityQuestion({ claim, onClaim, description, disabled }: Props) {
  return (
    <Radio.Group
      label="What is the time complexity of your solution?"
      description={description}
      value={claim ?? ''}
      onChange={(value) => onClaim(value as Claim)}
    >
      <Group gap={6} mt="xs">
        {[...growthOrder, 'not-sure' as const].map((one) => (
          <Radio.Card key={one} value={one} disabled={disabled} className={classes.choice}>
            <Radio.Indicator size="xs" aria-hidden="true" />
            {one === 'not-sure' ? 'Not sure' : one}
          </Radio.Card>
        ))}
      </Group>
    </Radio.Group>
  )
}
