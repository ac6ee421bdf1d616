import type { RunOutput, RunRequest } from '../index.ts'
import { getRunner } from './runner.ts'

/** Runs code in this browser until it ends or the signal stops it; rejects with an error in words. */
export async function runInBrowser(code: string, request: RunRequest, signal?: AbortSignal): Promise<RunOutput> {
  const runner = getRunner()
  const stop = () => runner.stop()
  signal?.addEventListener('abort', stop)
  try {
    return await runner.run(code, request, () => undefined)
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
