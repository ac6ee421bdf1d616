import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Company, Role } from '../../catalog/index.ts'
import { api } from '../../web/api.ts'
import { Failed, Page, QueryView } from '../../web/widgets/index.ts'
import type { Profile } from '../model.ts'
import { localToday, nextDay } from './local-day.ts'
import { CompaniesQuestion, RoleQuestion, TimeQuestion } from './questions.tsx'
import classes from './welcome.module.css'

/** Four questions, each of which may be skipped; the same page changes the answers later. */
export function WelcomePage() {
  const account = useQuery(api.accounts.get.queryOptions())
  const companies = useQuery(api.roadmap.companies.queryOptions())
  const roles = useQuery(api.roadmap.roles.queryOptions())
  return (
    <QueryView query={account}>
      {({ profile, setUp }) => (
        <QueryView query={companies}>
          {(known) => (
            <QueryView query={roles}>{(kinds) => <SetUp profile={profile} setUp={setUp} companies={known} roles={kinds} />}</QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

type Props = { profile: Profile; setUp: boolean; companies: Company[]; roles: Role[] }

function SetUp({ profile, setUp, companies, roles }: Props) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  const [draft, setDraft] = useState<Profile>(() => ({ ...profile, timeZone: zone }))
  const navigate = useNavigate()
  const queries = useQueryClient()
  const save = useMutation(api.accounts.save.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const short = useMutation(api.assessment.start.mutationOptions())
  const change = (part: Partial<Profile>) => setDraft((before) => ({ ...before, ...part }))
  const busy = save.isPending || short.isPending
  const today = localToday(new Date())

  async function keep() {
    await save.mutateAsync(draft)
    await navigate({ to: setUp ? '/' : '/assess' })
  }

  /** The short way measures first and asks the rest never. */
  async function tomorrow() {
    await save.mutateAsync({ ...draft, interviewDate: nextDay(today) })
    const { sessionId } = await short.mutateAsync({ short: true })
    await navigate({ to: '/assess/$sessionId', params: { sessionId } })
  }

  return (
    <Page
      title={setUp ? 'Your target' : 'What are you preparing for?'}
      lead={
        setUp ? 'Change what you like; the plan follows.' : 'Four questions. Skip any of them; you can answer later, and the plan follows.'
      }
    >
      {!setUp && (
        <aside className={classes.shortcuts} aria-label="Other ways to begin">
          <div>
            <p className={classes.strong}>Short of time?</p>
            <p className={classes.quiet}>A ten-minute assessment tells you what to refresh tonight.</p>
          </div>
          <Button variant="default" onClick={() => void tomorrow().catch(() => undefined)} loading={short.isPending} disabled={busy}>
            My interview is tomorrow
          </Button>
          <Link to="/report/$sessionId" params={{ sessionId: 'sample' }}>
            Read a sample report
          </Link>
        </aside>
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void keep().catch(() => undefined)
        }}
      >
        <RoleQuestion roles={roles} role={draft.role} onChange={(role) => change({ role })} />
        <CompaniesQuestion companies={companies} targets={draft.targets} onChange={(targets) => change({ targets })} />
        <TimeQuestion draft={draft} today={today} onChange={change} />
        {save.isError && <Failed error={save.error} kept="Your answers are still on this page." />}
        {short.isError && <Failed error={short.error} kept="Your target is saved; the assessment has not started." />}
        <div className={classes.actions}>
          <Button type="submit" loading={save.isPending} disabled={busy}>
            {setUp ? 'Save target' : 'Save and start the assessment'}
          </Button>
          {setUp ? (
            <Link to="/">Back without saving</Link>
          ) : (
            <Button
              variant="subtle"
              disabled={busy}
              onClick={() =>
                void save.mutateAsync({ ...profile, timeZone: zone }).then(
                  () => navigate({ to: '/' }),
                  () => undefined,
                )
              }
            >
              Skip all for now
            </Button>
          )}
        </div>
      </form>
    </Page>
  )
}
