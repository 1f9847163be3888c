import { pinyin } from 'pinyin-pro'

/** The syllable of each letter, without tones; a first letter that is a family name is read as one (单 is shan). */
export const syllablesOf = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'spaced', v: true })
