import cloud from 'wx-server-sdk'
import type { OpenId } from '../../types/domain/ids'

/** What WeChat says of a text: what it suggests to look at, a person here looks at anyway. */
export type WordsVerdict = 'pass' | 'risky' | 'unknown'

/** A post in a forum, in WeChat's numbering: the closest to words that few people read. */
const SCENE = 2

/**
 * Whether others may be shown what somebody wrote (security.msgSecCheck 2.0, WeChat's rule for user text). Called before anything is saved.
 * The function's config.json must name `security.msgSecCheck`.
 * @returns `unknown` when WeChat did not answer: nothing is saved, and the person taps once more
 */
export async function checkWords(words: string, caller: OpenId): Promise<WordsVerdict> {
  try {
    const answer: unknown = await cloud.openapi['security'].msgSecCheck({
      openid: caller,
      scene: SCENE,
      version: 2,
      content: words,
    })
    return verdictIn(answer)
  } catch {
    // Its words may quote the text; that there is no answer is all that matters.
    return 'unknown'
  }
}

function verdictIn(answer: unknown): WordsVerdict {
  if (typeof answer !== 'object' || answer === null || !('result' in answer)) return 'unknown'
  const { result } = answer
  if (typeof result !== 'object' || result === null || !('suggest' in result)) return 'unknown'
  return result.suggest === 'risky' ? 'risky' : 'pass'
}
