import { Button } from '@mantine/core'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Page } from '../widgets/page.tsx'
import { Failed } from '../widgets/states.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="There is no such page" lead="The address may be mistyped, or what it named has been deleted.">
      <Button component={Link} to="/">
        Go to Today
      </Button>
    </Page>
  )
}

/** A page that broke while it was drawn. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Page title="This page could not be shown">
      <Failed
        error={error}
        kept="What you typed and what was saved is kept."
        onRetry={() => {
          reset()
          router.invalidate()
        }}
      />
    </Page>
  )
}
