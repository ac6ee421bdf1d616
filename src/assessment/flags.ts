/** "Something is wrong with this question": from the person who sees it to its author. */
import { variantCount, variantRef } from '../catalog/index.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import type { Session, SessionEvent } from '../sessions/index.ts'
import { foldLog, type Shown } from './core/fold-log.ts'
import type { FlaggedItem } from './model.ts'
import type { AssessmentPorts, Flag } from './ports.ts'

type FlagPorts = Pick<AssessmentPorts, 'log' | 'catalog' | 'clock' | 'flags' | 'newId'> & {
  own: (personId: string, sessionId: string) => Promise<Result<Session>>
}

/** An author reads the newest; more open doubts than this are a matter for another tool. */
const mostListed = 500

/** The use cases of doubts. */
export function itemFlags({ log, catalog, clock, flags: store, newId, own }: FlagPorts) {
  /** Keeps a doubt about a question of this assessment: in its log while it is open, and for the author in any case. */
  async function flag(personId: string, sessionId: string, item: string, text: string): Promise<Result<{ kept: boolean }>> {
    const session = await own(personId, sessionId)
    if (!session.ok) return session
    const shown = foldLog(await log.read(sessionId)).shown.find((one) => one.item === item)
    if (shown === undefined) return fail('not-found', 'This question was not asked in this assessment.')
    const content = shown.content ? [shown.content] : []
    const events = await log.append(sessionId, [{ by: 'candidate', kind: 'note', text, data: { flag: item, content } }])
    const [noted] = (events ?? []).flatMap((event) => flagIn(session.value, event) ?? [])
    await store.add(noted ?? flagOf(session.value, newId(), shown, text, clock()))
    return ok({ kept: true })
  }

  /** The doubts of a log, kept for their authors as well; doing it again changes nothing. */
  async function keepFlags(session: Session, events: SessionEvent[]): Promise<void> {
    for (const event of events) {
      const found = flagIn(session, event)
      if (found) await store.add(found)
    }
  }

  const flags = () => readFlags({ log, catalog, flags: store })

  async function settleFlag(id: string, note: string | null): Promise<Result<{ settled: boolean }>> {
    const found = await store.settle(id, note === null ? null : { at: clock(), note })
    return found ? ok({ settled: note !== null }) : fail('not-found', 'There is no such doubt.')
  }

  return { flag, keepFlags, flags, settleFlag }
}

/** The doubt that an event of a log holds, if any; its id is the event's. */
function flagIn(session: Session, { id, kind, data, text, at }: SessionEvent): Flag | undefined {
  if (kind !== 'note' || typeof data.flag !== 'string') return undefined
  const [content] = (data.content as Shown['content'][] | undefined) ?? []
  return flagOf(session, id, { item: data.flag, content }, text ?? '', session.startedAt + at)
}

function flagOf({ personId, id: sessionId }: Session, id: string, { item, content }: Shown, text: string, at: number): Flag {
  return { id, personId, sessionId, item, content: content ?? null, text, at, settled: null }
}

/** The newest doubts as their authors read them: without who said them. */
export async function readFlags({ log, catalog, flags }: Pick<AssessmentPorts, 'log' | 'catalog' | 'flags'>): Promise<FlaggedItem[]> {
  return Promise.all((await flags.list(mostListed)).map(read))

  async function read({ id, item, content, text, at, settled }: Flag): Promise<FlaggedItem> {
    const found = catalog().items.find((one) => one.id === item)
    const hashes = found ? Array.from({ length: variantCount(found) }, (_, number) => variantRef(catalog(), found, number).hash) : []
    const kept = found ?? (content && ((await log.loadContent(content)) as { title?: string } | undefined))
    return {
      id,
      item,
      title: kept?.title ?? item,
      file: found ? `items/${found.area}/${item}/item.json` : null,
      text,
      at,
      hash: content?.hash ?? null,
      current: content !== null && hashes.includes(content.hash),
      settled,
    }
  }
}
