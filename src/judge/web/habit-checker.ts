/** The page's side of the habit worker: one worker for all editors, started with the first of them. */
import type { Habit } from '../model.ts'
import type { Answer, Question } from './habit-worker.ts'

/** Looks at code and gives its habits, those of our own rules until Ruff is loaded; undefined where newer code came in between, or nobody can look. */
export type HabitChecker = {
  check: (code: string) => Promise<Habit[] | undefined>
  /** Calls back when answers have become better, since Ruff is there now; gives the way to stop. */
  onBetter: (listener: () => void) => () => void
}

/** A check of 200 KB takes a second; what takes longer than this is stuck. */
const longestCheckMilliseconds = 10_000
const mostRestarts = 3

/** What the checker needs of a worker. */
export type HabitWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

const startWorker = (): HabitWorker => new Worker(new URL('./habit-worker.ts', import.meta.url), { type: 'module', name: 'habits' })

let shared: HabitChecker | undefined

/** The checker of this page. */
export function sharedHabitChecker(): HabitChecker {
  shared ??= habitChecker(startWorker)
  return shared
}

type Waiting = { question: Question; answer: (habits: Habit[] | undefined) => void; timer: ReturnType<typeof setTimeout> | undefined }

/**
 * Asks one question at a time. While one is being answered only the newest other one waits, since the code has changed meanwhile. A worker that is stuck or broken is replaced, a few times; after that there are no habits, and nothing else fails.
 */
export function habitChecker(start: () => HabitWorker): HabitChecker {
  const listeners = new Set<() => void>()
  let worker: HabitWorker | undefined
  let restarts = 0
  let lastId = 0
  let asked: Waiting | undefined
  let next: Waiting | undefined

  function open(): HabitWorker | undefined {
    if (worker || restarts > mostRestarts) return worker
    try {
      worker = start()
    } catch {
      restarts = mostRestarts + 1
      return undefined
    }
    worker.onmessage = ({ data }) => hear(data)
    worker.onerror = () => replace()
    return worker
  }

  function hear(answer: Answer) {
    if (answer.kind === 'habits') {
      if (answer.id === asked?.question.id) finish(answer.habits)
    } else if (answer.kind === 'broken') replace()
    else if (answer.works) for (const listener of listeners) listener()
  }

  function replace() {
    worker?.terminate()
    worker = undefined
    restarts++
    finish(undefined)
  }

  function finish(habits: Habit[] | undefined) {
    const done = asked
    asked = undefined
    clearTimeout(done?.timer)
    done?.answer(habits)
    if (next) ask(next)
  }

  function ask(waiting: Waiting) {
    next = undefined
    const to = open()
    if (to === undefined) return waiting.answer(undefined)
    asked = waiting
    waiting.timer = setTimeout(replace, longestCheckMilliseconds)
    to.postMessage(waiting.question)
  }

  return {
    check: (code) =>
      new Promise((answer) => {
        next?.answer(undefined)
        next = { question: { id: ++lastId, code }, answer, timer: undefined }
        if (asked === undefined) ask(next)
      }),
    onBetter(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
