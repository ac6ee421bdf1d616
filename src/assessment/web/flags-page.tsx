import { Button, Switch, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../web/api.ts'
import { Empty, Failed, Page, QueryView } from '../../web/widgets/index.ts'
import type { FlaggedItem } from '../index.ts'
import classes from './flags.module.css'

/** Questions that people doubt, by question, for their author: what was said, of which version, and what became of it. */
export function FlagsPage() {
  const [all, setAll] = useState(false)
  const flags = useQuery(api.assessment.flags.queryOptions({ staleTime: 0 }))
  return (
    <Page
      title="Questions that people doubt"
      lead="What people said with “Something is wrong with this question”. Who said it is not shown."
      width="tool"
      actions={
        <Button component={Link} to="/bank/calibration" variant="default">
          Calibration
        </Button>
      }
    >
      <QueryView query={flags}>
        {(found) => {
          const shown = all ? found : found.filter(({ settled }) => settled === null)
          return (
            <>
              {found.length > 0 && (
                <Switch
                  className={classes.switch}
                  label={`Show settled ones too (${found.filter(({ settled }) => settled !== null).length})`}
                  checked={all}
                  onChange={(event) => setAll(event.currentTarget.checked)}
                />
              )}
              {shown.length === 0 ? (
                <Empty
                  title={found.length === 0 ? 'Nobody has doubted a question yet' : 'Every doubt is settled'}
                  text="When somebody presses ! at a question, or doubts it from the result, their reason will stand here beside the file of the question."
                />
              ) : (
                [...Map.groupBy(shown, ({ item }) => item)].map(([item, doubts]) => (
                  <Question key={item} doubts={doubts} onChange={() => flags.refetch()} />
                ))
              )}
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}

function Question({ doubts, onChange }: { doubts: FlaggedItem[]; onChange: () => void }) {
  const [first] = doubts
  if (first === undefined) return null
  return (
    <section className={classes.question} aria-label={first.title}>
      <h2>{first.title}</h2>
      <p className={classes.file}>{first.file ? <code>content/{first.file}</code> : 'No longer in the bank.'}</p>
      <ul className={classes.doubts}>
        {doubts.map((doubt) => (
          <Doubt key={doubt.id} doubt={doubt} onChange={onChange} />
        ))}
      </ul>
    </section>
  )
}

function Doubt({ doubt: { id, text, at, hash, current, settled }, onChange }: { doubt: FlaggedItem; onChange: () => void }) {
  const [writing, setWriting] = useState(false)
  const [note, setNote] = useState('')
  const settle = useMutation(
    api.assessment.settleFlag.mutationOptions({
      onSuccess: () => {
        setWriting(false)
        onChange()
      },
    }),
  )
  const send = () => note.trim() !== '' && settle.mutate({ id, note })
  return (
    <li>
      <p className={classes.text}>{text}</p>
      <p className={classes.about}>
        {new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })}
        {hash && (
          <>
            , about version <code>{hash.slice(0, 8)}</code>
            {current ? ', which is still the one in the bank' : '; the question has changed since'}
          </>
        )}
      </p>
      {settled ? (
        <p className={classes.settled}>
          <strong>Settled</strong> {new Date(settled.at).toLocaleDateString(undefined, { dateStyle: 'medium' })}: {settled.note}{' '}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => settle.mutate({ id, note: null })}
            loading={settle.isPending}
          >
            Open it again
          </Button>
        </p>
      ) : writing ? (
        <div className={classes.settle}>
          <Textarea
            label="What became of it?"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2000}
            autoFocus
          />
          <div className={classes.buttons}>
            <Button size="sm" onClick={send} disabled={note.trim() === ''} loading={settle.isPending}>
              Settle it
            </Button>
            <Button size="sm" variant="default" onClick={() => setWriting(false)}>
              Not yet
            </Button>
          </div>
        </div>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setWriting(true)}>
          Settle with a note
        </Button>
      )}
      {settle.isError && <Failed error={settle.error} kept="The doubt is as it was." />}
    </li>
  )
}
