import { short } from './text'

const MOST_LETTERS = 20
/** Han letters of every block, and the dot in names such as 阿依古丽·买买提. */
const CHINESE = /^\p{Script=Han}[\p{Script=Han}·]*\p{Script=Han}$/u
const LATIN = /^[A-Za-z][A-Za-z .·-]*[A-Za-z]$/
const DOTS = /[•‧・．∙]/g
const PLACEHOLDER = /^(测试|无名|不详|未知|姓名|空|无|某某)$/

/**
 * A person's name out of a cell's text: the spaces that make two letters as wide as three are taken out.
 * @param text tidied
 */
export function readName(text: string): { readonly name: string } | { readonly why: string } {
  if (text === '') return { why: '没有姓名' }
  const dotted = text.replaceAll(DOTS, '·').replaceAll(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·')
  const name = /\p{Script=Han}/u.test(dotted) ? dotted.replaceAll(/\s/g, '') : dotted
  if (Array.from(name).length > MOST_LETTERS) return { why: '姓名太长，请只填姓名' }
  if (PLACEHOLDER.test(name)) return { why: `“${name}”不像真名` }
  if (CHINESE.test(name) || LATIN.test(name)) return { name }
  if (/\p{Nd}/u.test(name)) return { why: '姓名里有数字' }
  if (/[(（【[]/.test(name)) return { why: '姓名里有括号，请只填姓名' }
  if (/[、,，;；/]/.test(name)) return { why: '一格里不止一个人，请一人一行' }
  if (Array.from(name).length === 1) return { why: '姓名只有一个字' }
  return { why: `姓名里有别的字：“${short(name)}”` }
}
