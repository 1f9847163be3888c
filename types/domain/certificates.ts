import type { CertificateNumber } from './ids'
import { fromLetters, textOf, toLetters, utf8 } from './letters'
import { CERTIFICATE_QR_PREFIX, RECORD_KINDS, type RecordKind } from './records'
import type { DayText } from './time'

/** What a certificate says, and all that it says: whoever holds it may read it, so it holds no number and no address. */
export interface Certificate {
  readonly number: CertificateNumber
  readonly holderName: string
  /** The community, the street or the district that all of the service lies in. */
  readonly issuerName: string
  /** Who answers for the entries, in words: 周敏、吴静等 3 人. */
  readonly inCharge: string
  readonly from: DayText
  readonly until: DayText
  readonly issuedOn: DayText
  /** At least one kind; most minutes first. */
  readonly kinds: readonly { readonly kind: RecordKind; readonly times: number; readonly minutes: number }[]
}

/** The figures of a certificate are the sums of its kinds, so that no two of them can disagree. */
export const totalsOf = ({ kinds }: Pick<Certificate, 'kinds'>) => ({
  minutes: kinds.reduce((sum, { minutes }) => sum + minutes, 0),
  times: kinds.reduce((sum, { times }) => sum + times, 0),
})

/** `GVC1.<key id>.<what it says>.<signature>`: what the QR code on a certificate says, and what is signed is all before the last dot. */
const CODE_PATTERN = /^GVC1\.([0-9a-f]{8})\.([A-Za-z0-9_-]{1,1000})\.([A-Za-z0-9_-]{86})$/
/** Whether somebody read this from one of our certificates, or from what is made to look like one. */
export const isCode = (text: string): boolean => text.startsWith(CERTIFICATE_QR_PREFIX)

/** Which key signed, in front so that a second one can be brought in beside the first: its public half begins so. */
export const keyIdOf = (publicKeyHex: string): string => publicKeyHex.slice(0, 8)

/** The text that is signed. */
export function signedTextOf(keyId: string, certificate: Certificate): string {
  const { number, holderName, issuerName, inCharge, from, until, issuedOn, kinds } = certificate
  const rows = kinds.map(({ kind, times, minutes }) => [RECORD_KINDS.indexOf(kind), times, minutes])
  const said = JSON.stringify([number, holderName, issuerName, inCharge, from, until, issuedOn, rows])
  return `${CERTIFICATE_QR_PREFIX}${keyId}.${toLetters(utf8(said))}`
}

export const codeOf = (signedText: string, signature: readonly number[]): string =>
  `${signedText}.${toLetters(signature)}`

/** A code taken apart; whether its signature is good is another question. */
export interface ReadCode {
  readonly keyId: string
  readonly signedText: string
  readonly signature: readonly number[]
  readonly certificate: Certificate
}

/** @returns null for everything that is no code of a certificate */
export function readCode(code: string): ReadCode | null {
  const [, keyId, letters, signed] = CODE_PATTERN.exec(code) ?? []
  if (keyId === undefined || letters === undefined || signed === undefined) return null
  const said = fromLetters(letters)
  const signature = fromLetters(signed)
  const certificate = said && certificateIn(said)
  if (!certificate || !signature) return null
  return { keyId, signedText: `${CERTIFICATE_QR_PREFIX}${keyId}.${letters}`, signature, certificate }
}

function certificateIn(bytes: readonly number[]): Certificate | null {
  try {
    const said: unknown = JSON.parse(textOf(bytes))
    return Array.isArray(said) ? certificateOf(said) : null
  } catch {
    return null
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 100
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0
const isDay = (value: unknown): value is DayText => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

function certificateOf([number, holderName, issuerName, inCharge, ...rest]: readonly unknown[]): Certificate | null {
  const [from, until, issuedOn, rows] = rest
  if (rest.length !== 4 || !isCertificateNumber(number)) return null
  if (!isText(holderName) || !isText(issuerName) || !isText(inCharge)) return null
  if (!isDay(from) || !isDay(until) || !isDay(issuedOn) || !Array.isArray(rows)) return null
  const kinds = rows.map(kindRow)
  if (kinds.length === 0 || !kinds.every((row) => row !== null)) return null
  return { number, holderName, issuerName, inCharge, from, until, issuedOn, kinds }
}

function kindRow(row: unknown): Certificate['kinds'][number] | null {
  if (!Array.isArray(row) || row.length !== 3) return null
  const [place, times, minutes]: unknown[] = row
  const kind = typeof place === 'number' ? RECORD_KINDS[place] : undefined
  return kind !== undefined && isCount(times) && isCount(minutes) ? { kind, times, minutes } : null
}

const NUMBER_PATTERN = /^\d{16}$/
/** ISO 7064, modulus 97: one digit changed or two swapped never fit. @param digits 14 of them */
export const certificateNumber = (digits: string): CertificateNumber =>
  `${digits}${String(98 - (((Number(digits) % 97) * 100) % 97)).padStart(2, '0')}` as CertificateNumber

/** Sixteen digits whose last two fit the others: a slip in typing is told before anybody is asked. */
export const isCertificateNumber = (value: unknown): value is CertificateNumber =>
  typeof value === 'string' && NUMBER_PATTERN.test(value) && certificateNumber(value.slice(0, 14)) === value

/** `4827 1936 5502 1187`, as it is printed. */
export const numberInFours = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
