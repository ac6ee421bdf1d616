import { Button, Progress } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../web/api.ts'
import { Empty, Failed, Page, QueryView, TrustNote } from '../../web/widgets/index.ts'
import { CalibrationArea, type CalibrationOverview } from './calibration-area.tsx'
import classes from './skills.module.css'

/** What many people's answers would change about the questions, area by area, before anything is changed. */
export function CalibrationPage() {
  const overview = useQuery(api.skills.calibration.queryOptions({ staleTime: 0 }))
  return (
    <Page
      title="Calibration"
      lead="How hard a question is, is its author’s word until enough people have answered. Here you see what their answers would change, before anything changes."
      width="tool"
      actions={
        <Button component={Link} to="/bank" variant="default">
          Questions that people doubt
        </Button>
      }
    >
      <QueryView query={overview}>{(data) => <Areas overview={data} onChange={() => overview.refetch()} />}</QueryView>
    </Page>
  )
}

/** The areas are asked for one after the other, so that each request is short and the bar tells how far it is. */
function Areas({ overview, onChange }: { overview: CalibrationOverview; onChange: () => void }) {
  const { areas, inUse } = overview
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState(0)
  const proposals = useQueries({
    queries: areas.map(({ id }, index) => ({
      ...api.skills.proposeCalibration.queryOptions({ input: { area: id } }),
      enabled: running && index <= done,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  const ready = proposals.findIndex(({ data }) => data === undefined)
  const finished = ready === -1 ? areas.length : ready
  if (finished !== done) setDone(finished)
  const failed = proposals.find(({ isError }) => isError)
  const answers = proposals.reduce((sum, { data }) => sum + (data?.answers ?? 0), 0)
  const isOver = running && finished === areas.length
  return (
    <>
      {!running && (
        <div className={classes.area}>
          <p className={classes.plain}>
            A two-parameter model is fitted to the answers of each area, with the authors’ words as what is believed before: right to within
            about half a logit. Questions with fewer than 30 answers are left as they are.
          </p>
          <Button onClick={() => setRunning(true)}>See what would change</Button>
        </div>
      )}
      {running && !isOver && !failed && (
        <div className={classes.stack} role="status">
          <span>
            Fitting area {finished + 1} of {areas.length}: {areas[finished]?.title}
          </span>
          <Progress value={(finished / areas.length) * 100} aria-label={`${finished} of ${areas.length} areas`} />
        </div>
      )}
      {failed && <Failed error={failed.error} kept="Nothing was changed." onRetry={() => failed.refetch()} />}
      {isOver && answers === 0 ? (
        <Empty
          title="No answers yet"
          text="When people have answered questions in assessments, what their answers would change will stand here."
        />
      ) : (
        areas.map((area, index) => (
          <CalibrationArea
            key={area.id}
            area={area}
            proposal={proposals[index]?.data}
            inUse={inUse.filter((one) => one.area === area.id)}
            onChange={onChange}
          />
        ))
      )}
      <div className={classes.below}>
        <TrustNote
          made="Fitted by marginal maximum likelihood (Bock and Aitkin 1981); standard errors from the observed information (Louis 1982)."
          agreement="All answers of an area are taken to measure one ability. What is used changes every estimate at once, of old answers too, and can be taken back."
        />
      </div>
    </>
  )
}
