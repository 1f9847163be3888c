/** The same as in `pinyin.ts`, whose dictionary of 450 KB is loaded when a name is written, not with the function. */
export async function syllablesOf(text: string): Promise<readonly string[]> {
  const pinyin = await import('./pinyin')
  return pinyin.syllablesOf(text)
}
