/** Runs work under a key after all earlier work under the same key, whether that succeeded or not; work under other keys goes on beside it. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Makes a set of queues, one a key; a queue is forgotten when it is empty. */
export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    const settled = turn.catch(() => undefined).finally(() => last.get(key) === settled && last.delete(key))
    last.set(key, settled)
    return turn
  }
}
