import { invalid, unimplemented } from './errors'

/** What PCRE, which MongoDB uses, understands otherwise than JavaScript, or alone. */
const FOREIGN = /\[\[?[:.=]|\(\?(?![:=!]|<[=!a-zA-Z])|\(\*|[*+?}]\+/
const FOREIGN_ESCAPE = /[AZzGKRXQEhHNaecgpPv]/
const ASCII_SPACE = ' \\t\\n\\x0b\\f\\r'
const LINE_START = '(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))'
const LINE_END = '(?=\\n|(?![\\s\\S]))'
const TEXT_END = '(?=\\n?(?![\\s\\S]))'

interface Modes {
  readonly multiline: boolean
  readonly dotAll: boolean
}

const outside = (token: string, { multiline, dotAll }: Modes): string => {
  if (token === '.' && !dotAll) return '[^\\n]'
  if (token === '$') return multiline ? LINE_END : TEXT_END
  return token === '^' && multiline ? LINE_START : token
}

const escape = (token: string, escaped: string, inClass: boolean): string => {
  if (FOREIGN_ESCAPE.test(escaped)) throw unimplemented(`${token} in a regular expression`)
  if (escaped === 's') return inClass ? ASCII_SPACE : `[${ASCII_SPACE}]`
  if (escaped === 'S' && inClass) throw unimplemented('\\S inside a character class')
  if (escaped === 'S') return `[^${ASCII_SPACE}]`
  return /[\w^$\\.*+?()[\]{}|/-]/.test(escaped) ? token : escaped
}

/** Says in JavaScript what the pattern says in PCRE: ASCII spaces, lines that end in a line feed only. */
const translate = (source: string, modes: Modes): string => {
  let inClass = false
  return source.replace(/\\([\s\S])|[[\].$^]/g, (token, escaped: string | undefined) => {
    if (escaped !== undefined) return escape(token, escaped, inClass)
    if (inClass && token === '[') return '\\['
    if (!inClass && token !== '[') return outside(token, modes)
    if (token === '[') inClass = true
    if (token === ']') inClass = false
    return token
  })
}

const compile = (source: string, flags: string): RegExp => {
  try {
    return new RegExp(source, `${flags}u`)
  } catch {
    // Strict mode refuses what both engines allow, such as a lone brace.
    return new RegExp(source, flags)
  }
}

const compiled = new WeakMap<RegExp, RegExp>()

/** A stored or sent regular expression as MongoDB means it. @throws INVALID_PARAM naming what only PCRE knows */
export const patternOf = (expression: RegExp): RegExp => {
  const known = compiled.get(expression)
  if (known) return known
  const { source, ignoreCase, multiline, dotAll } = expression
  const [foreign] = FOREIGN.exec(source) ?? []
  if (foreign !== undefined) throw unimplemented(`${foreign} in a regular expression`)
  const pattern = compile(translate(source, { multiline, dotAll }), `${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}`)
  compiled.set(expression, pattern)
  return pattern
}

/** The operand of $regex with its $options. */
export const readPattern = (operand: unknown, options: unknown): RegExp => {
  if (options !== undefined && (typeof options !== 'string' || /[^ims]/.test(options))) {
    throw unimplemented(`$options ${JSON.stringify(options)}`)
  }
  if (typeof operand !== 'string' && !(operand instanceof RegExp)) throw invalid('$regex needs a pattern')
  try {
    return new RegExp(operand, options)
  } catch {
    throw invalid('the regular expression does not compile')
  }
}
