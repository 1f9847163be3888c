/** A cell of a file, as the sheet held it. */
export type Cell =
  { readonly is: 'text'; readonly text: string } | { readonly is: 'formula' } | { readonly is: 'error' } | null

export interface Sheet {
  readonly name: string
  /** Rows as the file numbers them, from 1; empty rows may be left out. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[]
}

/** What belongs in no cell, and is refused rather than guessed at. */
const CONTROL = /\p{Cc}/u
/** Spaces of any kind, and the line breaks that a cell may hold. */
const BREAKS = /[\t\n\r\v\f\u2028\u2029]/g

/**
 * A cell's text as a person reads it: full-width letters and digits made plain, what nobody sees taken out, one space between words,
 * no apostrophe that a program put in front to keep a cell from being a number.
 */
export const tidy = (text: string): string =>
  text
    .replaceAll(BREAKS, ' ')
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^['‘’`]+/, '')
    .trim()

export const hasControl = (tidied: string): boolean => CONTROL.test(tidied)

/** A text with nothing between its letters: how names of places and columns are compared. */
export const bare = (text: string): string => tidy(text).replaceAll(/\s/g, '')

/** Letters of a text, for sentences: a long one is cut. */
export const short = (text: string, most = 12): string => {
  const letters = Array.from(text)
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text
}

/** A sentence or a name that is kept in the open: runs of digits could be anybody's number. */
export const withoutDigits = (text: string): string => text.replaceAll(/\p{Nd}{5,}/gu, '…')
