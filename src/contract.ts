/** Everything the browser may ask of the server, one entry a domain. The server implements it, the web client is typed by it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { accountsContract } from './accounts/index.ts'
import { assessmentContract } from './assessment/index.ts'
import { interviewContract } from './interview/index.ts'
import { judgeContract } from './judge/index.ts'
import type { RouteMeta } from './kit/permission.ts'
import { practiceContract, reviewContract } from './practice/index.ts'
import { reportContract } from './report/index.ts'
import { roadmapContract } from './roadmap/index.ts'
import { sessionsContract } from './sessions/index.ts'
import { skillsContract } from './skills/index.ts'

const route = oc.$meta<RouteMeta>({ permission: 'owner' })

/** Running this installation: where the data lie, taking them out, deleting them. Export is a plain download at `/api/data/export`. */
const dataContract = {
  where: route
    .meta({ permission: 'owner' })
    .route({ method: 'GET', path: '/data' })
    .output(
      z.object({
        folder: z.string(),
        bytes: z.number(),
        lastBackupAt: z.number().nullable(),
        backups: z.array(z.object({ file: z.string(), bytes: z.number(), at: z.number() })),
        counts: z.object({ sessions: z.number(), events: z.number(), evidence: z.number() }),
        contentProblems: z.array(z.object({ file: z.string(), field: z.string(), reason: z.string() })),
      }),
    ),
  backup: route
    .meta({ permission: 'owner' })
    .route({ method: 'POST', path: '/data/backup' })
    .output(z.object({ file: z.string() })),
  /** Deletes everything of the person; `confirm` must be the word "delete". */
  erase: route
    .meta({ permission: 'owner' })
    .route({ method: 'POST', path: '/data/erase' })
    .input(z.object({ confirm: z.literal('delete') }))
    .output(z.object({ sessions: z.number() })),
}

export const contract = {
  accounts: accountsContract,
  sessions: sessionsContract,
  skills: skillsContract,
  judge: judgeContract,
  assessment: assessmentContract,
  practice: practiceContract,
  reviews: reviewContract,
  interview: interviewContract,
  report: reportContract,
  roadmap: roadmapContract,
  data: dataContract,
}
