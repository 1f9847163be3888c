/** A document keeps at most so many; the longer prefixes of long names go first. */
const TOKENS_KEPT = 30

const prefixes = (text: string): string[] => Array.from(text, (_letter, index) => text.slice(0, index + 1))

/** What is typed to find something, brought into one form: no spaces, small letters. User text stays a value, never a pattern. */
export const searchText = (typed: string): string => typed.toLowerCase().replaceAll(/[\s·'’]/g, '')

/**
 * The texts by which a name is found, matched by equality: its prefixes, the given name's, its pinyin's and its initials'.
 * @param syllables one a letter, as pinyin has them
 */
export function tokensOf(name: string, syllables: readonly string[]): readonly string[] {
  const plain = searchText(name)
  const whole = searchText(syllables.join(''))
  const initials = searchText(syllables.map((syllable) => syllable.slice(0, 1)).join(''))
  const given = prefixes(plain.slice(1)).filter((part) => part.length > 1)
  const all = [...prefixes(plain), ...given, ...prefixes(initials), ...prefixes(whole)]
  return [...new Set(all)].filter((token) => token !== '').slice(0, TOKENS_KEPT)
}

/** The tokens of several names together, shared fairly: every name keeps its whole form. */
export function tokensOfAll(names: readonly { readonly name: string; readonly syllables: readonly string[] }[]) {
  const wholes = names.map(({ name }) => searchText(name))
  const rest = names.flatMap(({ name, syllables }) => tokensOf(name, syllables))
  return [...new Set([...wholes, ...rest])].slice(0, TOKENS_KEPT)
}
