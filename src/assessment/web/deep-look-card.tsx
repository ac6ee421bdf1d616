import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Failed } from '../../web/widgets/index.ts'
import type { DeepLook } from '../index.ts'
import classes from './deep-look-card.module.css'

/** Offers a closer look at the area where it would pay most, and starts it. */
export function DeepLookCard({ offer: { area, title, nearBar } }: { offer: DeepLook }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const start = useMutation(
    api.assessment.start.mutationOptions({
      onSuccess: ({ sessionId }) => {
        queries.invalidateQueries({ queryKey: api.assessment.key() })
        navigate({ to: '/assess/$sessionId', params: { sessionId } })
      },
    }),
  )
  return (
    <section aria-labelledby="deep-look" className={classes.card}>
      <h2 id="deep-look" className={classes.title}>
        A deep look at {title} would tell most
      </h2>
      <p className={classes.text}>
        {nearBar
          ? 'It counts for your targets, and its band still holds the bar: you may be on either side. '
          : 'It counts for what you prepare for, and its band is still wide. '}
        10 to 15 questions about this area only, at most 20 minutes.
      </p>
      <Button onClick={() => start.mutate({ area })} loading={start.isPending} variant="default">
        Start the deep look
      </Button>
      {start.isError && <Failed error={start.error} />}
    </section>
  )
}

/** Says above a question that only one area is asked about. */
export function DeepLookNote({ title }: { title: string }) {
  return <p className={classes.note}>Deep look at {title}: at most 15 questions, until this area is known well.</p>
}
