import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import classes from './data-page.module.css'
import { Dialog, Failed, Page, QueryView } from './widgets/index.ts'

/** Where the data lie, taking them out, and deleting them. */
export function DataPage() {
  const where = useQuery(api.data.where.queryOptions({ staleTime: 0 }))
  const backup = useMutation(api.data.backup.mutationOptions({ onSuccess: () => where.refetch() }))
  return (
    <Page title="Your data" lead="Everything you do stays on this machine, in one folder. Nothing is sent anywhere." width="reading">
      <QueryView query={where}>
        {({ folder, bytes, backups, counts, contentProblems }) => (
          <>
            <section className={classes.card} aria-labelledby="where">
              <h2 id="where">Where it lies</h2>
              <p>
                <code>{folder}</code>
              </p>
              <p className={classes.quiet}>
                {size(bytes)}; {counts.sessions} sessions, {counts.events} events, {counts.evidence} pieces of evidence. If the server is
                killed, nothing that was shown as saved is lost; a power cut can cost the last second.
              </p>
            </section>
            <section className={classes.card} aria-labelledby="take">
              <h2 id="take">Take it out</h2>
              <p>
                An export is one compressed file of JSON lines with everything in it. “interviewnode import FILE” reads it back on any
                machine.
              </p>
              <div className={classes.buttons}>
                <Button component="a" href="/api/data/export" download>
                  Download an export
                </Button>
                <Button variant="default" onClick={() => backup.mutate({})} loading={backup.isPending}>
                  Make a backup now
                </Button>
              </div>
              {backup.isError && <Failed error={backup.error} />}
              {backups.length > 0 && (
                <ul className={classes.list}>
                  {backups.map(({ file, bytes: fileBytes }) => (
                    <li key={file}>
                      <code>{file}</code> <span className={classes.quiet}>{size(fileBytes)}</span>
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <section className={classes.card} aria-labelledby="delete">
              <h2 id="delete">Delete it</h2>
              <p>
                Deletes your profile, every session with its log, all evidence and plans, and the backups in the folder above. Files that
                you saved elsewhere stay.
              </p>
              <Erase />
            </section>
            {contentProblems.length > 0 && (
              <section className={classes.card} aria-labelledby="content">
                <h2 id="content">Problems in the question bank</h2>
                <p>These entries are left out until they are mended.</p>
                <ul className={classes.list}>
                  {contentProblems.map(({ file, field, reason }) => (
                    <li key={`${file} ${field} ${reason}`}>
                      <code>{file}</code> {field && <code>{field}</code>} {reason}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Erase() {
  const [open, setOpen] = useState(false)
  const [word, setWord] = useState('')
  const queries = useQueryClient()
  const erase = useMutation(
    api.data.erase.mutationOptions({
      onSuccess: () => {
        queries.clear()
        window.location.assign('/welcome')
      },
    }),
  )
  return (
    <>
      <Button color="red" variant="outline" onClick={() => setOpen(true)}>
        Delete everything
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Delete everything?" closeLabel="Keep my data">
        <p>This cannot be undone. An export made before can be imported again.</p>
        <TextInput label="Write “delete” to confirm" value={word} onChange={(event) => setWord(event.currentTarget.value)} data-autofocus />
        {erase.isError && <Failed error={erase.error} kept="Nothing was deleted." />}
        <Button
          mt="md"
          color="red"
          disabled={word.trim().toLowerCase() !== 'delete'}
          onClick={() => erase.mutate({ confirm: 'delete' })}
          loading={erase.isPending}
        >
          Delete everything
        </Button>
      </Dialog>
    </>
  )
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
