import { type Certificate, isCertificateNumber, isCode, readCode } from '../../../types/domain/certificates'
import type { CertificateNumber } from '../../../types/domain/ids'
import type { CertificateDoc } from '../../../types/documents/records'
import { codeHashOf } from './certificate'

type Standing = 'valid' | 'revoked' | 'unknown' | 'forged'

/**
 * What a certificate is worth that somebody holds: what they read from it against what was issued under its number.
 * A code is the real one letter by letter or it is forged, whatever its signature says: keys may have changed since.
 * @param asked the QR code's text, or the number alone
 */
export function standingOf(
  asked: string,
  issued: Pick<CertificateDoc, 'code' | 'codeHash' | 'revoked'> | null,
): { readonly standing: Standing; readonly certificate: Certificate | null } {
  const scanned = isCode(asked)
  if (!issued) return { standing: scanned ? 'forged' : 'unknown', certificate: null }
  if (scanned && codeHashOf(asked) !== issued.codeHash) return { standing: 'forged', certificate: null }
  const code = scanned ? asked : issued.code
  const certificate = code === null ? null : (readCode(code)?.certificate ?? null)
  return { standing: issued.revoked ? 'revoked' : 'valid', certificate }
}

/** The number that a certificate is asked about by, read from its code or typed; null when it is neither. */
export const numberAsked = (asked: string): CertificateNumber | null =>
  isCertificateNumber(asked) ? asked : (readCode(asked)?.certificate.number ?? null)
