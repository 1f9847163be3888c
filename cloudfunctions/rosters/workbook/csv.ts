import type { Cell, Sheet } from '../rules/text'

/** Text of a list as programs save it here: UTF-8, else GBK; null when it is neither or no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch {
      // Not this one.
    }
  }
  return null
}

/** Rows beyond are not looked at: they are counted, and the file is too large. */
export function readCsv(text: string, mostRows: number): Sheet {
  const separator = /^[^\n]*\t/.test(text) ? '\t' : ','
  const rows: { number: number; cells: Cell[] }[] = []
  let cells: Cell[] = []
  let letters = ''
  let quoted = false
  const endCell = () => {
    cells.push(letters === '' ? null : { is: 'text', text: letters })
    letters = ''
  }
  const endRow = () => {
    endCell()
    rows.push({ number: rows.length + 1, cells })
    cells = []
  }
  for (let at = 0; at < text.length && rows.length < mostRows; at += 1) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') letters += letter
      else if (text[at + 1] === '"') {
        letters += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && letters === '') quoted = true
    else if (letter === separator) endCell()
    else if (letter === '\n') endRow()
    else if (letter !== '\r') letters += letter
  }
  if (letters !== '' || cells.length > 0) endRow()
  return { name: 'csv', rows }
}
