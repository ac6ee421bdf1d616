import { client } from '../../web/api.ts'
import type { AssessmentState, GivenAnswer } from '../index.ts'

type Given = { sessionId: string; item: string; answer: GivenAnswer }

/** Hands in an answer. Code that the server cannot run is run in this browser, and what came out goes with it. */
export async function giveAnswer({ sessionId, item, answer }: Given): Promise<AssessmentState> {
  try {
    return await client.assessment.answer({ sessionId, item, answer })
  } catch (error) {
    if (answer.kind !== 'code') throw error
    // Only code needs the runner, which is not loaded for anybody else.
    const { isUnavailable, runInBrowser } = await import('../../judge/web/index.ts')
    if (!isUnavailable(error)) throw error
    const output = await runInBrowser(answer.code, await client.assessment.codeInputs({ sessionId, item }))
    return client.assessment.answer({ sessionId, item, answer, output })
  }
}
