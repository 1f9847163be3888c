import type { OpenId } from '../../types/domain/ids'
import { checkWords } from './words'

/** WeChat looks at 2,500 letters at a time. */
const LETTERS_A_LOOK = 2400

/** Why what somebody wrote cannot be shown to others, or null; nothing written needs no look. WeChat without an answer is asked again. */
export async function wordsFault(words: readonly (string | undefined)[], caller: OpenId) {
  const looks: string[] = []
  for (const text of words) {
    if (text === undefined || text === '') continue
    const last = looks.at(-1)
    if (last !== undefined && last.length + text.length < LETTERS_A_LOOK) looks[looks.length - 1] = `${last}\n${text}`
    else looks.push(text)
  }
  const verdicts = await Promise.all(looks.map((text) => checkWords(text, caller)))
  if (verdicts.includes('risky')) return 'wordsRisky' as const
  return verdicts.includes('unknown') ? ('busy' as const) : null
}
