import { client } from '../../web/api.ts'
import type { AssessmentState, GivenAnswer } from '../index.ts'

type Given = { sessionId: string; item: string; answer: GivenAnswer; signal: AbortSignal }

/** Hands in an answer. Code that the server cannot run is run in this browser, and what came out goes with it. The signal stops a run. */
export async function giveAnswer({ sessionId, item, answer, signal }: Given): Promise<AssessmentState> {
  try {
    return await client.assessment.answer({ sessionId, item, answer }, { signal })
  } catch (error) {
    if (signal.aborted) throw new Error('You stopped the run.')
    if (answer.kind !== 'code') throw error
    // Only code needs the runner, which is not loaded for anybody else.
    const { isUnavailable, runInBrowser } = await import('../../judge/web/index.ts')
    if (!isUnavailable(error)) throw error
    const output = await runInBrowser(answer.code, await client.assessment.codeInputs({ sessionId, item }), signal)
    return client.assessment.answer({ sessionId, item, answer, output }, { signal })
  }
}
